#include "app/assessment_change.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <utility>

#include "core/sample.hpp"

using namespace milepost;

namespace {

// Makes a change of its own; what is written into it is not looked at.
bool apply(Change change, const Timestamp& time, Assessment& assessment) {
  return milepost::apply(change, time, assessment);
}

constexpr const char* earlier = "2026-11-20T10:00:00Z";
constexpr const char* now = "2026-11-21T10:00:00Z";
constexpr const char* later = "2026-11-22T10:00:00Z";

Claim claim_at(int milestone, const char* updated = earlier) {
  Claim claim = sample::claim("craft", milestone);
  claim.updated = updated;
  return claim;
}

// A history and the assessment it is about.
struct Past {
  Assessment assessment;
  History history;

  void does(std::string label, Change change) {
    REQUIRE(milepost::apply(change, now, assessment));
    history.record({std::move(label), {std::move(change)}});
  }
  std::string undo() { return history.undo(later, assessment).value_or("nothing"); }
  std::string redo() { return history.redo(later, assessment).value_or("nothing"); }
};

Change claimed(std::optional<Claim> before, std::optional<Claim> after) {
  return RecordChange<Claim>{std::move(before), std::move(after)};
}

}  // namespace

TEST_CASE("A change is stamped with the time it is made at") {
  Assessment assessment;
  REQUIRE(apply(claimed(std::nullopt, claim_at(2, "")), now, assessment));
  CHECK(assessment.claims[0].updated == now);
  CHECK(assessment.updated == now);
}

TEST_CASE("A record is added only where there is none, and changed only as it was found") {
  Assessment assessment = sample::assessment({claim_at(2)});
  const Assessment before = assessment;
  CHECK_FALSE(apply(claimed(std::nullopt, claim_at(3)), now, assessment));
  CHECK_FALSE(apply(claimed(claim_at(1), claim_at(3)), now, assessment));
  CHECK_FALSE(apply(claimed(claim_at(1), std::nullopt), now, assessment));
  CHECK(assessment == before);
  CHECK(apply(claimed(claim_at(2, later), claim_at(3)), now, assessment));
  CHECK(assessment.claims[0].milestone == 3);
}

TEST_CASE("What is removed is noted, so that merging does not bring it back") {
  Assessment assessment = sample::assessment({claim_at(2)});
  REQUIRE(apply(claimed(claim_at(2), std::nullopt), now, assessment));
  CHECK(assessment.claims.empty());
  REQUIRE(assessment.removed.size() == 1);
  CHECK(assessment.removed[0].id.text == "claims/craft");
  CHECK(assessment.removed[0].updated == now);
}

TEST_CASE("The note of a removal goes when the record comes back") {
  Assessment assessment = sample::assessment({claim_at(2)});
  REQUIRE(apply(claimed(claim_at(2), std::nullopt), now, assessment));
  REQUIRE(apply(claimed(std::nullopt, claim_at(1)), later, assessment));
  CHECK(assessment.removed.empty());
}

TEST_CASE("What is removed twice is noted once, with the later time") {
  Assessment assessment = sample::assessment({claim_at(2)});
  assessment.removed.push_back({RecordId("claims/craft"), earlier, {}});
  REQUIRE(apply(claimed(claim_at(2), std::nullopt), now, assessment));
  REQUIRE(assessment.removed.size() == 1);
  CHECK(assessment.removed[0].updated == now);
}

TEST_CASE("A change that is turned round takes itself back") {
  Assessment assessment = sample::assessment({claim_at(2)});
  const Change change = claimed(claim_at(2), claim_at(4));
  Change back = change;
  turn_round(back);
  REQUIRE(apply(change, now, assessment));
  REQUIRE(apply(std::move(back), later, assessment));
  CHECK(assessment.claims[0].milestone == 2);
  CHECK(assessment.claims[0].updated == later);
}

TEST_CASE("At first there is nothing to undo or to redo") {
  Past past;
  CHECK_FALSE(past.history.can_undo());
  CHECK_FALSE(past.history.can_redo());
  CHECK(past.undo() == "nothing");
  CHECK(past.redo() == "nothing");
}

TEST_CASE("What was done last is taken back first, and done again last") {
  Past past;
  past.does("first", claimed(std::nullopt, claim_at(1)));
  past.does("second", claimed(claim_at(1), claim_at(2)));
  CHECK(past.history.undo_label() == "second");
  CHECK(past.undo() == "second");
  CHECK(past.history.undo_label() == "first");
  CHECK(past.history.redo_label() == "second");
  CHECK(past.undo() == "first");
  CHECK(past.assessment.claims.empty());
  CHECK(past.redo() == "first");
  CHECK(past.redo() == "second");
  CHECK(past.assessment.claims[0].milestone == 2);
  CHECK(past.redo() == "nothing");
}

TEST_CASE("Something new ends what could be redone") {
  Past past;
  past.does("first", claimed(std::nullopt, claim_at(1)));
  past.undo();
  past.does("another", TargetRoleChange{RoleId(), RoleId("baker")});
  CHECK_FALSE(past.history.can_redo());
  CHECK(past.undo() == "another");
  CHECK(past.undo() == "nothing");
}

TEST_CASE("What another copy has changed since is not undone; what was done before it still is") {
  Past past;
  past.does("role", TargetRoleChange{RoleId(), RoleId("baker")});
  past.does("claim", claimed(std::nullopt, claim_at(1)));
  past.assessment.claims[0].milestone = 4;
  CHECK(past.undo() == "role");
  CHECK(past.assessment.claims[0].milestone == 4);
  CHECK(past.assessment.target_role.empty());
  CHECK_FALSE(past.history.can_undo());
  CHECK(past.redo() == "role");
  CHECK(past.redo() == "nothing");
}

