#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "ui/panels/quarter/quarter_sample.hpp"

using namespace milepost;
using headless::Page;
using sample::node;
using sample::show_quarter;
using ui::NodeRole;

namespace {

const Assessment& assessment(const Page& page) { return page.session().assessment(); }

// The names of the abilities in focus, in their order.
std::vector<std::string> in_focus(const Page& page) {
  std::vector<std::string> abilities;
  for (const FocusArea& area : assessment(page).focus) abilities.push_back(area.ability.text);
  return abilities;
}

// Ten abilities, of which a target role needs five, with the last always in focus.
Framework demanding_framework() {
  Framework framework = sample::large_framework(10, 0);
  framework.abilities[9].always_in_focus = true;
  framework.roles.push_back(
      sample::role("aim", {sample::must("ability-1", 4), sample::must("ability-2", 1), sample::must("ability-3", 2),
                           sample::recommended("ability-4", 1), sample::must("ability-5", 3)}));
  return framework;
}

void show_demanding(Page& page) {
  sample::show(page, demanding_framework());
  page.application().apply(ChooseTargetRole{RoleId("aim")});
  show_quarter(page);
}

}  // namespace

TEST_CASE("Where no quarter is open there is one thing to do: start the quarter of today") {
  Page page;
  page.click(NodeRole::tab, "Quarter");
  CHECK(page.find(NodeRole::heading, "Start the quarter 2026-Q4") != nullptr);
  CHECK(page.find(NodeRole::heading, "Past quarters") == nullptr);
  CHECK(page.find(NodeRole::heading, "Over the quarters") == nullptr);
  CHECK(page.find(NodeRole::button, "Close the quarter") == nullptr);
}

TEST_CASE("What is always in focus is proposed first, then what the target role needs, the nearest first") {
  Page page;
  show_demanding(page);
  CHECK(sample::names(page, NodeRole::checkbox) ==
        std::vector<std::string>{"Ability 10", "Ability 2", "Ability 3", "Ability 5", "Ability 1", "Ability 4"});
  CHECK(node(page, NodeRole::checkbox, "Ability 10").description == "Always in focus. Not assessed yet.");
  CHECK(node(page, NodeRole::checkbox, "Ability 3").description == "Role aim must be 2. Not assessed yet.");
  CHECK(node(page, NodeRole::checkbox, "Ability 4").description == "Recommended 1 for Role aim. Not assessed yet.");
}

TEST_CASE("The first three are ticked, and starting makes a focus area of each, with the claims as they stand") {
  Page page;
  show_demanding(page);
  sample::claim_now(page, "ability-3", 1);
  page.settle();
  CHECK(page.shows("3 chosen."));
  REQUIRE(page.click(NodeRole::button, "Start 2026-Q4"));
  REQUIRE(assessment(page).checkpoints.size() == 1);
  const Checkpoint& checkpoint = assessment(page).checkpoints[0];
  CHECK(checkpoint.quarter == "2026-Q4");
  CHECK(checkpoint.opened == "2026-11-21");
  CHECK(checkpoint.closed.empty());
  CHECK(checkpoint.claims == std::vector<Standing>{{AbilityId("ability-3"), 1, {}}});
  CHECK(in_focus(page) == std::vector<std::string>{"ability-10", "ability-2", "ability-3"});
  for (const FocusArea& area : assessment(page).focus) CHECK(area.quarter == "2026-Q4");
  CHECK(assessment(page).focus[2].target_milestone == 2);
}

TEST_CASE("Two or three areas are usual: another count is possible, with a word about it") {
  Page page;
  show_demanding(page);
  page.click(NodeRole::checkbox, "Ability 5");
  CHECK(page.shows("4 chosen. More than three is possible; fewer are easier to bring to an end in a quarter."));
  for (const char* name : {"Ability 5", "Ability 10", "Ability 2"}) page.click(NodeRole::checkbox, name);
  CHECK(page.shows("1 chosen. Two or three are usual."));
  page.click(NodeRole::checkbox, "Ability 3");
  CHECK(page.shows("None chosen yet. Two or three are usual."));
  CHECK(node(page, NodeRole::button, "Start 2026-Q4").disabled);
  page.click(NodeRole::checkbox, "Ability 4");
  page.click(NodeRole::button, "Start 2026-Q4");
  CHECK(in_focus(page) == std::vector<std::string>{"ability-4"});
}

TEST_CASE("An ability that is not proposed can be chosen too") {
  Page page;
  show_demanding(page);
  page.click(NodeRole::button, "Add the chosen ability");
  CHECK(page.find(NodeRole::checkbox, "Ability 7") == nullptr);
  page.enter(NodeRole::select, "Another ability", "ability-7");
  page.click(NodeRole::button, "Add the chosen ability");
  CHECK(node(page, NodeRole::checkbox, "Ability 7").checked == true);
  for (const ui::Option& option : node(page, NodeRole::select, "Another ability").options) {
    CHECK(option.value != "ability-7");
  }
  page.click(NodeRole::button, "Start 2026-Q4");
  CHECK(in_focus(page) == std::vector<std::string>{"ability-10", "ability-2", "ability-3", "ability-7"});
}

TEST_CASE("Without roles and without anything in focus an ability is chosen from all") {
  Page page;
  sample::show(page, sample::large_framework(3, 0));
  show_quarter(page);
  page.enter(NodeRole::select, "An ability to focus on", "ability-2");
  page.click(NodeRole::button, "Add the chosen ability");
  page.click(NodeRole::button, "Start 2026-Q4");
  CHECK(in_focus(page) == std::vector<std::string>{"ability-2"});
}

TEST_CASE("One undo takes the start of a quarter back whole, and one redo brings it again") {
  Page page;
  show_demanding(page);
  page.click(NodeRole::button, "Start 2026-Q4");
  page.click(NodeRole::button, "Undo");
  CHECK(assessment(page).checkpoints.empty());
  CHECK(assessment(page).focus.empty());
  CHECK(page.find(NodeRole::heading, "Start the quarter 2026-Q4") != nullptr);
  page.click(NodeRole::button, "Redo");
  CHECK(assessment(page).checkpoints.size() == 1);
  CHECK(assessment(page).focus.size() == 3);
}

TEST_CASE("After the quarter of today was closed, the next one can be started") {
  Page page;
  sample::start_quarter(page, "2026-Q4", {{"infrastructure", 2}});
  sample::close_quarter(page, "");
  show_quarter(page);
  CHECK(page.find(NodeRole::heading, "Start the quarter 2027-Q1") != nullptr);
}

TEST_CASE("What is in focus already in the quarter is said and not proposed again") {
  Page page;
  FocusArea area;
  area.quarter = "2026-Q4";
  area.ability = AbilityId("communication");
  page.application().apply(SaveFocus{area});
  show_quarter(page);
  CHECK(page.shows("In focus already: Communication."));
  CHECK(page.find(NodeRole::checkbox, "Communication") == nullptr);
  CHECK_FALSE(node(page, NodeRole::button, "Start 2026-Q4").disabled);
}

TEST_CASE("Many proposals are shown a part at a time") {
  Page page;
  sample::show(page, sample::large_framework(30, 30));
  show_quarter(page);
  CHECK(sample::names(page, NodeRole::checkbox).size() == 8);
  REQUIRE(page.click(NodeRole::button, "Show 22 more of 22"));
  CHECK(sample::names(page, NodeRole::checkbox).size() == 30);
}
