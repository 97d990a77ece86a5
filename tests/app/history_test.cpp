#include "app/history.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>

#include "core/sample.hpp"

using namespace milepost;

namespace {

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
    REQUIRE(apply(change, now, assessment));
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

TEST_CASE("The inverse of a change takes it back") {
  Assessment assessment = sample::assessment({claim_at(2)});
  const Change change = claimed(claim_at(2), claim_at(4));
  REQUIRE(apply(change, now, assessment));
  REQUIRE(apply(inverse(change), later, assessment));
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
  for (const Change& change : both.changes) REQUIRE(apply(change, now, past.assessment));
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

TEST_CASE("A very long history forgets its beginning and keeps its end") {
  Past past;
  for (int i = 0; i < 1500; ++i) {
    past.does(std::to_string(i),
              TargetRoleChange{RoleId(i == 0 ? "" : std::to_string(i)), RoleId(std::to_string(i + 1))});
  }
  CHECK(past.undo() == "1499");
  int undone = 1;
  while (past.history.can_undo()) {
    past.undo();
    ++undone;
  }
  CHECK(undone >= 100);
  CHECK(undone < 1500);
}
