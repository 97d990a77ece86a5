#include <catch2/catch_test_macros.hpp>
#include <string>
#include <variant>
#include <vector>

#include "ui/layout.hpp"
#include "ui/panels/quarter/quarter_sample.hpp"

using namespace milepost;
using headless::Page;
using sample::focus_of;
using sample::node;
using sample::show_quarter;
using ui::NodeRole;

namespace {

const std::vector<FocusArea>& areas(const Page& page) { return page.session().assessment().focus; }

// A quarter that began with one claim on Infrastructure, in focus with target 3.
void begin(Page& page) {
  sample::claim_now(page, "infrastructure", 1);
  sample::start_quarter(page, "2026-Q4", {{"infrastructure", 3}});
  show_quarter(page);
}

}  // namespace

TEST_CASE("An open quarter says since when, and shows each focus area as a form") {
  Page page;
  begin(page);
  CHECK(page.find(NodeRole::heading, "The quarter 2026-Q4") != nullptr);
  CHECK(page.shows("Opened 2026-11-21, today."));
  CHECK(page.find(NodeRole::group, "Focus area: Infrastructure") != nullptr);
  CHECK(node(page, NodeRole::select, "Target milestone").value == "3");
  CHECK(page.find(NodeRole::text_area, "Goal") != nullptr);
  CHECK(page.find(NodeRole::text_area, "Ideas") != nullptr);
  CHECK(page.find(NodeRole::text_area, "Progress") != nullptr);
}

TEST_CASE("What is written of a focus area is saved at once") {
  Page page;
  begin(page);
  page.enter(NodeRole::text_area, "Goal", "Move the database");
  page.enter(NodeRole::text_area, "Ideas", "Pair with Ines\n\n  Write it down \n");
  page.enter(NodeRole::text_area, "Progress", "Half way");
  page.enter(NodeRole::select, "Target milestone", "2");
  REQUIRE(areas(page).size() == 1);
  CHECK(areas(page)[0].goal == "Move the database");
  CHECK(areas(page)[0].ideas == std::vector<std::string>{"Pair with Ines", "Write it down"});
  CHECK(areas(page)[0].progress == "Half way");
  CHECK(areas(page)[0].target_milestone == 2);
  page.enter(NodeRole::select, "Target milestone", "");
  CHECK_FALSE(areas(page)[0].target_milestone);
}

TEST_CASE("Ideas stay as they are typed, line by line") {
  Page page;
  begin(page);
  page.enter(NodeRole::text_area, "Ideas", "Pair with Ines\n");
  CHECK(node(page, NodeRole::text_area, "Ideas").value == "Pair with Ines\n");
  page.enter(NodeRole::text_area, "Ideas", "Pair with Ines\nWrite");
  CHECK(node(page, NodeRole::text_area, "Ideas").value == "Pair with Ines\nWrite");
  page.click(NodeRole::button, "Undo");
  CHECK(node(page, NodeRole::text_area, "Ideas").value.empty());
}

TEST_CASE("A text of a focus area is taken back by one undo, however many letters it has") {
  Page page;
  begin(page);
  for (const char* typed : {"M", "Mo", "Move"}) page.enter(NodeRole::text_area, "Goal", typed);
  for (const char* typed : {"H", "Ha", "Half"}) page.enter(NodeRole::text_area, "Progress", typed);
  page.click(NodeRole::button, "Undo");
  CHECK(areas(page)[0].progress.empty());
  CHECK(areas(page)[0].goal == "Move");
  page.click(NodeRole::button, "Undo");
  CHECK(areas(page)[0].goal.empty());
  CHECK(areas(page).size() == 1);
}

TEST_CASE("Typing into a focus area is not announced letter by letter") {
  Page page;
  begin(page);
  page.take_effects();
  page.enter(NodeRole::text_area, "Goal", "Move");
  for (const Effect& effect : page.take_effects()) CHECK_FALSE(std::holds_alternative<AnnounceEffect>(effect));
}

TEST_CASE("A focus area says how it came along, in words and as a bar") {
  Page page;
  begin(page);
  const ui::Node& bar = node(page, NodeRole::progress, "Progress on Infrastructure");
  CHECK(bar.value == "Still at 1, target 3: 2 to go.");
  CHECK(bar.now == 0);
  CHECK(bar.maximum == 2);
  sample::claim_now(page, "infrastructure", 2);
  page.settle();
  CHECK(node(page, NodeRole::progress, "Progress on Infrastructure").value == "From 1 to 2, target 3: 1 to go.");
  CHECK(node(page, NodeRole::progress, "Progress on Infrastructure").now == 1);
  sample::claim_now(page, "infrastructure", 3);
  page.settle();
  CHECK(node(page, NodeRole::progress, "Progress on Infrastructure").value == "From 1 to 3, target 3 reached.");
  page.enter(NodeRole::select, "Target milestone", "");
  CHECK(page.shows("From 1 to 3."));
}

TEST_CASE("A focus area is added with the next milestone as its target and the focus in its goal") {
  Page page;
  begin(page);
  sample::claim_now(page, "communication", 2);
  page.settle();
  page.enter(NodeRole::select, "Add a focus area", "communication");
  page.take_effects();
  page.click(NodeRole::button, "Add the chosen ability");
  REQUIRE(areas(page).size() == 2);
  const FocusArea& added = areas(page)[0].ability.text == "communication" ? areas(page)[0] : areas(page)[1];
  CHECK(added.quarter == "2026-Q4");
  CHECK(added.target_milestone == 3);
  const ui::Node* focused = page.tree().find(focus_of(page));
  REQUIRE(focused != nullptr);
  CHECK(focused->name == "Goal");
  CHECK(page.tree().find(focused->parent)->name == "Focus area: Communication");
  CHECK(page.find(NodeRole::select, "Add a focus area") == nullptr);
}

