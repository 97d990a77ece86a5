#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

#include "app/sample_session.hpp"
#include "core/merge.hpp"

using namespace milepost;
using sample::SessionUnderTest;

// What an export tells of records that are not in it, which is nothing.

namespace {

constexpr std::int64_t a_minute = 60'000;

Evidence evidence(const std::string& id, bool is_private, const std::string& text = "words") {
  Evidence item = sample::evidence(id, "craft", 1);
  item.text = text;
  item.is_private = is_private;
  return item;
}

// Exports as a person does, who then has the file.
std::string handed(SessionUnderTest& test, Privacy privacy = Privacy::without_private) {
  std::string text = test.session.export_text(privacy);
  test.session.note_exported(privacy);
  return text;
}

// One person's year, and the same year in which private things were written and removed in between.
class TwoLives {
 public:
  explicit TwoLives(unsigned seed) : random_(seed) {}

  bool tell_the_same() {
    for (int i = 0; i < 20; ++i) {
      live_openly();
      for (int more = below(3); more > 0; --more) live_privately();
      if (handed(open_) != handed(full_)) return false;
      if (open_.session.package_text(since_) != full_.session.package_text(since_)) return false;
    }
    return true;
  }

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

  void pass() {
    open_.clock.milliseconds += a_minute;
    full_.clock.milliseconds += a_minute;
  }

  void live_openly() {
    pass();
    const std::string id = "open" + std::to_string(below(3));
    const int what = below(5);
    const std::string name(static_cast<std::size_t>(below(3)), 'n');
    const int milestone = below(4);
    for (SessionUnderTest* life : {&open_, &full_}) {
      if (what == 0) life->session.apply(RemoveEvidence{RecordId(id)});
      if (what == 1) life->session.apply(NameSubject{name});
      if (what == 2) life->claim("team", milestone);
      if (what >= 3) life->session.apply(SaveEvidence{evidence(id, false, id + std::to_string(milestone))});
    }
  }

  void live_privately() {
    pass();
    const std::string id = "secret" + std::to_string(below(3));
    if (below(3) == 0) {
      full_.session.apply(RemoveEvidence{RecordId(id)});
    } else if (below(3) == 0) {
      full_.session.apply(SaveConversation{{RecordId(id), AbilityId("craft"), "", id, true, "", {}}});
    } else {
      full_.session.apply(SaveEvidence{evidence(id, true, std::to_string(below(9)))});
    }
  }

  std::mt19937 random_;
  SessionUnderTest open_;
  SessionUnderTest full_;
  Date since_ = *Date::parse("2026-01-01");
};

}  // namespace

TEST_CASE("An export is the same to the byte whether private records were ever there or not") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    if (!TwoLives(seed).tell_the_same()) FAIL("seed " << seed);
  }
  SUCCEED();
}

TEST_CASE("What was removed after it left is removed where the next export is merged, and stays removed here") {
  SessionUnderTest test;
  test.session.apply(SaveEvidence{evidence("a", false)});
  test.session.apply(SaveEvidence{evidence("never", false)});
  test.session.apply(RemoveEvidence{RecordId("never")});
  const std::string earlier = handed(test);
  SessionUnderTest other;
  REQUIRE_FALSE(other.session.import_text(earlier, ImportMode::replace));
  REQUIRE(other.assessment().evidence.size() == 1);

  test.clock.milliseconds += a_minute;
  test.session.apply(RemoveEvidence{RecordId("a")});
  const std::string next = handed(test);
  CHECK(next.find("evidence/a") != std::string::npos);
  CHECK(next.find("never") == std::string::npos);
  REQUIRE_FALSE(other.session.import_text(next, ImportMode::merge));
  CHECK(other.assessment().evidence.empty());

  test.clock.milliseconds += 400LL * 24 * 60 * a_minute;
  test.claim("craft", 1);
  REQUIRE_FALSE(test.session.import_text(earlier, ImportMode::merge));
  CHECK(test.assessment().evidence.empty());
}

TEST_CASE("A private record that left for one's own other device is removed there, and nobody else hears of it") {
  SessionUnderTest test;
  test.session.apply(SaveEvidence{evidence("secret", true)});
  handed(test, Privacy::with_private);
  test.clock.milliseconds += a_minute;
  test.session.apply(RemoveEvidence{RecordId("secret")});
  CHECK(handed(test, Privacy::with_private).find("evidence/secret") != std::string::npos);
  CHECK(handed(test).find("secret") == std::string::npos);
}