TEST_CASE("What was done together is taken back together, last things first") {
  Past past;
  past.does("first", claimed(std::nullopt, claim_at(1)));
  History::Entry both{"both", {claimed(claim_at(1), claim_at(2)), claimed(claim_at(2), claim_at(3))}};
  for (Change& change : both.changes) REQUIRE(milepost::apply(change, now, past.assessment));
  past.history.record(both);
  CHECK(past.undo() == "both");
  CHECK(past.assessment.claims[0].milestone == 1);
  CHECK(past.redo() == "both");
  CHECK(past.assessment.claims[0].milestone == 3);
}

TEST_CASE("A name that was typed letter by letter is taken back at once") {
  Past past;
  past.does("role", TargetRoleChange{RoleId(), RoleId("baker")});
  past.does("name", SubjectChange{Subject{}, Subject{"I", {}}});
  past.does("name", SubjectChange{Subject{"I", {}}, Subject{"In", {}}});
  past.does("name", SubjectChange{Subject{"In", {}}, Subject{"Ina", {}}});
  CHECK(past.undo() == "name");
  CHECK(past.assessment.subject.name.empty());
  CHECK(past.redo() == "name");
  CHECK(past.assessment.subject.name == "Ina");
  past.undo();
  CHECK(past.undo() == "role");
}

TEST_CASE("The assessor's name that was typed letter by letter is taken back at once, as the subject's is") {
  Past past;
  past.does("name", SubjectChange{Subject{}, Subject{"Ina", {}}});
  past.does("assessor's name", AssessorChange{Assessor{}, Assessor{.name = "A"}});
  past.does("assessor's name", AssessorChange{Assessor{.name = "A"}, Assessor{.name = "Al"}});
  CHECK(past.undo() == "assessor's name");
  CHECK(past.assessment.assessor.name.empty());
  CHECK(past.undo() == "name");
}

TEST_CASE("A history keeps as many small changes as there are, and of large ones what it has room for") {
  Past past;
  for (int i = 0; i < 1500; ++i) {
    past.does(std::to_string(i),
              TargetRoleChange{RoleId(i == 0 ? "" : std::to_string(i)), RoleId(std::to_string(i + 1))});
  }
  int undone = 0;
  while (past.undo() != "nothing") ++undone;
  CHECK(undone == 1500);

  Claim claim = claim_at(1);
  past.does("claim", claimed(std::nullopt, claim));
  const std::size_t size = History::most_bytes / 20;
  for (int i = 0; i < 100; ++i) {
    Claim after = claim;
    after.note = std::string(size, static_cast<char>('a' + i % 26));
    past.does(std::to_string(i), claimed(claim, after));
    claim = after;
  }
  undone = 0;
  while (past.undo() != "nothing") ++undone;
  CHECK(undone >= 9);
  CHECK(undone <= 10);
}

TEST_CASE("What was done last can be taken back however large it is") {
  Past past;
  Claim large = claim_at(1);
  large.note = std::string(2 * History::most_bytes, 'n');
  past.does("small", TargetRoleChange{RoleId(), RoleId("baker")});
  past.does("large", claimed(std::nullopt, large));
  CHECK(past.undo() == "large");
  CHECK(past.undo() == "nothing");
}

TEST_CASE("What is taken back has the date it had, and is later for merging than what took it away") {
  Past past;
  Claim old = claim_at(2);
  past.assessment = sample::assessment({old});
  past.does("higher", claimed(old, claim_at(3)));
  CHECK(past.assessment.claims[0].updated == now);
  CHECK_FALSE(past.assessment.claims[0].written);
  past.undo();
  CHECK(past.assessment.claims[0].updated == later);
  CHECK(past.assessment.claims[0].written == earlier);
  past.redo();
  CHECK(past.assessment.claims[0].updated == "2026-11-22T10:00:00.001Z");
  CHECK(past.assessment.claims[0].written == now);
  past.does("removed", claimed(past.assessment.claims[0], std::nullopt));
  past.undo();
  CHECK(past.assessment.claims[0].written == now);
  past.does("edited", claimed(past.assessment.claims[0], claim_at(4)));
  CHECK_FALSE(past.assessment.claims[0].written);
}

TEST_CASE("A change is later than what was said of its own record, and lifted by no other") {
  const char* far = "2099-01-01T00:00:00Z";
  Assessment assessment = sample::assessment({claim_at(2, far)});
  assessment.removed = {{RecordId("claims/team"), far, {}}};
  Claim words = sample::claim("words", 1);
  REQUIRE(apply(claimed(std::nullopt, words), now, assessment));
  CHECK(find_claim(assessment, words.ability)->updated == now);
  REQUIRE(apply(claimed(claim_at(2, far), claim_at(3)), now, assessment));
  CHECK(find_claim(assessment, AbilityId("craft"))->updated == "2099-01-01T00:00:00.001Z");
  REQUIRE(apply(claimed(std::nullopt, sample::claim("team", 1)), now, assessment));
  CHECK(find_claim(assessment, AbilityId("team"))->updated == "2099-01-01T00:00:00.001Z");
  CHECK(assessment.updated == now);
  REQUIRE(apply(TargetRoleChange{RoleId(), RoleId("baker")}, now, assessment));
  CHECK(assessment.updated == now);
}
