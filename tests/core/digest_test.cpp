#include "core/digest.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace milepost;

namespace {

Framework worded() {
  Framework framework;
  framework.milestones = {{1, "Learns", Reach::squad, "Learns it.", {}}, {2, "Leads", std::nullopt, "Leads it.", {}}};
  Ability craft;
  craft.id = AbilityId("craft");
  craft.name = "Craft";
  craft.description = "Making things.";
  craft.milestones = {{1, "", {"Asks früh"}, {}}, {2, "Leads others.", {"One", "Two"}, {}}};
  Ability team;
  team.id = AbilityId("team");
  team.name = "Team";
  framework.abilities = {craft, team};
  return framework;
}

std::string craft_digest(const Framework& framework) { return ability_digest(framework, framework.abilities[0]); }

}  // namespace

// The expected values were worked out by another program from the description in core/digest.hpp.
TEST_CASE("Digests have the values that their description gives") {
  const Framework framework = worded();
  CHECK(craft_digest(framework) == "7ada8aaa854f2d5f");
  CHECK(ability_digest(framework, framework.abilities[1]) == "105c4fddb2278d2e");
  CHECK(framework_digest(framework) == "d25a7969ae213cce");
  CHECK(framework_digest(Framework()) == "cbf29ce484222325");
  CHECK(FrameworkIndex(framework).framework_digest() == framework_digest(framework));
}

TEST_CASE("A digest changes with every word that is shown for the ability") {
  const std::string before = craft_digest(worded());
  Framework framework = worded();
  SECTION("its name") { framework.abilities[0].name += "s"; }
  SECTION("its description") { framework.abilities[0].description.clear(); }
  SECTION("a milestone's name") { framework.milestones[0].name = "Learned"; }
  SECTION("a milestone's reach") { framework.milestones[1].reach = Reach::company; }
  SECTION("the framework's definition where it is shown") { framework.milestones[0].definition += "!"; }
  SECTION("its own definition") { framework.abilities[0].milestones[1].definition += "!"; }
  SECTION("an example") { framework.abilities[0].milestones[1].examples[0] = "Ones"; }
  SECTION("the order of examples") {
    std::swap(framework.abilities[0].milestones[1].examples[0], framework.abilities[0].milestones[1].examples[1]);
  }
  SECTION("where one text ends and the next begins") { framework.abilities[0].milestones[1].examples = {"OneTwo", ""}; }
  CHECK(craft_digest(framework) != before);
}

TEST_CASE("A digest does not change with what is not shown for the ability") {
  const std::string before = craft_digest(worded());
  Framework framework = worded();
  framework.abilities[0].group = "Another";
  framework.abilities[0].updated = "2026-01-01";
  framework.milestones[1].definition = "Hidden by the ability's own.";
  framework.abilities[1].name = "Another";
  framework.roles.emplace_back();
  CHECK(craft_digest(framework) == before);
}
