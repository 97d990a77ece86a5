#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <variant>
#include <vector>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::count;
using sample::focus_of;
using sample::node;
using ui::NodeRole;

namespace {

constexpr const char* note_field = "What was said";
constexpr const char* add_button = "Add a conversation";

const std::vector<Conversation>& conversations(const Page& page) { return page.session().assessment().conversations; }

bool is_form_open(const Page& page) { return page.find(NodeRole::text_area, note_field) != nullptr; }

// Adds a conversation as a person does.
void add(Page& page, const std::string& note, const std::string& date = "2026-10-02") {
  REQUIRE(page.click(NodeRole::button, add_button));
  REQUIRE(page.enter(NodeRole::text_area, note_field, note));
  REQUIRE(page.enter(NodeRole::text_field, "Talked about on", date));
  REQUIRE(page.click(NodeRole::button, "Add conversation"));
}

void press_escape(Page& page) {
  page.application().interface().input().dismiss();
  page.settle();
}

}  // namespace

TEST_CASE("Where nothing was talked about the page says so, until something was") {
  Page page;
  CHECK(page.shows("Not talked about yet. Note it here when it comes up in a 1:1."));
  add(page, "Agreed on the next step");
  CHECK_FALSE(page.shows("Not talked about yet. Note it here when it comes up in a 1:1."));
}

TEST_CASE("A conversation keeps what was said, when, and about what") {
  Page page;
  page.click(NodeRole::button, "Communication, not assessed");
  add(page, "Agreed on the next step");
  CHECK_FALSE(is_form_open(page));
  REQUIRE(conversations(page).size() == 1);
  const Conversation& saved = conversations(page)[0];
  CHECK_FALSE(saved.id.empty());
  CHECK(saved.ability.text == "communication");
  CHECK(saved.note == "Agreed on the next step");
  CHECK(saved.date == "2026-10-02");
  CHECK_FALSE(saved.is_private);
  CHECK(page.shows("Agreed on the next step"));
  CHECK(page.shows("2026-10-02, about 2 months ago"));
  page.click(NodeRole::button, "Infrastructure, not assessed");
  CHECK_FALSE(page.shows("Agreed on the next step"));
}

TEST_CASE("The conversation form opens with today's date and the focus in its first field") {
  Page page;
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, add_button));
  CHECK(node(page, NodeRole::text_field, "Talked about on").value == "2026-11-21");
  CHECK(focus_of(page) == node(page, NodeRole::text_area, note_field).id);
}

TEST_CASE("The conversation form gives the focus back to the button that opened it") {
  Page page;
  SECTION("a new one that is saved") {
    page.click(NodeRole::button, add_button);
    page.click(NodeRole::button, "Add conversation");
    CHECK(focus_of(page) == node(page, NodeRole::button, add_button).id);
  }
  SECTION("a new one that is left") {
    page.click(NodeRole::button, add_button);
    press_escape(page);
    CHECK(focus_of(page) == node(page, NodeRole::button, add_button).id);
  }
  SECTION("one that is changed") {
    add(page, "one");
    page.click(NodeRole::button, "Edit the conversation of 2026-10-02: one");
    page.click(NodeRole::button, "Save conversation");
    CHECK(focus_of(page) == node(page, NodeRole::button, "Edit the conversation of 2026-10-02: one").id);
  }
  SECTION("one that is removed has none any more") {
    add(page, "one");
    page.click(NodeRole::button, "Remove the conversation of 2026-10-02: one");
    CHECK(focus_of(page) == node(page, NodeRole::button, add_button).id);
  }
}

TEST_CASE("A conversation without a note says that there was one") {
  Page page;
  add(page, "");
  REQUIRE(conversations(page).size() == 1);
  CHECK(page.shows("Talked about it."));
}

TEST_CASE("A conversation without a day is refused with the way out, and nothing of it is lost") {
  Page page;
  page.click(NodeRole::button, add_button);
  page.enter(NodeRole::text_area, note_field, "Half a sentence");
  page.enter(NodeRole::text_field, "Talked about on", GENERATE("", "2.10.2026", "2026-02-30"));
  page.click(NodeRole::button, "Add conversation");
  CHECK(conversations(page).empty());
  CHECK(node(page, NodeRole::text_field, "Talked about on").description ==
        "Write the date as year-month-day, such as 2026-10-02.");
  CHECK(node(page, NodeRole::text_area, note_field).value == "Half a sentence");
  sample::check_refusal(page, NodeRole::text_field, "Talked about on");
  page.enter(NodeRole::text_field, "Talked about on", "2026-10-02");
  page.click(NodeRole::button, "Add conversation");
  CHECK(conversations(page).size() == 1);
}

