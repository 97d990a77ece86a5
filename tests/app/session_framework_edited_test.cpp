#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/sample_session.hpp"
#include "codec/error_text.hpp"
#include "core/merge.hpp"

// The keeper of the page edits the framework: nobody loses what they said of it.

using namespace milepost;
using sample::SessionUnderTest;

namespace {

const AbilityId craft("craft");

Framework with_milestones(std::size_t count) {
  Framework framework = sample::framework({sample::role("baker", {sample::must("craft", 1)})});
  framework.version = std::to_string(count);
  framework.milestones.resize(count);
  return framework;
}

// A page whose framework has so many milestones, and says so in its version.
struct PageWith {
  SessionUnderTest test;
  Session& session = test.session;

  explicit PageWith(std::size_t milestones) { session.set_framework(with_milestones(milestones)); }

  const Assessment& assessment() const { return session.assessment(); }
};

// The page before it was edited, with milestone 5 in everything that has one.
struct EarlierPage : PageWith {
  EarlierPage() : PageWith(5) {
    test.claim("craft", 5);
    session.apply(SaveEvidence{sample::evidence("", "craft", 5)});
    FocusArea area;
    area.ability = craft;
    area.target_milestone = 5;
    session.apply(StartQuarter{"2026-Q4", {area}});
  }
};

}  // namespace

TEST_CASE("An own assessment opens after the framework has lost the milestones it speaks of, and loses nothing") {
  EarlierPage before;
  const std::string stored = before.session.stored_text();
  PageWith page(3);
  REQUIRE_FALSE(page.session.import_text(stored, ImportMode::adopt));
  CHECK(page.session.stored_text() == stored);
  CHECK(find_claim(page.assessment(), craft)->milestone == 5);
  CHECK(page.assessment().evidence[0].supports[0].milestone == 5);
  CHECK(page.assessment().focus[0].target_milestone == 5);
  CHECK(page.assessment().checkpoints[0].claims[0].milestone == 5);
}

TEST_CASE("An own assessment opens though the keeper forgot to change the version") {
  EarlierPage before;
  Framework edited = with_milestones(3);
  edited.version = before.session.framework().version;
  PageWith page(5);
  page.session.set_framework(edited);
  REQUIRE_FALSE(page.session.import_text(before.session.stored_text(), ImportMode::adopt));
  CHECK(page.session.stored_text() == before.session.stored_text());
}

TEST_CASE("A claim beyond the framework's milestones counts nowhere until one chooses again") {
  EarlierPage before;
  PageWith page(3);
  REQUIRE_FALSE(page.session.import_text(before.session.stored_text(), ImportMode::adopt));
  CHECK(page.session.standings()[0] == std::nullopt);
  CHECK(page.session.evaluation().summary.assessed == 0);
  CHECK(page.session.evaluation().roles[0].verdict == Verdict::unassessed);
  CHECK(page.session.questions().empty());
  page.test.claim("craft", 3);
  CHECK(page.session.evaluation().roles[0].verdict == Verdict::ready);
  page.session.apply(UndoChange{});
  CHECK(find_claim(page.assessment(), craft)->milestone == 5);
}

TEST_CASE("What goes beyond the framework is exported unharmed, and read back") {
  EarlierPage before;
  PageWith page(3);
  REQUIRE_FALSE(page.session.import_text(before.session.stored_text(), ImportMode::adopt));
  const std::string text = page.session.export_text(Privacy::with_private);
  PageWith other(3);
  REQUIRE_FALSE(other.session.import_text(text, ImportMode::replace));
  CHECK(same_answers(other.assessment(), page.assessment()));
  PageWith as_it_was(5);
  REQUIRE_FALSE(as_it_was.session.import_text(text, ImportMode::replace));
  CHECK(as_it_was.session.standings()[0] == 5);
}

