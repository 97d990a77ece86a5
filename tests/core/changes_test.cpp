#include "core/changes.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/sample.hpp"

using namespace milepost;

namespace {

const FrameworkIndex index_of_sample(sample::framework());

Claim claim_on(const char* day, const char* ability, int milestone) {
  Claim claim = sample::claim(ability, milestone);
  claim.updated = std::string(day) + "T09:00:00Z";
  return claim;
}

Evidence evidence(const char* id, const char* date, const char* text, const char* updated = "") {
  Evidence evidence;
  evidence.id = RecordId(id);
  evidence.date = date;
  evidence.text = text;
  evidence.updated = updated;
  return evidence;
}

Conversation talk(const char* id, const char* date) {
  return {RecordId(id), AbilityId("craft"), date, "", false, "", {}};
}

Checkpoint closed(const char* day, std::vector<Standing> claims) {
  Checkpoint checkpoint;
  checkpoint.id = RecordId("q");
  checkpoint.closed = day;
  checkpoint.closing_claims = std::move(claims);
  return checkpoint;
}

template <class Record>
std::string told(const std::vector<RecordDifference<Record>>& differences) {
  constexpr const char* signs[] = {"+", "~", "?", "-"};
  std::string text;
  for (const auto& difference : differences) {
    text +=
        (text.empty() ? "" : " ") + std::string(signs[static_cast<int>(difference.move)]) + difference.record.id.text;
  }
  return text;
}

}  // namespace

TEST_CASE("Claims that went up or down, are new or cleared are told with both days") {
  const Assessment before = sample::assessment(
      {claim_on("2026-07-01", "craft", 1), claim_on("2026-07-02", "team", 3), claim_on("2026-07-03", "zither", 1)});
  Assessment after = sample::assessment(
      {claim_on("2026-10-01", "craft", 2), claim_on("2026-10-02", "team", 2), claim_on("2026-10-03", "words", 0)});
  after.removed.push_back({RecordId("claims/zither"), "2026-10-04T09:00:00Z", {}});
  CHECK(
      changes_between(before, after, index_of_sample, FixedZone()).claims ==
      std::vector<ClaimChange>{{AbilityId("craft"), ClaimMove::up, 1, 2, "2026-07-01", "2026-10-01"},
                               {AbilityId("team"), ClaimMove::down, 3, 2, "2026-07-02", "2026-10-02"},
                               {AbilityId("words"), ClaimMove::added, std::nullopt, 0, "", "2026-10-03"},
                               {AbilityId("zither"), ClaimMove::cleared, 1, std::nullopt, "2026-07-03", "2026-10-04"}});
}

TEST_CASE("A claim that was only noted on or confirmed has not changed") {
  Claim noted = claim_on("2026-10-01", "craft", 1);
  noted.note = "since spring";
  CHECK(changes_between(sample::assessment({claim_on("2026-07-01", "craft", 1)}), sample::assessment({noted}),
                        index_of_sample, FixedZone())
            .empty());
}

TEST_CASE("Evidence and conversations are told as added, changed and removed, the newest first") {
  Assessment before;
  before.evidence = {evidence("a", "2026-07-01", "old"), evidence("b", "2026-07-02", "gone"),
                     evidence("c", "2026-07-03", "same")};
  before.conversations = {talk("x", "2026-07-01")};
  Assessment after;
  after.evidence = {evidence("a", "2026-07-01", "new"), evidence("c", "2026-07-03", "same", "2026-10-01T09:00:00Z"),
                    evidence("d", "2026-09-01", "first"), evidence("e", "2026-09-02", "second"),
                    evidence("f", "2026-09-02", "third")};
  after.conversations = {talk("y", "2026-10-01")};
  const Changes changes = changes_between(before, after, index_of_sample, FixedZone());
  CHECK(told(changes.evidence) == "+e +f +d ~a -b");
  CHECK(changes.evidence.back().record.text == "gone");
  CHECK(told(changes.conversations) == "+y -x");
}

TEST_CASE("Another target role is told with both roles") {
  Assessment before;
  before.target_role = RoleId("baker");
  Assessment after;
  after.target_role = RoleId("miller");
  const Changes changes = changes_between(before, after, index_of_sample, FixedZone());
  REQUIRE(changes.target_role);
  CHECK(changes.target_role->before.text == "baker");
  CHECK(changes.target_role->after.text == "miller");
}

TEST_CASE("Nothing changes from an assessment to itself") {
  Assessment assessment = sample::assessment({claim_on("2026-07-01", "craft", 1)});
  assessment.evidence = {evidence("a", "2026-07-01", "x")};
  CHECK(changes_between(assessment, assessment, index_of_sample, FixedZone()).empty());
}

