#include "core/merge.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "core/header.hpp"
#include "core/records.hpp"
#include "core/sample.hpp"

using namespace milepost;

namespace {

constexpr const char* morning = "2026-10-01T08:00:00Z";
constexpr const char* noon = "2026-10-01T12:00:00Z";
constexpr const char* evening = "2026-10-01T18:00:00Z";

Claim claim_at(const char* time, int milestone, const char* ability = "craft") {
  Claim claim = sample::claim(ability, milestone);
  claim.updated = time;
  return claim;
}

Evidence evidence_at(const char* time, const char* text, const char* id = "e") {
  Evidence evidence = sample::evidence(id, "craft", 1);
  evidence.text = text;
  evidence.updated = time;
  return evidence;
}

Assessment with(std::vector<Evidence> evidence, std::vector<Removal> removed = {}) {
  Assessment assessment;
  assessment.evidence = std::move(evidence);
  assessment.removed = std::move(removed);
  return assessment;
}

Removal removal(const char* id, const char* time) { return {RecordId(id), time, {}}; }

Assessment headed(const char* updated, const char* role) {
  Assessment assessment;
  assessment.updated = updated;
  assessment.target_role = RoleId(role);
  return assessment;
}

// Merges both ways round, which must not matter.
Assessment merged(const Assessment& left, const Assessment& right) {
  const Assessment result = merge(left, right);
  CHECK(result == merge(right, left));
  return result;
}

}  // namespace

TEST_CASE("Of two claims on one ability the later one is kept") {
  const Assessment both = merged(sample::assessment({claim_at(morning, 3)}), sample::assessment({claim_at(noon, 1)}));
  REQUIRE(both.claims.size() == 1);
  CHECK(both.claims[0].milestone == 1);
}

TEST_CASE("Records that only one side has are kept from both") {
  const Assessment both = merged(with({evidence_at(morning, "a", "a")}), with({evidence_at(noon, "b", "b")}));
  CHECK(both.evidence.size() == 2);
}

TEST_CASE("A fraction of a second decides which version is later") {
  const Assessment both = merged(with({evidence_at("2026-10-01T08:00:00Z", "a long first version")}),
                                 with({evidence_at("2026-10-01T08:00:00.001Z", "second")}));
  CHECK(both.evidence[0].text == "second");
}

TEST_CASE("A version without a time loses against any that has one") {
  const Assessment both =
      merged(with({evidence_at("", "a long version without a time")}), with({evidence_at(morning, "b")}));
  CHECK(both.evidence[0].text == "b");
}

TEST_CASE("Of two versions with one time the one that says more is kept") {
  const char* time = GENERATE(morning, "");
  const Assessment both = merged(with({evidence_at(time, "few")}), with({evidence_at(time, "more words")}));
  CHECK(both.evidence[0].text == "more words");
}

TEST_CASE("A removal takes out what is older, and nothing that is as late or later") {
  const Assessment removed = with({}, {removal("evidence/e", noon)});
  CHECK(merged(with({evidence_at(morning, "a")}), removed).evidence.empty());
  CHECK(merged(with({evidence_at(noon, "a")}), removed).evidence.size() == 1);
  CHECK(merged(with({evidence_at(evening, "a")}), removed).evidence.size() == 1);
}

TEST_CASE("A removal stays as long as it takes something out, and goes when a later record lives") {
  const Assessment removed = with({}, {removal("evidence/e", noon)});
  CHECK(merged(with({evidence_at(morning, "a")}), removed).removed.size() == 1);
  CHECK(merged(with({evidence_at(evening, "a")}), removed).removed.empty());
}

TEST_CASE("Every kind of record can be removed") {
  Assessment full;
  full.claims = {claim_at(morning, 1)};
  full.evidence = {evidence_at(morning, "a", "1")};
  full.conversations.push_back({RecordId("1"), AbilityId("craft"), "", "", false, morning, {}});
  full.focus.push_back({RecordId("1"), "", AbilityId("craft"), {}, "", {}, "", morning, {}});
  full.checkpoints.push_back({RecordId("1"), "", "", "", "", {}, {}, morning, {}});
  full.programs.push_back({ProgramId("p"), StepId("s"), "", morning, {}});
  Assessment none;
  for_each_list(full, [&](const auto& list) { none.removed.push_back({removal_id(list.front()), noon, {}}); });
  CHECK(none.removed.size() == 6);
  const Assessment both = merged(full, none);
  for_each_list(both, [](const auto& list) { CHECK(list.empty()); });
}

