#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <variant>
#include <vector>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::node;
using ui::NodeRole;

namespace {

constexpr const char* ladder = "Where you stand on Infrastructure";

void show_view(Page& page, ui::View view) {
  page.view().view = view;
  page.settle();
}

}  // namespace

TEST_CASE("The whole shows an ability with the roles beside it, and the roles alone in a tab") {
  Page page;
  CHECK(node(page, NodeRole::tab, "Assess").selected == true);
  CHECK(page.find(NodeRole::radio_group, ladder) != nullptr);
  CHECK(page.find(NodeRole::region, "Roles, as claimed") != nullptr);
  REQUIRE(page.click(NodeRole::tab, "Roles"));
  CHECK(node(page, NodeRole::tab, "Roles").selected == true);
  CHECK(node(page, NodeRole::tab, "Assess").selected == false);
  CHECK(page.find(NodeRole::radio_group, ladder) == nullptr);
  CHECK(page.find(NodeRole::region, "Roles, as claimed") != nullptr);
  REQUIRE(page.activate(NodeRole::tab, "Assess"));
  CHECK(page.find(NodeRole::radio_group, ladder) != nullptr);
}

TEST_CASE("The ability view shows the one ability it is given") {
  Page page(GENERATE(320.0F, 1200.0F));
  page.view().ability = "communication";
  show_view(page, ui::View::ability);
  CHECK(page.find(NodeRole::heading, "Communication") != nullptr);
  CHECK(page.find(NodeRole::tab, "Assess") == nullptr);
  CHECK(page.find(NodeRole::select, "Ability") == nullptr);
  CHECK_FALSE(page.shows("Infrastructure, not assessed"));
  CHECK(page.find(NodeRole::region, "Roles, as claimed") != nullptr);
}

TEST_CASE("The roles view shows the roles, with the one it is given open") {
  Page page(GENERATE(320.0F, 1200.0F));
  page.view().role = "back-end-architect";
  show_view(page, ui::View::roles);
  CHECK(page.find(NodeRole::radio_group, ladder) == nullptr);
  CHECK(page.find(NodeRole::tab, "Roles") == nullptr);
  CHECK(node(page, NodeRole::button, "Back End Architects: not assessed").expanded == true);
  CHECK(node(page, NodeRole::button, "Tier 4 Escalation Engineers: not assessed").expanded == false);
}

TEST_CASE("The name of the person goes into the exported file") {
  Page page;
  REQUIRE(page.enter(NodeRole::text_field, "Your name", "Ines"));
  CHECK(page.session().assessment().subject.name == "Ines");
}

TEST_CASE("Whoever assesses somebody else gives both names") {
  Page page;
  CHECK(page.find(NodeRole::text_field, "Their name") == nullptr);
  page.application().set_relation(Relation::peer);
  page.settle();
  REQUIRE(page.enter(NodeRole::text_field, "Their name", "Ines"));
  REQUIRE(page.enter(NodeRole::text_field, "Your name", "Robin"));
  CHECK(page.session().assessment().subject.name == "Ines");
  CHECK(page.session().assessment().assessor.name == "Robin");
}

TEST_CASE("Columns stand side by side where there is room and follow one another where there is none") {
  Page page(1200);
  const auto top_of = [&](std::string_view name) { return node(page, NodeRole::region, name).rect; };
  CHECK(top_of("Roles, as claimed").x > top_of("Infrastructure").right());
  page.set_width(320);
  CHECK(top_of("Roles, as claimed").y > top_of("Infrastructure").bottom());
}

TEST_CASE("On a wide screen all that has an edge ends at one of two") {
  Page page(2560);
  page.application().apply(SaveEvidence{sample::evidence("", "infrastructure", 1)});
  Conversation conversation;
  conversation.ability = AbilityId("infrastructure");
  page.application().apply(SaveConversation{conversation});
  page.application().apply(ClaimMilestone{AbilityId("infrastructure"), 1});
  page.settle();
  const auto right = [&](NodeRole role, std::string_view name) { return sample::node(page, role, name).rect.right(); };
  const float edge = right(NodeRole::radio_group, ladder);
  CHECK(edge - sample::node(page, NodeRole::radio_group, ladder).rect.x == ui::widest_prose);
  CHECK(right(NodeRole::list, "Evidence") == edge);
  CHECK(right(NodeRole::list, "Conversations") == edge);

  const float tools = right(NodeRole::button, "Export as a JSON file");
  page.click(NodeRole::tab, "1:1 brief");
  CHECK(right(NodeRole::document, "1:1 brief") == tools);
  page.click(NodeRole::tab, "Quarter");
  page.click(NodeRole::button, "Start 2026-Q4");
  CHECK(right(NodeRole::region, "Over the quarters") == tools);
}

TEST_CASE("A view that has not been loaded yet says so, and can be tried again where it could not be") {
  Page page;
  page.view().further_views = ui::FurtherViews::coming;
  const std::string tab = GENERATE("Quarter", "1:1 brief", "Compare");
  REQUIRE(page.click(NodeRole::tab, tab));
  CHECK(page.shows("This view is on its way…"));
  REQUIRE(page.click(NodeRole::tab, "Roles"));
  CHECK(page.find(NodeRole::region, "Roles, as claimed") != nullptr);

  page.view().further_views = ui::FurtherViews::missing;
  REQUIRE(page.click(NodeRole::tab, tab));
  CHECK(page.shows("This view could not be loaded. What you said is safe."));
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Try again"));
  const std::vector<Effect> effects = page.take_effects();
  CHECK(std::any_of(effects.begin(), effects.end(),
                    [](const Effect& effect) { return std::holds_alternative<LoadViewsEffect>(effect); }));

  page.view().further_views = ui::FurtherViews::here;
  page.settle();
  CHECK(page.find(NodeRole::button, "Try again") == nullptr);
}
