#include "core/quarter.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/sample.hpp"

using namespace milepost;
using sample::claim;

namespace {

const Date today = *Date::parse("2026-12-18");
const FrameworkIndex index_of_sample(sample::framework());

Standing at(const char* ability, int milestone) { return {AbilityId(ability), milestone, {}}; }

Checkpoint checkpoint(const char* quarter, const char* opened, const char* closed) {
  Checkpoint checkpoint;
  checkpoint.id = RecordId(quarter);
  checkpoint.quarter = quarter;
  checkpoint.opened = opened;
  checkpoint.closed = closed;
  return checkpoint;
}

FocusArea area(const char* id, const char* ability, std::optional<int> target, const char* quarter = "2026-Q4") {
  FocusArea area;
  area.id = RecordId(id);
  area.ability = AbilityId(ability);
  area.quarter = quarter;
  area.target_milestone = target;
  return area;
}

// How one area on "craft" came along from `before` to `now`, with this target.
AreaProgress progress(std::optional<int> before, std::optional<int> now, std::optional<int> target) {
  Checkpoint open = checkpoint("2026-Q4", "2026-10-01", "");
  if (before) open.claims = {at("craft", *before)};
  Assessment assessment;
  if (now) assessment.claims = {claim("craft", *now)};
  assessment.focus = {area("f", "craft", target)};
  const std::vector<AreaProgress> areas = progress_of(assessment, open);
  REQUIRE(areas.size() == 1);
  return areas[0];
}

}  // namespace

TEST_CASE("A checkpoint is opened with the claims as they stand") {
  const Assessment assessment = sample::assessment({claim("craft", 2), claim("team", 0)});
  const Checkpoint open = opened_checkpoint(assessment, RecordId("q"), "2026-Q4", today);
  CHECK(open.id.text == "q");
  CHECK(open.quarter == "2026-Q4");
  CHECK(open.opened == "2026-12-18");
  CHECK(open.closed.empty());
  CHECK(open.claims == std::vector{at("craft", 2), at("team", 0)});
  CHECK(open.closing_claims.empty());
}

TEST_CASE("Closing a checkpoint keeps how the claims stood when it was opened") {
  Checkpoint open = checkpoint("2026-Q4", "2026-10-01", "");
  open.claims = {at("craft", 1)};
  const Checkpoint closed = closed_checkpoint(sample::assessment({claim("craft", 2)}), open, "Went well", today);
  CHECK(closed.claims == std::vector{at("craft", 1)});
  CHECK(claims_at_close(closed) == std::vector{at("craft", 2)});
  CHECK(closed.closed == "2026-12-18");
  CHECK(closed.summary == "Went well");
}

TEST_CASE("A closed checkpoint with one set of claims was closed with them") {
  Checkpoint closed = checkpoint("2026-Q3", "2026-07-01", "2026-09-30");
  closed.claims = {at("craft", 1)};
  CHECK(claims_at_close(closed) == closed.claims);
}

TEST_CASE("The open checkpoint is the one opened last among those not closed") {
  Assessment assessment;
  CHECK(open_checkpoint(assessment) == nullptr);
  assessment.checkpoints = {checkpoint("2026-Q3", "2026-07-01", ""), checkpoint("2026-Q4", "2026-10-01", "2026-12-18"),
                            checkpoint("2026-Q2", "2026-04-01", "")};
  REQUIRE(open_checkpoint(assessment) != nullptr);
  CHECK(open_checkpoint(assessment)->quarter == "2026-Q3");
}

TEST_CASE("Closed checkpoints come in the order in which they were closed") {
  Assessment assessment;
  assessment.checkpoints = {checkpoint("2026-Q3", "2026-07-01", "2026-09-30"), checkpoint("2026-Q4", "2026-10-01", ""),
                            checkpoint("2026-Q1", "2026-01-02", "2026-03-30")};
  const auto closed = closed_checkpoints(assessment);
  REQUIRE(closed.size() == 2);
  CHECK(closed[0]->quarter == "2026-Q1");
  CHECK(closed[1]->quarter == "2026-Q3");
}

TEST_CASE("An area is reached from its target on") {
  CHECK(progress(1, 2, 3).outcome == AreaOutcome::forward);
  CHECK(progress(1, 3, 3).outcome == AreaOutcome::reached);
  CHECK(progress(1, 4, 3).outcome == AreaOutcome::reached);
}

TEST_CASE("An area below its target went forward, stayed, or went back") {
  CHECK(progress(2, 3, 4).outcome == AreaOutcome::forward);
  CHECK(progress(2, 2, 4).outcome == AreaOutcome::unchanged);
  CHECK(progress(2, 1, 4).outcome == AreaOutcome::back);
  CHECK(progress(2, std::nullopt, 4).outcome == AreaOutcome::not_assessed);
  CHECK(progress(std::nullopt, 0, 4).outcome == AreaOutcome::unchanged);
  CHECK(progress(std::nullopt, 1, 4).outcome == AreaOutcome::forward);
}

TEST_CASE("An area without a target is told by its movement") {
  CHECK(progress(1, 5, std::nullopt).outcome == AreaOutcome::forward);
  CHECK(progress(1, 5, std::nullopt).total == 0);
}

TEST_CASE("Progress is counted in milestones on the way to the target") {
  const AreaProgress half = progress(1, 2, 3);
  CHECK(half.done == 1);
  CHECK(half.total == 2);
  CHECK(progress(1, 5, 3).done == 2);
  CHECK(progress(2, 1, 3).done == 0);
  CHECK(progress(std::nullopt, 1, 3).total == 3);
  CHECK(progress(4, 4, 3).total == 0);
}