TEST_CASE("A framework that is edited while the page is open takes nothing either, nor does undo") {
  EarlierPage page;
  page.test.claim("craft", 2);
  page.session.set_framework(with_milestones(3));
  page.session.apply(UndoChange{});
  REQUIRE(find_claim(page.assessment(), craft)->milestone == 5);
  PageWith other(3);
  REQUIRE_FALSE(other.session.import_text(page.session.export_text(Privacy::with_private), ImportMode::replace));
  CHECK(find_claim(other.assessment(), craft)->milestone == 5);
}

TEST_CASE("Another tab that still has the earlier framework is understood") {
  EarlierPage before;
  PageWith page(3);
  page.test.claim("team", 2);
  page.session.note_stored();
  REQUIRE_FALSE(page.session.import_text(before.session.stored_text(), ImportMode::synchronize));
  CHECK(page.assessment().claims.size() == 2);
  PageWith other(3);
  REQUIRE_FALSE(other.session.import_text(page.session.export_text(Privacy::with_private), ImportMode::replace));
}

TEST_CASE("An export can be read back after the keeper took milestones away without a new version") {
  EarlierPage before;
  Framework edited = with_milestones(3);
  edited.version = before.session.framework().version;
  before.session.set_framework(edited);
  const std::string text = before.session.export_text(Privacy::with_private);
  REQUIRE_FALSE(before.session.import_text(text, ImportMode::replace));
  PageWith elsewhere(5);
  elsewhere.session.set_framework(edited);
  REQUIRE_FALSE(elsewhere.session.import_text(text, ImportMode::merge));
  CHECK(find_claim(elsewhere.assessment(), craft)->milestone == 5);
}

TEST_CASE(
    "What an earlier program stored without saying of what is opened, and can be read again once it is exported") {
  PageWith page(3);
  const std::string stored = R"({"format": "milepost.assessment/1", "claims": [{"ability": "craft", "milestone": 5}]})";
  REQUIRE_FALSE(page.session.import_text(stored, ImportMode::adopt));
  PageWith other(3);
  REQUIRE_FALSE(other.session.import_text(page.session.export_text(Privacy::with_private), ImportMode::replace));
  CHECK(find_claim(other.assessment(), craft)->milestone == 5);
}

TEST_CASE("What is said of two wordings names neither, and one that says it all names its own") {
  PageWith old_page(5);
  old_page.test.claim("craft", 5);
  PageWith page(3);
  page.session.note_stored();
  REQUIRE_FALSE(page.session.import_text(old_page.session.stored_text(), ImportMode::synchronize));
  CHECK(page.assessment().framework == old_page.assessment().framework);
  page.test.claim("team", 3);
  CHECK(page.assessment().framework == FrameworkReference{"sample", "3", "", {}});
  page.test.claim("craft", 3);
  CHECK(page.assessment().framework.digest == page.session.index().framework_digest());
}

TEST_CASE("A file that names no framework, or this very wording, keeps to this one's milestones") {
  PageWith page(3);
  const auto refusal_of = [&](const std::string& reference) {
    const std::string text = R"({"format": "milepost.assessment/1", "framework": )" + reference +
                             R"(, "claims": [{"ability": "craft", "milestone": 5}]})";
    const auto error = page.session.import_text(text, ImportMode::replace);
    return error ? to_text(*error, "") : "taken";
  };
  const std::string digest = page.session.index().framework_digest();
  CHECK(refusal_of("{}") == "1:99: claims[0].milestone: expected a whole number from 0 to 3, got 5");
  CHECK(refusal_of(R"({"digest": ")" + digest + R"("})") != "taken");
  CHECK(refusal_of(R"({"id": "sample", "version": "another", "digest": ")" + digest + R"("})") != "taken");
  CHECK(refusal_of(R"({"id": "sample", "version": "3", "digest": "0123456789abcdef"})") == "taken");
  CHECK(refusal_of(R"({"id": "sample", "version": "3"})") == "taken");
  CHECK(refusal_of(R"({"id": "another", "digest": ")" + digest + R"("})") == "taken");
}