TEST_CASE("A removal in one list leaves what has the same id in another") {
  Assessment notes = with({evidence_at(morning, "a", "1")});
  notes.conversations.push_back({RecordId("1"), AbilityId("craft"), "", "talk", false, morning, {}});
  const Assessment both = merged(notes, with({}, {removal("evidence/1", noon)}));
  CHECK(both.evidence.empty());
  CHECK(both.conversations.size() == 1);
}

TEST_CASE("A removal that names no list takes out the records of its id in all lists") {
  Assessment notes = with({evidence_at(morning, "a", "1")});
  notes.conversations.push_back({RecordId("1"), AbilityId("craft"), "", "talk", false, evening, {}});
  const Assessment both = merged(notes, with({}, {removal("1", noon)}));
  CHECK(both.evidence.empty());
  CHECK(both.conversations.size() == 1);
  CHECK(merged(both, notes) == both);
}

TEST_CASE("A removal that names a list is none of a record with such an id") {
  const Assessment odd = with({evidence_at(morning, "a", "claims/craft")});
  CHECK(merged(odd, with({}, {removal("claims/craft", noon)})).evidence.size() == 1);
  CHECK(merged(odd, with({}, {removal("evidence/claims/craft", noon)})).evidence.empty());
}

TEST_CASE("What stands beside the records comes from the assessment that was updated later") {
  CHECK(merged(headed(morning, "baker"), headed(noon, "miller")).target_role.text == "miller");
  CHECK(merged(headed("", "baker"), headed(morning, "cook")).target_role.text == "cook");
  CHECK(merged(headed(morning, "baker"), headed(noon, "miller")).updated == noon);
}

TEST_CASE("Of two equally late assessments the one that says more gives what stands beside the records") {
  CHECK(merged(headed(noon, "baker"), headed(noon, "pastry-cook")).target_role.text == "pastry-cook");
}

TEST_CASE("A file that does not say a name or a target role leaves the one there is") {
  Assessment mine = headed(morning, "baker");
  mine.subject.name = "Robin";
  mine.assessor.name = "Alex";
  mine.framework.id = "sample";
  mine.extras = {{"agenda", "[]"}};
  Assessment silent;
  silent.updated = evening;
  silent.extras = {{"completed", "\"2026-11-27\""}};
  for (const Assessment& both :
       {merged(mine, silent), merge_since(mine, mine, silent), merge_since(silent, silent, mine)}) {
    CHECK(both.subject.name == "Robin");
    CHECK(both.assessor.name == "Alex");
    CHECK(both.target_role.text == "baker");
    CHECK(both.framework.id == "sample");
    CHECK(both.extras.size() == 2);
    CHECK(both.updated == evening);
  }
}

TEST_CASE("What was said of one field counts by its own time, not by that of a claim") {
  Assessment mine = headed(morning, "baker");
  mine.subject.name = "Robin";
  Assessment theirs = mine;
  const Timestamp time = time_to_say(mine, "target_role", noon);
  mine.target_role = RoleId("miller");
  note_said(mine, "target_role", time);
  note_change(theirs, evening);
  CHECK(merged(mine, theirs).target_role.text == "miller");
  CHECK(merged(mine, theirs).updated == evening);
}

TEST_CASE("Of very many unknown fields on both sides each is kept, with when it was said") {
  constexpr std::size_t count = 20'000;
  Assessment mine = headed(morning, "baker");
  Assessment theirs = headed(noon, "baker");
  for (std::size_t i = 0; i < count; ++i) {
    mine.extras.push_back({"x" + std::to_string(i), "0"});
    theirs.extras.push_back({"x" + std::to_string(count - i), "1"});
  }
  const Assessment both = merged(mine, theirs);
  REQUIRE(both.extras.size() == count + 1);
  CHECK(both.extras.front() == Extra{"x0", "0"});
  CHECK(both.extras.back() == Extra{"x9999", "1"});
  REQUIRE(both.said.size() == 1);
  CHECK(both.said.front() == Said{"x0", morning});
  const Assessment joined = merge_since(theirs, mine, theirs);
  REQUIRE(joined.extras.size() == count + 1);
  CHECK(joined.extras.back() == Extra{"x9999", "0"});
}

