#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::names;
using sample::node;
using ui::NodeRole;

namespace {

using Names = std::vector<std::string>;

constexpr float wide = 1200;
constexpr float narrow = 600;

// The rows of the list of abilities.
Names rows(Page& page) {
  Names found;
  for (const std::string& name : names(page, NodeRole::button)) {
    if (name.find("Ability ") == 0) found.push_back(name);
  }
  return found;
}

}  // namespace

TEST_CASE("The list of abilities says where one stands on each") {
  Page page(wide);
  CHECK(page.shows("Infrastructure, not assessed"));
  CHECK(page.shows("Communication, not assessed"));
  page.click(NodeRole::radio, "0, Not yet");
  CHECK(page.shows("Infrastructure, not yet"));
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  CHECK(page.shows("Infrastructure, 2"));
  CHECK(page.shows("Communication, not assessed"));
}

TEST_CASE("An ability is chosen from the list by a click or by a key") {
  Page page(wide);
  CHECK(node(page, NodeRole::button, "Infrastructure, not assessed").current);
  CHECK(page.find(NodeRole::heading, "Infrastructure")->level == 3);
  REQUIRE(page.click(NodeRole::button, "Communication, not assessed"));
  CHECK(node(page, NodeRole::button, "Communication, not assessed").current);
  CHECK_FALSE(node(page, NodeRole::button, "Infrastructure, not assessed").current);
  CHECK(page.find(NodeRole::heading, "Communication") != nullptr);
  CHECK(page.find(NodeRole::heading, "Infrastructure") == nullptr);
  REQUIRE(page.activate(NodeRole::button, "Infrastructure, not assessed"));
  CHECK(page.find(NodeRole::heading, "Infrastructure") != nullptr);
}

TEST_CASE("Where the screen is narrow the abilities are one field to choose in") {
  Page page(narrow);
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  const ui::Node& choice = node(page, NodeRole::select, "Ability");
  CHECK(choice.value == "infrastructure");
  CHECK(choice.options == std::vector<ui::Option>{{"infrastructure", "Infrastructure – 2"},
                                                  {"communication", "Communication – not assessed"}});
  REQUIRE(page.enter(NodeRole::select, "Ability", "communication"));
  CHECK(node(page, NodeRole::select, "Ability").value == "communication");
  CHECK(page.find(NodeRole::heading, "Communication") != nullptr);
}

TEST_CASE("One ability alone is not offered to choose from") {
  Page page(narrow);
  sample::show(page, sample::large_framework(1, 1));
  CHECK(page.find(NodeRole::select, "Ability") == nullptr);
  CHECK(page.find(NodeRole::heading, "Ability 1") != nullptr);
}

TEST_CASE("A long list of abilities is shown a part at a time") {
  Page page(wide);
  sample::show(page, sample::large_framework(100, 0));
  CHECK(rows(page).size() == 40);
  REQUIRE(page.click(NodeRole::button, "Show 40 more of 60"));
  CHECK(rows(page).size() == 80);
  REQUIRE(page.click(NodeRole::button, "Show 20 more of 20"));
  CHECK(rows(page).size() == 100);
  CHECK(rows(page).back() == "Ability 100, not assessed");
  for (const std::string& name : names(page, NodeRole::button)) CHECK(name.find("Show ") != 0);
}

TEST_CASE("A long list of abilities is searched by letters, whatever their case") {
  Page page(wide);
  sample::show(page, sample::large_framework(200, 0));
  REQUIRE(page.enter(NodeRole::text_field, "Find an ability", "aBILITY 17"));
  CHECK(rows(page).size() == 11);
  CHECK(rows(page).front() == "Ability 17, not assessed");
  REQUIRE(page.enter(NodeRole::text_field, "Find an ability", "no such"));
  CHECK(rows(page).empty());
  CHECK(page.shows("No ability has these letters."));
  REQUIRE(page.enter(NodeRole::text_field, "Find an ability", ""));
  CHECK(rows(page).size() == 40);
}

TEST_CASE("A short list of abilities needs no search") {
  Page page(wide);
  CHECK(page.find(NodeRole::text_field, "Find an ability") == nullptr);
  sample::show(page, sample::large_framework(11, 0));
  CHECK(page.find(NodeRole::text_field, "Find an ability") == nullptr);
  sample::show(page, sample::large_framework(12, 0));
  CHECK(page.find(NodeRole::text_field, "Find an ability") != nullptr);
}

TEST_CASE("A long ability takes the lines it needs in the choice on a narrow screen") {
  Page page(320);
  Framework framework = sample::large_framework(2, 0);
  sample::show(page, framework);
  const float one_line = node(page, NodeRole::select, "Ability").rect.height;
  framework.abilities[0].name = "An ability with a name of many words that no narrow screen has on one line";
  sample::show(page, framework);
  CHECK(node(page, NodeRole::select, "Ability").rect.height > one_line + 40);
}