TEST_CASE("A refusal is told of the form that was handed in, not of another one, each time") {
  Page page;
  page.click(NodeRole::button, "Add evidence");
  page.click(NodeRole::button, "Add evidence");
  page.click(NodeRole::button, add_button);
  page.enter(NodeRole::text_field, "Talked about on", "");
  for (int time = 0; time < 2; ++time) {
    page.take_effects();
    page.activate(NodeRole::button, "Add conversation");
    sample::check_refusal(page, NodeRole::text_field, "Talked about on");
  }
  page.click(NodeRole::button, "Undo");
  page.settle();
  CHECK(sample::effects_of<AnnounceEffect>(page).empty());
}

TEST_CASE("Escape or Cancel leaves the conversation form without adding anything; Escape keeps what was written") {
  Page page;
  page.click(NodeRole::button, add_button);
  page.enter(NodeRole::text_area, note_field, "Half a sentence");
  std::string kept;
  SECTION("Escape") {
    press_escape(page);
    kept = "Half a sentence";
  }
  SECTION("Cancel") { page.click(NodeRole::button, "Cancel"); }
  CHECK_FALSE(is_form_open(page));
  CHECK(conversations(page).empty());
  page.click(NodeRole::button, add_button);
  CHECK(node(page, NodeRole::text_area, note_field).value == kept);
}

TEST_CASE("Escape closes the one form that it was pressed in") {
  Page page;
  page.click(NodeRole::button, "Add evidence");
  page.click(NodeRole::button, add_button);
  page.application().interface().input().focus(node(page, NodeRole::text_area, note_field).id);
  press_escape(page);
  CHECK_FALSE(is_form_open(page));
  REQUIRE(page.find(NodeRole::text_area, "What happened") != nullptr);
  page.click(NodeRole::button, add_button);
  page.application().interface().input().focus(node(page, NodeRole::text_area, "What happened").id);
  press_escape(page);
  CHECK(is_form_open(page));
  CHECK(page.find(NodeRole::text_area, "What happened") == nullptr);
}

TEST_CASE("What is being written about one ability stays while one looks at another") {
  Page page;
  page.click(NodeRole::button, add_button);
  page.enter(NodeRole::text_area, note_field, "Half a sentence");
  page.click(NodeRole::button, "Communication, not assessed");
  CHECK_FALSE(is_form_open(page));
  page.click(NodeRole::button, "Infrastructure, not assessed");
  CHECK(node(page, NodeRole::text_area, note_field).value == "Half a sentence");
}

TEST_CASE("A conversation is changed in the same form, keeps what the form does not show, and is undone") {
  Page page;
  Conversation known;
  known.id = RecordId("c1");
  known.ability = AbilityId("infrastructure");
  known.date = "2026-10-02";
  known.note = "one";
  known.extras = {{"color", "\"blue\""}};
  page.application().apply(SaveConversation{known});
  page.settle();
  page.click(NodeRole::button, "Edit the conversation of 2026-10-02: one");
  CHECK(node(page, NodeRole::text_area, note_field).value == "one");
  page.enter(NodeRole::text_area, note_field, "two");
  page.click(NodeRole::button, "Save conversation");
  REQUIRE(conversations(page).size() == 1);
  CHECK(conversations(page)[0].id == known.id);
  CHECK(conversations(page)[0].note == "two");
  CHECK(conversations(page)[0].extras == known.extras);
  page.click(NodeRole::button, "Undo");
  CHECK(page.shows("one"));
}

TEST_CASE("A conversation is removed by its button, and brought back by undo") {
  Page page;
  add(page, "First line\nsecond line");
  REQUIRE(page.click(NodeRole::button, "Remove the conversation of 2026-10-02: First line"));
  CHECK(conversations(page).empty());
  page.click(NodeRole::button, "Undo");
  CHECK(page.shows("First line\nsecond line"));
}

TEST_CASE("A private conversation says that it stays here, and does") {
  Page page;
  page.click(NodeRole::button, add_button);
  page.enter(NodeRole::text_area, note_field, "Between us");
  REQUIRE(page.click(NodeRole::checkbox, "Private conversation"));
  page.click(NodeRole::button, "Add conversation");
  CHECK(page.shows("private, stays here"));
  CHECK(page.session().export_text(Privacy::without_private).find("Between us") == std::string::npos);
}

TEST_CASE("Conversations stand with the newest first, a part at a time") {
  Page page;
  for (int day = 1; day <= 50; ++day) {
    Conversation one;
    one.id = RecordId("c" + std::to_string(day));
    one.ability = AbilityId("infrastructure");
    one.date = Date::from_days(20'000 + day).text();
    one.note = "Matter " + std::to_string(day);
    page.application().apply(SaveConversation{one});
  }
  page.settle();
  CHECK(page.shows("Matter 50"));
  CHECK(node(page, NodeRole::text, "Matter 50").rect.y < node(page, NodeRole::text, "Matter 49").rect.y);
  CHECK_FALSE(page.shows("Matter 1"));
  REQUIRE(page.click(NodeRole::button, "Show 10 more of 10"));
  CHECK(page.shows("Matter 1"));
}
