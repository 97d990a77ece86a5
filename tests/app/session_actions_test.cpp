#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "app/sample_session.hpp"

using namespace milepost;
using sample::SessionUnderTest;

namespace {

const AbilityId craft("craft");

}  // namespace

TEST_CASE("Not yet and not assessed are two things") {
  SessionUnderTest test;
  CHECK(test.session.standings()[0] == std::nullopt);
  test.claim("craft", 0);
  CHECK(test.session.standings()[0] == 0);
  CHECK(test.session.evaluation().summary.assessed == 1);
  test.session.apply(ClaimMilestone{craft, std::nullopt});
  CHECK(test.session.standings()[0] == std::nullopt);
  CHECK(test.session.evaluation().summary.assessed == 0);
}

TEST_CASE("A claim keeps the wording it was made under") {
  SessionUnderTest test;
  test.claim("craft", 2);
  CHECK(test.assessment().claims[0].digest == test.session.index().ability_digest(0));
  Framework reworded = sample::framework();
  reworded.abilities[0].name = "Craft, in other words";
  test.session.set_framework(reworded);
  CHECK(test.assessment().claims[0].digest != test.session.index().ability_digest(0));
  test.claim("craft", 3);
  CHECK(test.assessment().claims[0].digest == test.session.index().ability_digest(0));
}

TEST_CASE("Every claim is held against every role at once") {
  SessionUnderTest test({sample::role("baker", {sample::must("craft", 2)}), sample::role("miller", {})});
  CHECK(test.session.evaluation().roles[0].verdict == Verdict::unassessed);
  test.claim("craft", 1);
  CHECK(test.session.evaluation().roles[0].verdict == Verdict::not_yet);
  CHECK(test.session.questions().size() == 1);
  test.claim("craft", 2);
  CHECK(test.session.evaluation().roles[0].verdict == Verdict::ready);
  test.session.apply(UndoChange{});
  CHECK(test.session.evaluation().roles[0].verdict == Verdict::not_yet);
}

TEST_CASE("Evidence answers the question about its claim as soon as it is there") {
  SessionUnderTest test;
  test.claim("craft", 1);
  REQUIRE(test.session.questions().size() == 1);
  CHECK(test.session.questions()[0].code == QuestionCode::no_evidence);
  Evidence evidence = sample::evidence("", "craft", 1);
  evidence.date = "2026-11-01";
  test.session.apply(SaveEvidence{evidence});
  CHECK(test.session.questions().empty());
  CHECK(test.session.evidence_index().backing(0, 1).size() == 1);
}

TEST_CASE("Changing evidence keeps the piece and says when it was changed") {
  SessionUnderTest test;
  test.session.apply(SaveEvidence{sample::evidence("", "craft", 1)});
  Evidence changed = test.assessment().evidence[0];
  const RecordId id = changed.id;
  changed.text = "more";
  test.clock.milliseconds += 60'000;
  CHECK(test.done(SaveEvidence{changed}) == "evidence changed");
  REQUIRE(test.assessment().evidence.size() == 1);
  CHECK(test.assessment().evidence[0].id == id);
  CHECK(test.assessment().evidence[0].updated == "2026-11-21T10:01:00Z");
}

TEST_CASE("Two new pieces of evidence never share an id") {
  SessionUnderTest test;
  test.session.apply(SaveEvidence{sample::evidence("", "craft", 1)});
  test.session.apply(SaveEvidence{sample::evidence("", "craft", 1)});
  REQUIRE(test.assessment().evidence.size() == 2);
  CHECK_FALSE(test.assessment().evidence[0].id == test.assessment().evidence[1].id);
}

TEST_CASE("A target role is chosen, changed, left and brought back") {
  SessionUnderTest test({sample::role("baker", {}), sample::role("miller", {})});
  CHECK(test.session.target_role() == std::nullopt);
  CHECK(test.done(ChooseTargetRole{RoleId("miller")}) == "target role");
  CHECK(test.session.target_role() == 1);
  CHECK(test.done(ChooseTargetRole{RoleId("miller")}) == "nothing");
  CHECK(test.done(ChooseTargetRole{RoleId()}) == "target role");
  CHECK(test.session.target_role() == std::nullopt);
  CHECK(test.done(UndoChange{}) == "Undone: target role");
  CHECK(test.session.target_role() == 1);
}

TEST_CASE("A target role that the framework lacks is kept and not shown") {
  SessionUnderTest test({sample::role("baker", {})});
  test.session.apply(ChooseTargetRole{RoleId("astronaut")});
  CHECK(test.session.target_role() == std::nullopt);
  CHECK(test.assessment().target_role.text == "astronaut");
}

TEST_CASE("A person is named while typing, and unnamed by one undo") {
  SessionUnderTest test;
  for (const char* typed : {"I", "In", "Ine", "Ines"}) test.session.apply(NameSubject{typed});
  CHECK(test.assessment().subject.name == "Ines");
  CHECK(test.done(NameSubject{"Ines"}) == "nothing");
  test.session.apply(UndoChange{});
  CHECK(test.assessment().subject.name.empty());
}

TEST_CASE("The revision grows with every change, and only then") {
  SessionUnderTest test;
  const std::uint64_t before = test.session.revision();
  test.claim("craft", 2);
  CHECK(test.session.revision() == before + 1);
  test.claim("craft", 2);
  CHECK(test.session.revision() == before + 1);
  test.session.set_framework(sample::framework());
  CHECK(test.session.revision() == before + 2);
}
