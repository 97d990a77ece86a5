#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <utility>
#include <vector>

#include "app/sample_session.hpp"

using namespace milepost;
using sample::SessionUnderTest;

namespace {

const AbilityId craft("craft");

std::string file_with(const std::string& claims) {
  return R"({"format": "milepost.assessment/1", "claims": [)" + claims + "]}";
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A session starts with an assessment of nothing, made now for this framework") {
  SessionUnderTest test;
  CHECK(test.assessment().claims.empty());
  CHECK(test.assessment().framework.id == "sample");
  CHECK(test.assessment().created.starts_with("2026-11-21T10:00:00."));
  CHECK(test.assessment().assessor.relation == Relation::self);
  CHECK_FALSE(test.session.history().can_undo());
}

TEST_CASE("Another version of a framework keeps the claims, also those it does not know") {
  SessionUnderTest test({sample::role("baker", {sample::must("craft", 2)})});
  test.claim("craft", 2);
  test.claim("team", 3);
  Framework other = sample::framework();
  other.version = "other";
  other.abilities.erase(other.abilities.begin());
  test.session.set_framework(other);
  CHECK(test.assessment().framework.version == "other");
  REQUIRE(test.assessment().claims.size() == 2);
  CHECK(find_claim(test.assessment(), craft)->milestone == 2);
  CHECK(test.session.standings()[0] == 3);
  CHECK(test.session.evaluation().summary.assessed == 1);
  CHECK(test.session.evaluation().roles.empty());
  CHECK(contains(test.session.export_text(Privacy::without_private), R"("ability": "craft")"));

  test.session.set_framework(sample::framework({sample::role("baker", {sample::must("craft", 2)})}));
  CHECK(test.session.evaluation().roles[0].verdict == Verdict::ready);
}

TEST_CASE("A framework with another id starts with answers of its own, and nothing to undo") {
  SessionUnderTest test;
  test.claim("craft", 2);
  Framework other = sample::framework();
  other.id = "other";
  test.session.set_framework(other);
  CHECK(test.assessment().framework.id == "other");
  CHECK(test.assessment().claims.empty());
  CHECK_FALSE(test.session.history().can_undo());
}

TEST_CASE("What is begun for somebody says so, and is told from all others that are begun in the same moment") {
  SessionUnderTest test;
  const std::string one = test.session.fresh_text("Kim");
  const std::string other = test.session.fresh_text("Robin");
  const Identity kim = read_identity(one).value();
  CHECK(kim.subject == "Kim");
  CHECK(kim.framework == "sample");
  CHECK(kim.created != read_identity(other).value().created);
  CHECK(kim.created != test.session.identity().created);
  REQUIRE_FALSE(test.session.import_text(one, ImportMode::adopt));
  CHECK(test.session.identity() == kim);
}

TEST_CASE("What was done to one kept assessment is not taken back in another, and where it is shown again it is") {
  SessionUnderTest test;
  test.claim("craft", 2);
  const std::string first = test.session.stored_text();
  REQUIRE_FALSE(test.session.import_text(test.session.fresh_text("Kim"), ImportMode::adopt));
  CHECK_FALSE(test.session.history().can_undo());
  test.claim("craft", 1);
  REQUIRE_FALSE(test.session.import_text(first, ImportMode::adopt));
  REQUIRE(test.session.apply(UndoChange{}));
  CHECK(test.assessment().claims.empty());
  CHECK_FALSE(test.session.history().can_undo());
}

TEST_CASE("Where what was done to others takes too much room, that of those who went first is forgotten") {
  HistoriesAside aside;
  const auto history_of = [](std::size_t bytes) {
    History history;
    history.record({std::string(bytes, 'x'), {}});
    return history;
  };
  const std::size_t most = History::most_bytes;
  CHECK_FALSE(aside.exchange("1", history_of(most / 2), "2").can_undo());
  CHECK_FALSE(aside.exchange("2", history_of(most / 3), "3").can_undo());
  CHECK_FALSE(aside.exchange("3", history_of(most / 3), "4").can_undo());
  CHECK_FALSE(aside.exchange("4", History(), "1").can_undo());
  CHECK(aside.exchange("1", History(), "2").can_undo());
  CHECK(aside.exchange("2", History(), "3").can_undo());
}

TEST_CASE("A file of another beginning takes over nothing of what was there, not even that it is gone") {
  SessionUnderTest test;
  test.claim("craft", 2);
  const std::string file = R"({"format": "milepost.assessment/1", "created": "2026-01-02T03:04:05Z"})";
  REQUIRE_FALSE(test.session.import_text(file, ImportMode::replace));
  CHECK(test.assessment().removed.empty());
  test.session.apply(UndoChange{});
  CHECK(find_claim(test.assessment(), craft)->milestone == 2);
  CHECK(test.assessment().removed.empty());
}

TEST_CASE("Who assesses is said by the page and stands in the export") {
  SessionUnderTest test;
  test.session.set_relation(Relation::manager);
  CHECK(contains(test.session.export_text(Privacy::without_private), R"("relation": "manager")"));
  CHECK_FALSE(test.session.history().can_undo());
}

TEST_CASE("A form takes only the word of whoever it is for, and everybody else's is compared") {
  const Relation form = GENERATE(Relation::self, Relation::manager, Relation::peer, Relation::mentor);
  const Relation author = GENERATE(Relation::self, Relation::manager, Relation::peer, Relation::mentor);
  const ImportMode mode = GENERATE(ImportMode::replace, ImportMode::merge, ImportMode::adopt, ImportMode::synchronize);
  SessionUnderTest other;
  other.session.set_relation(author);
  other.claim("team", 3);
  SessionUnderTest test;
  test.session.set_relation(form);
  test.claim("craft", 1);
  const std::string before = test.session.stored_text();
  const std::uint64_t revision = test.session.revision();
  const auto refused = test.session.import_text(other.session.stored_text(), mode);
  if (form == author) {
    CHECK_FALSE(refused);
    return;
  }
  REQUIRE(refused);
  CHECK(refused->path == "assessor.relation");
  CHECK(refused->message == "expected \"" + std::string(word(form)) + "\", got \"" + std::string(word(author)) +
                                "\": open it under Compare");
  CHECK(test.session.stored_text() == before);
  CHECK(test.session.revision() == revision);
  CHECK_FALSE(test.session.open_beside("theirs.json", other.session.stored_text(), FilePurpose::compare));
}

TEST_CASE("A file of the same relation takes the place of another person's") {
  SessionUnderTest other;
  other.session.apply(NameSubject{"Alex"});
  SessionUnderTest test;
  test.session.apply(NameSubject{"Robin"});
  CHECK_FALSE(test.session.import_text(other.session.stored_text(), ImportMode::replace));
  CHECK(test.assessment().subject.name == "Alex");
}

TEST_CASE("Another relation starts afresh, and nothing brings back what was said in the one before") {
  SessionUnderTest test;
  test.session.apply(NameSubject{"Robin"});
  test.claim("craft", 2);
  test.session.apply(SaveEvidence{sample::evidence("", "craft", 1)});
  test.session.apply(RemoveEvidence{test.assessment().evidence[0].id});
  test.session.set_relation(Relation::self);
  CHECK(test.assessment().claims.size() == 1);
  CHECK(test.session.history().can_undo());

  const std::uint64_t revision = test.session.revision();
  test.session.set_relation(Relation::manager);
  CHECK(test.assessment().assessor.relation == Relation::manager);
  CHECK(test.assessment().claims.empty());
  CHECK(test.assessment().removed.empty());
  CHECK(test.assessment().subject.name.empty());
  CHECK(test.session.evaluation().summary.assessed == 0);
  CHECK(test.session.revision() > revision);
  CHECK(test.done(UndoChange{}) == "nothing");
  CHECK(test.done(RedoChange{}) == "nothing");
  CHECK_FALSE(contains(test.session.stored_text(), "craft"));
}

TEST_CASE("A refused file leaves everything as it was, and what could be undone") {
  SessionUnderTest test;
  test.claim("craft", 1);
  const std::string before = test.session.stored_text();
  const std::uint64_t revision = test.session.revision();
  const auto error =
      test.session.import_text(file_with(R"({"ability": "craft", "milestone": 9})"), ImportMode::replace);
  REQUIRE(error);
  CHECK(error->path == "claims[0].milestone");
  CHECK(test.session.stored_text() == before);
  CHECK(test.session.revision() == revision);
  CHECK(test.done(UndoChange{}) == "Undone: craft 1");
}

TEST_CASE("What another copy says is nothing to undo, and leaves the own undo alone") {
  SessionUnderTest test;
  test.claim("craft", 1);
  SessionUnderTest copy;
  copy.session.import_text(test.session.stored_text(), ImportMode::adopt);
  CHECK_FALSE(copy.session.history().can_undo());
  copy.clock.milliseconds += 60'000;
  copy.claim("team", 2);
  test.session.import_text(copy.session.stored_text(), ImportMode::adopt);
  CHECK(test.assessment().claims.size() == 2);
  CHECK(test.done(UndoChange{}) == "Undone: craft 1");
  REQUIRE(test.assessment().claims.size() == 1);
  CHECK(test.assessment().claims[0].ability.text == "team");
}

TEST_CASE("Everything is forgotten on request, and comes back by one undo") {
  SessionUnderTest test;
  test.session.set_relation(Relation::peer);
  test.session.apply(NameSubject{"Robin"});
  test.claim("craft", 1);
  test.session.apply(SaveEvidence{sample::evidence("", "craft", 1)});
  test.session.reset();
  CHECK(test.assessment().claims.empty());
  CHECK(test.assessment().evidence.empty());
  CHECK(test.assessment().subject.name.empty());
  CHECK(test.assessment().assessor.relation == Relation::peer);
  CHECK(test.session.evaluation().summary.assessed == 0);
  CHECK(test.done(UndoChange{}) == "Undone: everything cleared");
  CHECK(test.assessment().subject.name == "Robin");
  CHECK(test.assessment().claims.size() == 1);
  CHECK(test.assessment().evidence.size() == 1);
}

TEST_CASE("An export that leaves out private evidence is evaluated without it") {
  SessionUnderTest test({sample::role("baker", {sample::must("craft", 1)})});
  test.claim("craft", 1);
  Evidence secret = sample::evidence("secret", "craft", 1);
  secret.is_private = true;
  test.session.apply(SaveEvidence{secret});
  CHECK_FALSE(contains(test.session.export_text(Privacy::with_private), "no-evidence"));
  const std::string shared = test.session.export_text(Privacy::without_private);
  CHECK(contains(shared, "no-evidence"));
  CHECK_FALSE(contains(shared, "secret"));
}

TEST_CASE("An export is read back as what it was, and the same twice") {
  SessionUnderTest test;
  test.claim("team", 3);
  test.claim("craft", 1);
  test.session.apply(SaveEvidence{sample::evidence("", "craft", 1)});
  const std::string text = test.session.export_text(Privacy::with_private);
  CHECK(test.session.export_text(Privacy::with_private) == text);
  SessionUnderTest other;
  REQUIRE_FALSE(other.session.import_text(text, ImportMode::adopt));
  CHECK(other.session.export_text(Privacy::with_private) == text);
}

TEST_CASE("An export is read back even where its evaluation alone is longer than a file may be") {
  std::vector<Role> roles;
  for (int i = 0; i < 6000; ++i) {
    roles.push_back(sample::role("role-" + std::to_string(i),
                                 {sample::must("craft", 1), sample::must("team", 2), sample::recommended("words", 3)}));
  }
  SessionUnderTest test(std::move(roles));
  test.claim("craft", 1);
  const std::string text = test.session.export_text(Privacy::with_private);
  CHECK_FALSE(contains(text, "evaluation"));
  SessionUnderTest other;
  CHECK_FALSE(other.session.import_text(text, ImportMode::replace));
  CHECK(other.assessment().claims.size() == 1);
}

TEST_CASE("What is stored is whole, with what is private and without an evaluation") {
  SessionUnderTest test;
  test.claim("craft", 1);
  Evidence secret = sample::evidence("secret", "craft", 1);
  secret.is_private = true;
  test.session.apply(SaveEvidence{secret});
  CHECK(contains(test.session.stored_text(), "secret"));
  CHECK_FALSE(contains(test.session.stored_text(), "evaluation"));
}

TEST_CASE("An export is named after the person, the framework and the day") {
  SessionUnderTest test;
  CHECK(test.session.export_name() == "sample-2026-11-21.json");
  test.session.apply(NameSubject{"Ines Silva"});
  CHECK(test.session.export_name() == "ines-silva-sample-2026-11-21.json");
}