TEST_CASE("A focus area is removed by its button, and brought back by undo") {
  Page page;
  begin(page);
  page.enter(NodeRole::text_area, "Goal", "Move the database");
  page.click(NodeRole::button, "Remove the focus area Infrastructure");
  CHECK(areas(page).empty());
  CHECK(page.shows("Nothing is in focus yet. Choose an ability below."));
  page.click(NodeRole::button, "Undo");
  CHECK(node(page, NodeRole::text_area, "Goal").value == "Move the database");
}

TEST_CASE("More than three focus areas get a word about it") {
  Page page;
  sample::show(page, sample::large_framework(5, 0));
  sample::start_quarter(page, "2026-Q4", {{"ability-1", 1}, {"ability-2", 1}, {"ability-3", 1}, {"ability-4", 1}});
  show_quarter(page);
  CHECK(page.shows("4 areas in focus. More than three is possible; fewer are easier to bring to an end in a quarter."));
}

TEST_CASE("A focus area leads to its ability") {
  Page page;
  begin(page);
  sample::start_quarter(page, "2026-Q4", {});
  page.enter(NodeRole::select, "Add a focus area", "communication");
  page.click(NodeRole::button, "Add the chosen ability");
  REQUIRE(page.click(NodeRole::button, "Open the ability Communication"));
  CHECK(node(page, NodeRole::tab, "Assess").selected == true);
  CHECK(page.find(NodeRole::radio_group, "Where you stand on Communication") != nullptr);
}

TEST_CASE("A focus area on an ability that the framework lacks is kept and shown by its id") {
  Page page;
  sample::start_quarter(page, "2026-Q4", {{"gardening", 9}});
  show_quarter(page);
  CHECK(page.find(NodeRole::heading, "gardening") != nullptr);
  CHECK(page.find(NodeRole::button, "Open the ability gardening") == nullptr);
  CHECK(node(page, NodeRole::select, "Target milestone").value == "9");
  CHECK(sample::layout_faults(page).empty());
}

TEST_CASE("A quarter that is over asks to be closed") {
  Page page;
  begin(page);
  sample::pass_days(page, 50);
  page.settle();
  CHECK(page.shows("2027-Q1 has begun. Close 2026-Q4 to start it."));
}

TEST_CASE("Before a quarter is closed its claims stand side by side, then and now") {
  Page page;
  begin(page);
  sample::claim_now(page, "infrastructure", 2);
  sample::claim_now(page, "communication", 0);
  page.settle();
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Close the quarter"));
  CHECK(focus_of(page) == node(page, NodeRole::text_area, "Summary of the quarter").id);
  CHECK(page.shows("Infrastructure: 1 then, 2 now"));
  CHECK(page.shows("Communication: not assessed then, not yet now"));
  CHECK(page.session().assessment().checkpoints[0].closed.empty());
}

TEST_CASE("Closing a quarter keeps the day, the summary and the claims, and one undo opens it again") {
  Page page;
  begin(page);
  sample::claim_now(page, "infrastructure", 2);
  sample::pass_days(page, 30);
  page.settle();
  page.click(NodeRole::button, "Close the quarter");
  page.enter(NodeRole::text_area, "Summary of the quarter", "The database has moved");
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Close 2026-Q4"));
  const Checkpoint& closed = page.session().assessment().checkpoints[0];
  CHECK(closed.closed == "2026-12-21");
  CHECK(closed.summary == "The database has moved");
  CHECK(closed.claims == std::vector<Standing>{{AbilityId("infrastructure"), 1, {}}});
  CHECK(closed.closing_claims == std::vector<Standing>{{AbilityId("infrastructure"), 2, {}}});
  CHECK(page.shows("The database has moved"));
  CHECK(focus_of(page) == node(page, NodeRole::button, "2026-Q4, from 2026-11-21 to 2026-12-21").id);
  page.click(NodeRole::button, "Undo");
  CHECK(page.session().assessment().checkpoints[0].closed.empty());
  CHECK(page.find(NodeRole::heading, "The quarter 2026-Q4") != nullptr);
}

TEST_CASE("Escape or Cancel leaves the quarter open, with the focus on the button that leads there") {
  Page page;
  begin(page);
  page.click(NodeRole::button, "Close the quarter");
  page.take_effects();
  SECTION("Escape") {
    page.application().interface().input().dismiss();
    page.settle();
  }
  SECTION("Cancel") { page.click(NodeRole::button, "Cancel"); }
  CHECK(page.find(NodeRole::text_area, "Summary of the quarter") == nullptr);
  CHECK(page.session().assessment().checkpoints[0].closed.empty());
  CHECK(focus_of(page) == node(page, NodeRole::button, "Close the quarter").id);
}

TEST_CASE("The summary that is being written stays while one looks at another tab") {
  Page page;
  begin(page);
  page.click(NodeRole::button, "Close the quarter");
  page.enter(NodeRole::text_area, "Summary of the quarter", "Half a sentence");
  page.click(NodeRole::tab, "Roles");
  page.click(NodeRole::tab, "Quarter");
  CHECK(node(page, NodeRole::text_area, "Summary of the quarter").value == "Half a sentence");
}
