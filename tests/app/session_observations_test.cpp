#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/sample_session.hpp"

using namespace milepost;
using sample::SessionUnderTest;

namespace {

ObservationDefaults by(const char* observer) { return {observer, "2026-11-21", {AbilityId("craft"), 2, {}}}; }

std::string handed_over(const char* text) {
  SessionUnderTest theirs;
  theirs.session.set_relation(Relation::peer);
  theirs.session.apply(NameAssessor{"Ines"});
  Evidence item = sample::evidence("", "team", 3);
  item.text = text;
  item.observer.clear();
  theirs.session.apply(SaveEvidence{item});
  return theirs.session.observation_text(theirs.assessment().evidence[0]);
}

}  // namespace

TEST_CASE("A plain text becomes an observation by whom one names") {
  SessionUnderTest test;
  const Receipt receipt = test.session.receive_observation("\n Calm in the storm \n", by("Ines"));
  CHECK(receipt.done == "observation added");
  REQUIRE(test.assessment().evidence.size() == 1);
  const Evidence& item = test.assessment().evidence[0];
  CHECK(item.kind == EvidenceKind::observation);
  CHECK(item.text == "Calm in the storm");
  CHECK(item.author == "Ines");
  CHECK(item.observer == "Ines");
  CHECK(item.date == "2026-11-21");
  CHECK_FALSE(item.id.empty());
  CHECK(item.supports == std::vector<Standing>{{AbilityId("craft"), 2, {}}});
}

TEST_CASE("An observation that names nobody is not taken until one does") {
  SessionUnderTest test;
  CHECK(test.session.receive_observation("Calm in the storm", by("")).needs_observer);
  CHECK(test.session.receive_observation(R"([{"id": "a", "author": "Ines"}, {"id": "b"}])", by("")).needs_observer);
  CHECK(test.assessment().evidence.empty());
}

TEST_CASE("What somebody hands over arrives as theirs, in one step to undo") {
  SessionUnderTest test;
  CHECK(test.session.receive_observation(handed_over("Calm in the storm"), by("")).done == "observation added");
  REQUIRE(test.assessment().evidence.size() == 1);
  CHECK(test.assessment().evidence[0].author == "Ines");
  CHECK(test.assessment().evidence[0].supports == std::vector<Standing>{{AbilityId("team"), 3, {}}});
  test.session.apply(UndoChange{});
  CHECK(test.assessment().evidence.empty());
}

TEST_CASE("The same observation a second time changes nothing") {
  SessionUnderTest test;
  const std::string text = handed_over("Calm in the storm");
  test.session.receive_observation(text, by(""));
  const std::string before = test.session.stored_text();
  const Receipt again = test.session.receive_observation(text, by(""));
  CHECK_FALSE(again.done);
  CHECK_FALSE(again.refusal);
  CHECK(test.session.stored_text() == before);
}

TEST_CASE("A later version of an observation takes the place of the one that is there") {
  SessionUnderTest test;
  test.session.receive_observation(R"({"id": "a", "text": "One", "author": "Ines"})", by(""));
  const Receipt receipt = test.session.receive_observation(
      R"({"id": "a", "text": "Two", "author": "Ines", "updated": "2026-12-24T10:00:00Z"})", by(""));
  CHECK(receipt.done == "observation changed");
  REQUIRE(test.assessment().evidence.size() == 1);
  CHECK(test.assessment().evidence[0].text == "Two");
}

TEST_CASE("A list of observations says how many came") {
  SessionUnderTest test;
  const Receipt receipt = test.session.receive_observation(R"([{"id": "a", "text": "One"}, {"id": "b"}])", by("Ines"));
  CHECK(receipt.done == "2 observations added");
}

TEST_CASE("A refused observation changes nothing and says where") {
  SessionUnderTest test;
  const Receipt receipt = test.session.receive_observation(R"([{"id": "a"}, {"id": ""}])", by("Ines"));
  REQUIRE(receipt.refusal);
  CHECK(receipt.refusal->path == "[1].id");
  CHECK(test.assessment().evidence.empty());
  CHECK(test.session.receive_observation(" \n ", by("Ines")).refusal);
  CHECK(test.session.receive_observation(std::string(65 * 1024, 'a'), by("Ines")).refusal);
  CHECK(test.assessment().evidence.empty());
}

TEST_CASE("One's own observation is handed over in one's own name, under a name of its own") {
  SessionUnderTest test;
  test.session.apply(NameSubject{"Kim"});
  Evidence item = sample::evidence("", "craft", 2);
  item.text = "Calm in the storm";
  test.session.apply(SaveEvidence{item});
  const Evidence& saved = test.assessment().evidence[0];
  CHECK(test.session.observation_text(saved).find(R"("author": "Kim")") != std::string::npos);
  CHECK(test.session.observation_name(saved) == "observation-calm-in-the-storm-2026-05-01.json");
}

TEST_CASE("What is taken can always be read again: what would be too deep in an assessment is refused, and why") {
  const auto nested = [](int depth) {
    return R"({"id": "a", "author": "Ines", "x": )" + std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']') + "}";
  };
  SessionUnderTest test;
  const Receipt refused = test.session.receive_observation(nested(30), by(""));
  REQUIRE(refused.refusal);
  CHECK(refused.refusal->message.find("levels of nesting") != std::string::npos);
  CHECK(test.assessment().evidence.empty());
  CHECK(test.session.receive_observation(nested(29), by("")).done);
  SessionUnderTest other;
  CHECK_FALSE(other.session.import_text(test.session.stored_text(), ImportMode::adopt));
}

TEST_CASE("A text that is not UTF-8 is refused, since it could not be stored") {
  SessionUnderTest test;
  CHECK(test.session.receive_observation("Calm \xff", by("Ines")).refusal);
  CHECK(test.assessment().evidence.empty());
}