TEST_CASE("The progress of a closed quarter stays as it was when it was closed") {
  Checkpoint closed = checkpoint("2026-Q4", "2026-10-01", "2026-12-18");
  closed.claims = {at("craft", 1)};
  closed.closing_claims = {at("craft", 2)};
  Assessment assessment = sample::assessment({claim("craft", 5)});
  assessment.focus = {area("b", "craft", 3), area("a", "team", 1), area("c", "craft", 3, "2026-Q3")};
  const auto areas = progress_of(assessment, closed);
  REQUIRE(areas.size() == 2);
  CHECK(areas[0].area->id.text == "a");
  CHECK(areas[1].now == 2);
}

TEST_CASE("Claims then and now stand side by side, those the framework lacks last") {
  const std::vector<ThenAndNow> rows =
      then_and_now({at("zither", 1), at("team", 2)}, {at("craft", 0), at("team", 3)}, index_of_sample);
  CHECK(rows == std::vector<ThenAndNow>{{AbilityId("craft"), std::nullopt, 0},
                                        {AbilityId("team"), 2, 3},
                                        {AbilityId("zither"), 1, std::nullopt}});
}

TEST_CASE("The history runs from the first opening over every closing to now") {
  Assessment assessment = sample::assessment({claim("craft", 3), claim("words", 1)});
  Checkpoint first = checkpoint("2026-Q1", "2026-01-05", "2026-03-30");
  first.claims = {at("craft", 1)};
  first.closing_claims = {at("craft", 2)};
  Checkpoint second = checkpoint("2026-Q2", "2026-04-02", "2026-06-30");
  second.claims = {at("craft", 2)};
  second.closing_claims = {at("craft", 2), at("words", 0)};
  assessment.checkpoints = {second, first};
  const ClaimHistory history = claim_history(assessment, index_of_sample, today);
  using Kind = HistoryMoment::Kind;
  CHECK(history.moments == std::vector<HistoryMoment>{{Kind::opened, "2026-Q1", "2026-01-05"},
                                                      {Kind::closed, "2026-Q1", "2026-03-30"},
                                                      {Kind::closed, "2026-Q2", "2026-06-30"},
                                                      {Kind::now, "", "2026-12-18"}});
  CHECK(history.lines == std::vector<HistoryLine>{{AbilityId("craft"), {1, 2, 2, 3}},
                                                  {AbilityId("words"), {std::nullopt, std::nullopt, 0, 1}}});
}

TEST_CASE("The history of a first, open quarter runs from its opening to now") {
  Assessment assessment = sample::assessment({claim("craft", 3)});
  assessment.checkpoints = {checkpoint("2026-Q4", "2026-10-01", "")};
  assessment.checkpoints[0].claims = {at("craft", 2)};
  const ClaimHistory history = claim_history(assessment, index_of_sample, today);
  CHECK(history.moments.size() == 2);
  CHECK(history.lines == std::vector<HistoryLine>{{AbilityId("craft"), {2, 3}}});
}

TEST_CASE("Without checkpoints the history is what is claimed now") {
  const ClaimHistory history = claim_history(sample::assessment({claim("craft", 3)}), index_of_sample, today);
  CHECK(history.moments.size() == 1);
  CHECK(history.lines == std::vector<HistoryLine>{{AbilityId("craft"), {3}}});
}

TEST_CASE("The quarter to start is today's, or the first after it that has no checkpoint yet") {
  Assessment assessment;
  CHECK(quarter_to_start(assessment, today) == "2026-Q4");
  assessment.checkpoints = {checkpoint("2026-Q3", "2026-07-01", "2026-09-30")};
  CHECK(quarter_to_start(assessment, today) == "2026-Q4");
  assessment.checkpoints.push_back(checkpoint("2026-Q4", "2026-10-01", "2026-12-18"));
  CHECK(quarter_to_start(assessment, today) == "2027-Q1");
  assessment.checkpoints.push_back(checkpoint("2027-Q1", "2026-12-18", "2026-12-18"));
  CHECK(quarter_to_start(assessment, today) == "2027-Q2");
}

TEST_CASE("A claim is from an earlier day where it was made before today, and only then") {
  Claim one = claim("craft", 2);
  one.updated = "2026-12-17T23:59:59Z";
  CHECK(day_of_earlier_claim(one, today, FixedZone()) == "2026-12-17");
  one.updated = "2026-12-18T00:00:00Z";
  CHECK_FALSE(day_of_earlier_claim(one, today, FixedZone()));
  one.updated = "2026-12-19T00:00:00Z";
  CHECK_FALSE(day_of_earlier_claim(one, today, FixedZone()));
  one.updated = "";
  CHECK_FALSE(day_of_earlier_claim(one, today, FixedZone()));
}

TEST_CASE("Today's claim is of today in Auckland as well, and yesterday's of yesterday in Los Angeles") {
  Claim one = claim("craft", 2);
  one.updated = "2026-12-17T20:00:00Z";
  CHECK_FALSE(day_of_earlier_claim(one, today, FixedZone(13 * 60)));
  one.updated = "2026-12-18T07:00:00Z";
  CHECK(day_of_earlier_claim(one, today, FixedZone(-8 * 60)) == "2026-12-17");
}
