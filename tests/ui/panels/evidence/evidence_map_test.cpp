#include <catch2/catch_test_macros.hpp>
#include <string>
#include <variant>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::node;
using ui::NodeRole;

namespace {

void know(Page& page, const char* id, const char* text, std::vector<Standing> supports) {
  Evidence item = sample::evidence(id, "infrastructure", 2);
  item.text = text;
  item.supports = std::move(supports);
  page.application().apply(SaveEvidence{item});
}

Standing on(const char* ability, int milestone) { return {AbilityId(ability), milestone, {}}; }

// Two claims, one on a single item that both share, one on two.
void fill(Page& page) {
  page.application().apply(ClaimMilestone{AbilityId("infrastructure"), 2});
  page.application().apply(ClaimMilestone{AbilityId("communication"), 3});
  know(page, "e1", "Moved the\ndatabase", {on("infrastructure", 2), on("communication", 3)});
  know(page, "e2", "Wrote the plan", {on("infrastructure", 4)});
  page.settle();
}

}  // namespace

TEST_CASE("The map waits until there is something on it") {
  Page page;
  CHECK(page.find(NodeRole::button, "What rests on what") == nullptr);
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  CHECK(node(page, NodeRole::button, "What rests on what").description == "1 claim without evidence.");
}

TEST_CASE("The map says without being opened how many claims rest on a single item") {
  Page page;
  fill(page);
  CHECK(node(page, NodeRole::button, "What rests on what").description == "1 claim rests on a single item.");
  know(page, "e3", "Told everybody", {on("communication", 5)});
  page.settle();
  CHECK(node(page, NodeRole::button, "What rests on what").description == "Every claim rests on several items.");
}

TEST_CASE("Opened, the map tells what each claim rests on and what each item supports") {
  Page page;
  fill(page);
  REQUIRE(page.activate(NodeRole::button, "What rests on what"));
  CHECK(page.find(NodeRole::button, "Go to Communication 3, which rests on a single item") != nullptr);
  CHECK(page.find(NodeRole::button, "Go to Infrastructure 2, which rests on 2 items") != nullptr);
  CHECK(page.shows("“Moved the database”"));
  CHECK(
      page.shows("“Moved the database” supports Infrastructure 2, Communication 3. "
                 "Communication 3 rests on it alone."));
  CHECK(page.shows("“Wrote the plan” supports Infrastructure 4."));
  REQUIRE(page.activate(NodeRole::button, "What rests on what"));
  CHECK_FALSE(page.shows("“Wrote the plan” supports Infrastructure 4."));
}

TEST_CASE("A claim on the map leads to its ability, where the focus is on the ladder") {
  Page page;
  fill(page);
  page.activate(NodeRole::button, "What rests on what");
  page.take_effects();
  REQUIRE(page.activate(NodeRole::button, "Go to Communication 3, which rests on a single item"));
  CHECK(page.view().ability == "communication");
  ui::NodeId focused = 0;
  for (const Effect& effect : page.take_effects()) {
    if (const auto* focus = std::get_if<FocusEffect>(&effect)) focused = focus->node;
  }
  const ui::Node* post = page.tree().find(focused);
  REQUIRE(post != nullptr);
  CHECK(post->role == NodeRole::radio);
  CHECK(post->checked == true);
}

TEST_CASE("On a page about one ability the map leads nowhere else") {
  Page page;
  fill(page);
  page.view().view = ui::View::ability;
  page.settle();
  page.activate(NodeRole::button, "What rests on what");
  CHECK(page.find(NodeRole::button, "Go to Communication 3, which rests on a single item") == nullptr);
  CHECK(page.shows("Communication 3"));
}
