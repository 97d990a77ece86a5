#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::count;
using sample::node;
using ui::NodeRole;

namespace {

constexpr const char* first = "1, One squad, lightly guided, 1 example";
constexpr const char* third = "3, Several squads, as an expert, 3 examples";

const Ability& infrastructure(const Page& page) { return page.session().framework().abilities[0]; }

}  // namespace

TEST_CASE("Nobody who comes for the first time faces a closed page: the first milestone is open") {
  Page page;
  CHECK(node(page, NodeRole::button, first).expanded == true);
  CHECK(node(page, NodeRole::button, third).expanded == false);
  CHECK(page.shows(definition_at(page.session().framework(), infrastructure(page), 1)));
  CHECK_FALSE(page.shows(definition_at(page.session().framework(), infrastructure(page), 3)));
}

TEST_CASE("A milestone opens to its text, its reach and its examples, and closes again") {
  Page page;
  page.click(NodeRole::button, first);
  REQUIRE(page.click(NodeRole::button, third));
  CHECK(node(page, NodeRole::button, third).expanded == true);
  CHECK(page.shows(definition_at(page.session().framework(), infrastructure(page), 3)));
  CHECK(page.shows("Reach: several squads"));
  for (const std::string& example : examples_at(infrastructure(page), 3)) {
    CHECK(page.find(NodeRole::list_item, example) != nullptr);
  }
  REQUIRE(page.activate(NodeRole::button, third));
  CHECK(node(page, NodeRole::button, third).expanded == false);
  CHECK_FALSE(page.shows("Reach: several squads"));
}

TEST_CASE("The milestone that is claimed is open unless somebody closed it") {
  Page page;
  page.click(NodeRole::radio, "3, Several squads, as an expert");
  CHECK(node(page, NodeRole::button, third).expanded == true);
  CHECK(node(page, NodeRole::button, first).expanded == false);
  page.click(NodeRole::button, third);
  page.click(NodeRole::radio, "0, Not yet");
  page.click(NodeRole::radio, "3, Several squads, as an expert");
  CHECK(node(page, NodeRole::button, third).expanded == false);
}

TEST_CASE("A milestone that is claimed or below it says so instead of offering the claim") {
  Page page;
  page.click(NodeRole::radio, "3, Several squads, as an expert");
  CHECK(count(page, NodeRole::text, "claimed") == 1);
  CHECK(count(page, NodeRole::text, "reached") == 2);
  for (const char* level : {"1", "2", "3"}) {
    CHECK(page.find(NodeRole::button, "Claim " + std::string(level) + " on Infrastructure") == nullptr);
  }
  CHECK(page.find(NodeRole::button, "Claim 4 on Infrastructure") != nullptr);
  CHECK(page.find(NodeRole::button, "Claim 5 on Infrastructure") != nullptr);
}

TEST_CASE("Opening a milestone does not claim it, and claiming one does not close another") {
  Page page;
  page.click(NodeRole::button, third);
  CHECK(page.session().assessment().claims.empty());
  page.click(NodeRole::button, "Claim 1 on Infrastructure");
  CHECK(node(page, NodeRole::button, third).expanded == true);
}

TEST_CASE("What is open on one ability is not open on another") {
  Page page;
  page.click(NodeRole::button, third);
  page.click(NodeRole::button, "Communication, not assessed");
  CHECK(node(page, NodeRole::button, "3, Several squads, as an expert, 3 examples").expanded == false);
}

TEST_CASE("What opens a card is as wide in every row, whatever stands beside it") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  std::vector<float> widths;
  for (const ui::Node& node : page.tree().nodes()) {
    if (node.expanded && node.name.find(" example") != std::string::npos) widths.push_back(node.rect.width);
  }
  REQUIRE(widths.size() == 5);
  CHECK(std::count(widths.begin(), widths.end(), widths[0]) == 5);
}