TEST_CASE("A target role that somebody chose to have none of stays emptied") {
  Assessment mine = headed(morning, "baker");
  const Assessment theirs = mine;
  const Timestamp time = time_to_say(mine, "target_role", noon);
  mine.target_role = RoleId();
  note_said(mine, "target_role", time);
  CHECK(merged(mine, theirs).target_role.empty());
  CHECK(merge_since(theirs, theirs, mine).target_role.empty());
}

TEST_CASE("Of two beginnings the earlier one is kept, and a known one rather than none") {
  Assessment first;
  first.created = morning;
  Assessment second;
  second.created = noon;
  CHECK(merged(first, second).created == morning);
  CHECK(merged(first, Assessment()).created == morning);
}

TEST_CASE("A change of one side alone survives a later change of the other elsewhere") {
  const Assessment base = headed(morning, "baker");
  Assessment mine = headed(noon, "miller");
  Assessment theirs = headed(evening, "baker");
  theirs.subject.name = "Robin";
  for (const Assessment& both : {merge_since(base, mine, theirs), merge_since(base, theirs, mine)}) {
    CHECK(both.target_role.text == "miller");
    CHECK(both.subject.name == "Robin");
    CHECK(both.updated == evening);
  }
  theirs.target_role = RoleId("cook");
  CHECK(merge_since(base, mine, theirs).target_role.text == "cook");
}

TEST_CASE("Another relation, person or assessor is told by its place and both names") {
  Assessment mine;
  mine.subject.name = "Robin";
  mine.assessor.name = "Robin";
  Assessment other = mine;
  other.subject.name = "Alex";
  CHECK(difference_of_people(mine, other) == Error{"subject.name", "expected \"Robin\", got \"Alex\""});
  other = mine;
  other.assessor.name = "Alex";
  CHECK(difference_of_people(mine, other) == Error{"assessor.name", "expected \"Robin\", got \"Alex\""});
  other.assessor.relation = Relation::manager;
  CHECK(difference_of_people(mine, other) == Error{"assessor.relation", "expected \"self\", got \"manager\""});
}

TEST_CASE("The same people, and names that are left out, are no difference") {
  Assessment mine;
  mine.subject.name = "Robin";
  mine.assessor.name = "Robin";
  CHECK_FALSE(difference_of_people(mine, mine));
  CHECK_FALSE(difference_of_people(mine, Assessment()));
  CHECK_FALSE(difference_of_people(Assessment(), mine));
}

TEST_CASE("What takes the place of an assessment wins where the two are merged") {
  const Assessment before = with({evidence_at(noon, "new", "1"), evidence_at(morning, "gone", "2")},
                                 {removal("evidence/3", noon), removal("evidence/4", noon)});
  const Assessment after = with({evidence_at(morning, "old", "1"), evidence_at(morning, "back", "3")});
  const Assessment winner = superseding(before, after, evening);
  CHECK(same_answers(winner, after));
  CHECK(same_answers(merged(before, winner), after));
  CHECK(winner.removed == std::vector<Removal>{removal("evidence/2", evening), removal("evidence/4", noon)});
}

TEST_CASE("What takes the place of an assessment keeps the times that need no change") {
  const Assessment after = with({evidence_at(morning, "same", "1"), evidence_at(noon, "new", "2")});
  CHECK(superseding(Assessment(), after, evening).evidence == after.evidence);
  CHECK(superseding(with({evidence_at(morning, "old", "2"), evidence_at(morning, "same", "1")}), after, evening)
            .evidence == after.evidence);
}

TEST_CASE("The latest change is that of a record or a removal") {
  CHECK(latest_change(Assessment()).empty());
  CHECK(latest_change(with({evidence_at(morning, "a", "1"), evidence_at(noon, "b", "2")})) == noon);
  CHECK(latest_change(with({evidence_at(morning, "a")}, {removal("claims/craft", evening)})) == evening);
}

TEST_CASE("Assessments say the same whenever, and in whatever order, they were written") {
  Assessment left = with({evidence_at(morning, "a", "1"), evidence_at(morning, "b", "2")});
  Assessment right = with({evidence_at(noon, "b", "2"), evidence_at(noon, "a", "1")}, {removal("evidence/3", noon)});
  right.updated = evening;
  CHECK(same_answers(left, right));
  right.evidence[0].text = "c";
  CHECK_FALSE(same_answers(left, right));
  right = left;
  right.target_role = RoleId("baker");
  CHECK_FALSE(same_answers(left, right));
}
