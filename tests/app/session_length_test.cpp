#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/sample_session.hpp"
#include "codec/limits.hpp"

using namespace milepost;
using sample::SessionUnderTest;

namespace {

constexpr std::size_t long_text = 60'000;

std::size_t length(const SessionUnderTest& test) { return test.session.stored_text().size(); }

Evidence evidence(std::string text) {
  Evidence item = sample::evidence("", "craft", 1);
  item.text = std::move(text);
  return item;
}

// Adds evidence until there is room for less than one long text, and one last piece of a single letter.
void fill(SessionUnderTest& test) {
  Evidence item = evidence(std::string(long_text, 'm'));
  for (int count = 100; length(test) + long_text + 1000 < most_text_bytes; ++count) {
    item.id = RecordId("e" + std::to_string(count));
    REQUIRE(test.done(SaveEvidence{item}) == "evidence added");
  }
  item.id = RecordId("last");
  item.text = "mm";
  REQUIRE(test.done(SaveEvidence{item}) == "evidence added");
  // Its second time is written longer than its first; those after it are as long.
  item.text = "m";
  REQUIRE(test.done(SaveEvidence{item}) == "evidence changed");
}

// Writes as much into the last piece of evidence as there is room for, and `more`.
std::string lengthen(SessionUnderTest& test, std::size_t more = 0) {
  Evidence last = test.assessment().evidence.back();
  last.text.append(most_text_bytes - length(test) + more, 'm');
  return test.done(SaveEvidence{last});
}

void check_reopens(const std::string& text) {
  for (const ImportMode mode : {ImportMode::adopt, ImportMode::replace}) {
    SessionUnderTest other;
    CHECK_FALSE(other.session.import_text(text, mode));
    CHECK(other.assessment().evidence.size() > 60);
  }
}

std::string conversations(int count) {
  std::string text = R"({"format":"milepost.assessment/1","conversations":[{"id":"c"})";
  for (int i = 0; i < count; ++i) text += R"(,{"id":"c)" + std::to_string(i) + R"("})";
  return text + "]}";
}

}  // namespace

TEST_CASE("Answers as long as a file may be are stored, exported and opened again") {
  SessionUnderTest test;
  fill(test);
  CHECK(lengthen(test) == "evidence changed");
  CHECK(length(test) == most_text_bytes);
  CHECK_FALSE(test.session.refusal());
  check_reopens(test.session.stored_text());
  check_reopens(test.session.export_text(Privacy::with_private));
  check_reopens(test.session.export_text(Privacy::without_private));
  check_reopens(test.session.package_text(*Date::parse("2020-01-01")));
}

TEST_CASE("One letter more is refused with the way out, and everything stays, also what can be undone") {
  SessionUnderTest test;
  fill(test);
  const std::string before = test.session.stored_text();
  const std::uint64_t revision = test.session.revision();
  CHECK(lengthen(test, 1) == "nothing");
  REQUIRE(test.session.refusal());
  CHECK(test.session.refusal()->message ==
        "the answers would be longer than the 4 MiB that can be stored and opened again; shorten or remove some of "
        "them first");
  CHECK(test.session.stored_text() == before);
  CHECK(test.session.revision() == revision);
  CHECK(test.session.history().undo_label() == "evidence changed");
  CHECK(test.done(SaveEvidence{test.assessment().evidence.back()}) == "nothing");
  CHECK_FALSE(test.session.refusal());
}

TEST_CASE("What counts is how long the text is as it is stored") {
  SessionUnderTest test;
  fill(test);
  Evidence last = test.assessment().evidence.back();
  last.text = std::string((most_text_bytes - length(test)) / 2 + 10, '\n');
  CHECK(test.done(SaveEvidence{last}) == "nothing");
  CHECK(test.session.refusal());
}

TEST_CASE("Where there is no room, something can still be removed, and its place be taken") {
  SessionUnderTest test;
  fill(test);
  lengthen(test);
  const RecordId first = test.assessment().evidence.front().id;
  CHECK(test.done(SaveConversation{{RecordId(), AbilityId("craft"), "", "more", false, "", {}}}) == "nothing");
  CHECK(test.done(RemoveEvidence{first}) == "evidence removed");
  CHECK(test.done(SaveConversation{{RecordId(), AbilityId("craft"), "", "more", false, "", {}}}) ==
        "conversation added");
  CHECK(length(test) < most_text_bytes);
}

TEST_CASE("Undo is refused as well where another copy has taken the room, and can be done when there is some") {
  SessionUnderTest test;
  fill(test);
  test.done(RemoveEvidence{test.assessment().evidence.front().id});
  SessionUnderTest other;
  REQUIRE_FALSE(other.session.import_text(test.session.stored_text(), ImportMode::adopt));
  other.clock.milliseconds += 60'000;
  REQUIRE(other.done(SaveFocus{FocusArea{.ability = AbilityId("craft"), .goal = std::string(long_text, 'g')}}) ==
          "focus area added");
  REQUIRE_FALSE(test.session.import_text(other.session.stored_text(), ImportMode::synchronize));
  const std::string before = test.session.stored_text();
  CHECK(test.done(UndoChange{}) == "nothing");
  CHECK(test.session.refusal());
  CHECK(test.session.stored_text() == before);
  test.session.import_text(other.session.stored_text(), ImportMode::synchronize);
  other.done(RemoveFocus{other.assessment().focus[0].id});
  test.session.import_text(other.session.stored_text(), ImportMode::synchronize);
  CHECK(test.done(UndoChange{}) == "Undone: evidence removed");
}

TEST_CASE("Files and copies that are too long together are refused, and nothing of them is taken") {
  SessionUnderTest test;
  fill(test);
  const std::string before = test.session.stored_text();
  const std::uint64_t revision = test.session.revision();
  for (const ImportMode mode : {ImportMode::merge, ImportMode::synchronize}) {
    const std::string text = R"({"format":"milepost.assessment/1","conversations":[{"id":"one","note":")" +
                             std::string(long_text, 'o') + R"("},{"id":"two","note":")" + std::string(long_text, 'o') +
                             R"("}]})";
    CHECK(test.session.import_text(text, mode));
    CHECK(test.session.stored_text() == before);
    CHECK(test.session.revision() == revision);
  }
}

TEST_CASE("A short file is refused that would be too long as it is stored") {
  SessionUnderTest test;
  test.claim("craft", 1);
  const std::string before = test.session.stored_text();
  const std::string text = conversations(80'000);
  REQUIRE(text.size() < most_text_bytes);
  CHECK(test.session.import_text(text, ImportMode::replace));
  CHECK(test.session.stored_text() == before);
  CHECK(test.done(UndoChange{}) == "Undone: craft 1");
  CHECK_FALSE(test.session.import_text(conversations(20'000), ImportMode::replace));
}

TEST_CASE("An observation for which there is no room is refused") {
  SessionUnderTest test;
  fill(test);
  lengthen(test);
  const std::string before = test.session.stored_text();
  const Receipt receipt = test.session.receive_observation("Seen", {"Ines", "", {AbilityId("craft"), 1, {}}});
  CHECK(receipt.refusal);
  CHECK_FALSE(receipt.done);
  CHECK(test.session.stored_text() == before);
}
