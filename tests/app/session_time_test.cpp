#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "app/brief_text.hpp"
#include "app/sample_session.hpp"
#include "core/merge.hpp"
#include "core/records.hpp"

using namespace milepost;
using sample::SessionUnderTest;

// What a session does where a clock was wrong, and where the person's day is not that of UTC.

namespace {

const AbilityId craft("craft");
const AbilityId team("team");

std::string file_of(const std::string& updated) {
  return R"({"format": "milepost.assessment/1", "created": "2026-11-01T08:00:00Z", "claims": [
    {"ability": "craft", "milestone": 1, "updated": ")" +
         updated + R"("}], "evidence": [
    {"id": "e", "kind": "note", "recognized": false, "private": false, "text": "a long text", "updated": ")" +
         updated + R"("}]})";
}

// Has each of two tabs take in what the other says, until both have heard.
void meet(SessionUnderTest& one, SessionUnderTest& other) {
  const std::string of_one = one.session.stored_text();
  REQUIRE_FALSE(one.session.import_text(other.session.stored_text(), ImportMode::synchronize));
  REQUIRE_FALSE(other.session.import_text(of_one, ImportMode::synchronize));
  INFO(one.session.stored_text() << other.session.stored_text());
  CHECK(same_answers(one.assessment(), other.assessment()));
}

std::optional<int> claimed(const SessionUnderTest& test, const AbilityId& ability) {
  const Claim* claim = find_claim(test.assessment(), ability);
  return claim == nullptr ? std::nullopt : std::optional(claim->milestone);
}

}  // namespace

TEST_CASE("A record from a clock that was years ahead lifts no other record") {
  SessionUnderTest test;
  REQUIRE_FALSE(test.session.import_text(file_of("2099-01-01T00:00:00Z"), ImportMode::adopt));
  SessionUnderTest other;
  REQUIRE_FALSE(other.session.import_text(test.session.stored_text(), ImportMode::adopt));
  test.claim("team", 1);
  test.session.apply(NameSubject{"Robin"});
  other.clock.milliseconds += 60'000;
  other.claim("team", 2);
  other.session.apply(NameSubject{"Robin B."});
  meet(test, other);
  CHECK(claimed(test, team) == 2);
  CHECK(test.assessment().subject.name == "Robin B.");
  CHECK(find_claim(test.assessment(), team)->updated < "2027");
}

TEST_CASE("Whatever time a record carries, it can be changed, removed and taken back, in two tabs") {
  const std::string time =
      GENERATE("2026-11-23T10:00:00Z", "2099-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.999Z",
               "9999-12-31T23:59:59.999999998Z", "9999-12-31T23:59:59.999999999Z", "0000-01-01T00:00:00Z", "");
  SessionUnderTest one;
  std::string file = file_of(time);
  if (time.empty()) {
    const std::string empty = R"(, "updated": "")";
    for (std::size_t at = file.find(empty); at != std::string::npos; at = file.find(empty))
      file.erase(at, empty.size());
  }
  REQUIRE_FALSE(one.session.import_text(file, ImportMode::adopt));
  SessionUnderTest two;
  REQUIRE_FALSE(two.session.import_text(one.session.stored_text(), ImportMode::adopt));

  one.claim("craft", 3);
  Evidence shorter = one.assessment().evidence[0];
  shorter.text = "x";
  one.session.apply(SaveEvidence{shorter});
  meet(one, two);
  CHECK(claimed(two, craft) == 3);
  CHECK(two.assessment().evidence[0].text == "x");

  two.session.apply(RemoveEvidence{RecordId("e")});
  two.session.apply(ClaimMilestone{craft, std::nullopt});
  meet(one, two);
  CHECK(one.assessment().evidence.empty());
  CHECK_FALSE(claimed(one, craft));

  two.session.apply(UndoChange{});
  two.session.apply(UndoChange{});
  meet(one, two);
  CHECK(one.assessment().evidence.size() == 1);
  CHECK(claimed(one, craft) == 3);

  one.session.apply(UndoChange{});
  one.session.apply(UndoChange{});
  meet(one, two);
  CHECK(claimed(two, craft) == 1);
  CHECK(two.assessment().evidence[0].text == "a long text");

  one.session.reset();
  meet(one, two);
  CHECK(two.assessment().claims.empty());
  one.session.apply(UndoChange{});
  meet(one, two);
  CHECK(claimed(two, craft) == 1);
  SessionUnderTest third;
  CHECK_FALSE(third.session.import_text(one.session.export_text(Privacy::with_private), ImportMode::replace));
}