TEST_CASE("Claims are held against those that the checkpoint was closed with") {
  const Assessment now = sample::assessment({claim_on("2026-10-05", "craft", 3), claim_on("2026-07-01", "team", 1)});
  CHECK(changes_since(closed("2026-09-30", {{AbilityId("craft"), 2, {}}, {AbilityId("team"), 1, {}}}), now,
                      index_of_sample, FixedZone())
            .claims == std::vector<ClaimChange>{{AbilityId("craft"), ClaimMove::up, 2, 3, "2026-09-30", "2026-10-05"}});
}

TEST_CASE("Evidence written after the day a checkpoint was closed is new where its date is, too") {
  Assessment now;
  now.evidence = {evidence("a", "2026-10-01", "", "2026-10-01T00:00:00Z"),
                  evidence("b", "2026-09-30", "", "2026-10-01T00:00:00Z"),
                  evidence("c", "", "", "2026-10-01T00:00:00Z"),
                  evidence("d", "2026-09-30", "", "2026-09-30T23:59:59Z"), evidence("e", "2026-10-01", "", "")};
  CHECK(told(changes_since(closed("2026-09-30", {}), now, index_of_sample, FixedZone()).evidence) == "+a ?b ?c");
}

TEST_CASE("On the very day a checkpoint was closed, what was written after it counts") {
  Checkpoint checkpoint = closed("2026-09-30", {});
  checkpoint.updated = "2026-09-30T15:00:00Z";
  Assessment now;
  now.evidence = {evidence("before", "2026-09-30", "", "2026-09-30T15:00:00Z"),
                  evidence("after", "2026-09-30", "", "2026-09-30T15:00:00.1Z")};
  CHECK(told(changes_since(checkpoint, now, index_of_sample, FixedZone()).evidence) == "?after");
}

TEST_CASE("Conversations count from the day after a checkpoint was closed") {
  Assessment now;
  now.conversations = {talk("closing", "2026-09-30"), talk("next", "2026-10-01"), talk("undated", "")};
  CHECK(told(changes_since(closed("2026-09-30", {}), now, index_of_sample, FixedZone()).conversations) == "+next");
}

TEST_CASE("What changed since an open checkpoint is told from the day it was opened") {
  Checkpoint open;
  open.opened = "2026-10-01";
  open.claims = {{AbilityId("craft"), 1, {}}};
  Assessment now = sample::assessment({claim_on("2026-10-05", "craft", 2)});
  now.conversations = {talk("first", "2026-10-01"), talk("next", "2026-10-08")};
  const Changes changes = changes_since(open, now, index_of_sample, FixedZone());
  CHECK(changes.claims ==
        std::vector<ClaimChange>{{AbilityId("craft"), ClaimMove::up, 1, 2, "2026-10-01", "2026-10-05"}});
  CHECK(told(changes.conversations) == "+next");
}

TEST_CASE("In Sydney, what is written on the day after a quarter was closed has changed since, at any hour") {
  const FixedZone sydney(10 * 60);
  Checkpoint checkpoint = closed("2026-09-30", {});
  checkpoint.updated = "2026-09-29T23:00:00Z";  // nine in the morning of the 30th
  Assessment now;
  now.evidence = {evidence("before", "2026-09-29", "", "2026-09-29T22:59:00Z"),
                  evidence("after", "2026-09-30", "", "2026-09-29T23:30:00Z"),
                  evidence("next", "2026-10-01", "", "2026-09-30T20:00:00Z")};
  CHECK(told(changes_since(checkpoint, now, index_of_sample, sydney).evidence) == "+next ?after");
}

TEST_CASE("In Los Angeles, what was written before a quarter was closed is no news") {
  const FixedZone los_angeles(-7 * 60);
  Checkpoint checkpoint = closed("2026-09-30", {});
  checkpoint.updated = "2026-10-01T01:00:00Z";  // six in the evening of the 30th
  Assessment now;
  now.evidence = {evidence("before", "2026-09-30", "", "2026-10-01T00:30:00Z"),
                  evidence("after", "2026-09-30", "", "2026-10-01T01:30:00Z")};
  CHECK(told(changes_since(checkpoint, now, index_of_sample, los_angeles).evidence) == "?after");
}

TEST_CASE("A claim that was brought back is told with the day on which it was made") {
  const Assessment before = sample::assessment({claim_on("2026-07-01", "craft", 1)});
  Assessment after = sample::assessment({claim_on("2026-11-21", "craft", 2)});
  after.claims[0].written = "2026-10-01T22:00:00Z";
  const auto claims = changes_between(before, after, index_of_sample, FixedZone(10 * 60)).claims;
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].day_after == "2026-10-02");
}