TEST_CASE("What has left is known after a restart") {
  SessionUnderTest test;
  test.session.apply(SaveEvidence{evidence("a", false)});
  handed(test);
  SessionUnderTest later;
  REQUIRE_FALSE(later.session.import_text(test.session.stored_text(), ImportMode::adopt));
  later.clock.milliseconds += a_minute;
  later.session.apply(RemoveEvidence{RecordId("a")});
  CHECK(later.session.export_text(Privacy::without_private).find("evidence/a") != std::string::npos);
}

TEST_CASE("An export says nothing of the person whose file was open before") {
  SessionUnderTest alex;
  alex.session.apply(NameSubject{"Alex"});
  alex.session.apply(SaveEvidence{evidence("of-alex", false)});
  const std::string of_alex = handed(alex);
  SessionUnderTest robin;
  robin.clock.milliseconds += a_minute;
  REQUIRE_FALSE(robin.session.import_text(robin.session.fresh_text("Robin"), ImportMode::adopt));
  const std::string before = robin.session.export_text(Privacy::with_private);
  const std::string kept = robin.session.stored_text();
  REQUIRE_FALSE(robin.session.import_text(of_alex, ImportMode::replace));
  robin.clock.milliseconds += a_minute;
  REQUIRE_FALSE(robin.session.import_text(before, ImportMode::replace));
  CHECK(robin.assessment().subject.name == "Robin");
  CHECK(handed(robin, Privacy::with_private).find("alex") == std::string::npos);
  CHECK(handed(robin).find("alex") == std::string::npos);
}

TEST_CASE("An assessment emptied after many imports is small again: its exports at once, what is kept after a month") {
  for (const bool is_same_beginning : {false, true}) {
    for (const ImportMode mode : {ImportMode::replace, ImportMode::merge}) {
      SessionUnderTest test;
      const std::size_t empty = test.session.stored_text().size();
      const std::size_t empty_export = test.session.export_text(Privacy::with_private).size();
      const std::string fresh = test.session.fresh_text("Kim");
      for (int i = 0; i < 20; ++i) {
        SessionUnderTest other;
        other.clock.milliseconds += (i + 1) * a_minute;
        const std::string begun = is_same_beginning ? fresh : other.session.fresh_text("Kim");
        REQUIRE_FALSE(other.session.import_text(begun, ImportMode::adopt));
        for (int k = 0; k < 30; ++k) {
          other.session.apply(SaveEvidence{evidence("e" + std::to_string(i) + "-" + std::to_string(k), false)});
        }
        test.clock.milliseconds = other.clock.milliseconds;
        REQUIRE_FALSE(test.session.import_text(handed(other), mode));
      }
      test.clock.milliseconds += a_minute;
      test.session.reset();
      CHECK(test.session.export_text(Privacy::with_private).size() < empty_export + 250);
      test.session.apply(UndoChange{});
      CHECK(test.session.assessment().evidence.size() >= 30);
      test.session.reset();
      test.clock.milliseconds += 31LL * 24 * 60 * a_minute;
      const std::string stored = test.session.stored_text();
      REQUIRE_FALSE(test.session.import_text(stored, ImportMode::adopt));
      CHECK(test.session.stored_text().size() < empty + 500);
    }
  }
}

TEST_CASE("A file that takes the place of everything is what both sides know; what went before it is told to nobody") {
  SessionUnderTest test;
  const std::string fresh = test.session.fresh_text("Kim");
  for (const char* id : {"first", "second"}) {
    SessionUnderTest other;
    REQUIRE_FALSE(other.session.import_text(fresh, ImportMode::adopt));
    other.clock.milliseconds += a_minute;
    other.session.apply(SaveEvidence{evidence(id, false)});
    test.clock.milliseconds = other.clock.milliseconds;
    REQUIRE_FALSE(test.session.import_text(handed(other), ImportMode::replace));
  }
  CHECK(test.session.export_text(Privacy::with_private).find("first") == std::string::npos);
  test.clock.milliseconds += a_minute;
  test.session.apply(RemoveEvidence{RecordId("second")});
  CHECK(test.session.export_text(Privacy::with_private).find("evidence/second") != std::string::npos);
}

TEST_CASE("To note what has left makes no assessment too long to be kept") {
  SessionUnderTest test;
  REQUIRE(test.session.note_exported(Privacy::without_private) == false);
  test.claim("craft", 1);
  CHECK(test.session.note_exported(Privacy::without_private));
  CHECK_FALSE(test.session.note_exported(Privacy::without_private));
}