TEST_CASE("What is taken back is of the day it was made on, after a restart too") {
  SessionUnderTest test;
  test.claim("craft", 2);
  test.clock.milliseconds += 5LL * 24 * 60 * 60'000;
  test.clock.day = "2026-11-26";
  test.claim("craft", 3);
  test.session.apply(UndoChange{});
  SessionUnderTest later;
  REQUIRE_FALSE(later.session.import_text(test.session.stored_text(), ImportMode::adopt));
  for (const SessionUnderTest* one : {&test, &later}) {
    const Claim& claim = one->assessment().claims[0];
    CHECK(day_of(written(claim), one->session.zone()) == "2026-11-21");
    CHECK(claim.updated > "2026-11-26");
  }
  later.clock.milliseconds = test.clock.milliseconds + 1000;
  later.claim("craft", 1);
  CHECK(day_of(written(later.assessment().claims[0]), later.session.zone()) == "2026-11-26");
}

TEST_CASE("Whatever took a record away, it is of the day it was made on when that is taken back") {
  SessionUnderTest test;
  Evidence evidence;
  evidence.text = "Halved the build";
  evidence.supports = {{AbilityId("craft"), 2}};
  test.claim("craft", 2);
  test.session.apply(SaveEvidence{evidence});
  const RecordId id = test.assessment().evidence[0].id;
  SessionUnderTest other;
  test.clock.milliseconds += 5LL * 24 * 60 * 60'000;
  test.clock.day = "2026-11-26";
  other.clock.milliseconds = test.clock.milliseconds;
  other.claim("craft", 1);
  const std::string file = other.session.export_text(Privacy::with_private);

  const char* way = GENERATE("removed", "cleared", "opened", "merged");
  CAPTURE(way);
  if (way == std::string("removed")) {
    test.session.apply(RemoveEvidence{id});
    test.session.apply(ClaimMilestone{AbilityId("craft"), std::nullopt});
    test.session.apply(UndoChange{});
  } else if (way == std::string("cleared")) {
    test.session.reset();
  } else {
    const ImportMode mode = way == std::string("opened") ? ImportMode::replace : ImportMode::merge;
    REQUIRE_FALSE(test.session.import_text(file, mode));
    CHECK(test.assessment().claims[0].milestone == 1);
  }
  test.session.apply(UndoChange{});

  REQUIRE(test.assessment().claims.size() == 1);
  REQUIRE(test.assessment().evidence.size() == 1);
  CHECK(test.assessment().claims[0].milestone == 2);
  CHECK(day_of(written(test.assessment().claims[0]), test.session.zone()) == "2026-11-21");
  CHECK(day_of(written(test.assessment().evidence[0]), test.session.zone()) == "2026-11-21");
}

TEST_CASE("A session tells days where the person is") {
  SessionUnderTest test;
  test.clock.minutes_east = 13 * 60;
  test.clock.milliseconds = 1'795'212'000'000;  // 2026-11-20T22:00:00Z, eleven in the morning of the 21st
  test.claim("craft", 1);
  const std::string before = test.session.stored_text();
  test.claim("craft", 2);
  REQUIRE_FALSE(test.session.open_beside("earlier.json", before, FilePurpose::since));
  const std::string brief = brief_markdown(test.session.brief(Privacy::without_private));
  CHECK(brief.find("Changes since 2026-11-21") != std::string::npos);
  CHECK(brief.find("2026-11-20") == std::string::npos);
}
