#include "app/quarter_words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/sample.hpp"

using namespace milepost;

namespace {

const Date today = *Date::parse("2026-11-21");

std::string sentence(std::optional<int> opened, std::optional<int> now, std::optional<int> target) {
  Checkpoint checkpoint;
  checkpoint.quarter = "2026-Q4";
  if (opened) checkpoint.claims = {{AbilityId("craft"), *opened, {}}};
  Assessment assessment;
  if (now) assessment.claims = {sample::claim("craft", *now)};
  FocusArea area;
  area.quarter = "2026-Q4";
  area.ability = AbilityId("craft");
  area.target_milestone = target;
  assessment.focus = {area};
  return progress_sentence(progress_of(assessment, checkpoint).front());
}

}  // namespace

TEST_CASE("The progress of a focus area is said in one sentence") {
  CHECK(sentence(1, 2, 3) == "From 1 to 2, target 3: 1 to go.");
  CHECK(sentence(1, 3, 3) == "From 1 to 3, target 3 reached.");
  CHECK(sentence(3, 3, 3) == "Still at 3, target 3 reached.");
  CHECK(sentence(2, 2, 3) == "Still at 2, target 3: 1 to go.");
  CHECK(sentence(2, 1, 3) == "From 2 back to 1, target 3: 2 to go.");
  CHECK(sentence(std::nullopt, 1, 2) == "From not assessed to 1, target 2: 1 to go.");
  CHECK(sentence(0, 0, 2) == "Still not yet, target 2: 2 to go.");
  CHECK(sentence(0, 1, std::nullopt) == "From not yet to 1.");
  CHECK(sentence(2, std::nullopt, 3) == "Not assessed, target 3.");
  CHECK(sentence(std::nullopt, std::nullopt, std::nullopt) == "Not assessed.");
}

TEST_CASE("A proposal says why, and where one stands") {
  const Framework framework = sample::framework({sample::role("a", {}), sample::role("b", {}), sample::role("c", {})});
  FocusProposal proposal;
  proposal.reason = FocusReason::next_step;
  proposal.needed = 3;
  proposal.claimed = 0;
  proposal.roles = {0, 1, 2};
  CHECK(reason_words(framework, proposal) ==
        "Milestone 3 is what is missing for Role a and 2 more roles. You say “not yet”.");
  proposal.roles = {1};
  proposal.claimed = 2;
  CHECK(reason_words(framework, proposal) == "Milestone 3 is what is missing for Role b. You claim 2.");
}

TEST_CASE("A day is said with how long ago it was, and what is no date as it is") {
  CHECK(day_words("2026-11-20", today) == "2026-11-20, 1 day ago");
  CHECK(day_words("last week", today) == "last week");
  CHECK(day_words("", today).empty());
}

TEST_CASE("A checkpoint is told with the days that are known of it") {
  Checkpoint checkpoint;
  CHECK(days_of(checkpoint).empty());
  checkpoint.closed = "2026-09-30";
  CHECK(days_of(checkpoint) == "closed 2026-09-30");
  checkpoint.opened = "2026-07-01";
  CHECK(days_of(checkpoint) == "from 2026-07-01 to 2026-09-30");
}
