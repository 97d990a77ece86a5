#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <optional>
#include <string>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::node;
using ui::NodeRole;

namespace {

constexpr const char* second = "2, One squad, on one’s own";
constexpr const char* third = "3, Several squads, as an expert";

std::optional<int> claimed(const Page& page) { return page.session().standings()[0]; }

}  // namespace

TEST_CASE("A milestone is claimed by one click on its post") {
  Page page;
  CHECK(claimed(page) == std::nullopt);
  REQUIRE(page.click(NodeRole::radio, third));
  CHECK(claimed(page) == 3);
  CHECK(node(page, NodeRole::radio, third).checked == true);
  CHECK(node(page, NodeRole::radio, second).checked == false);
  CHECK(page.shows("You claim milestone 3."));
}

TEST_CASE("A milestone is claimed without a pointer too") {
  Page page;
  REQUIRE(page.activate(NodeRole::radio, third));
  CHECK(claimed(page) == 3);
}

TEST_CASE("A milestone is claimed by the button beside its text") {
  Page page;
  REQUIRE(page.click(NodeRole::button, "Claim 2 on Infrastructure"));
  CHECK(claimed(page) == 2);
  REQUIRE(page.activate(NodeRole::button, "Claim 4 on Infrastructure"));
  CHECK(claimed(page) == 4);
}

TEST_CASE("Not assessed and not yet are two things") {
  Page page;
  CHECK(page.shows("Not assessed. Choose the post where you stand today; 0 says “not yet”."));
  REQUIRE(page.click(NodeRole::radio, "0, Not yet"));
  CHECK(claimed(page) == 0);
  CHECK(node(page, NodeRole::radio, "0, Not yet").checked == true);
  CHECK(page.shows("You say “not yet”."));
  REQUIRE(page.click(NodeRole::button, "Clear the claim on Infrastructure"));
  CHECK(claimed(page) == std::nullopt);
  CHECK(node(page, NodeRole::radio, "0, Not yet").checked == false);
  CHECK(page.find(NodeRole::button, "Clear the claim on Infrastructure") == nullptr);
}

TEST_CASE("A claim on one ability leaves the others as they are") {
  Page page;
  page.click(NodeRole::radio, third);
  page.click(NodeRole::button, "Communication, not assessed");
  CHECK(page.shows("Not assessed. Choose the post where you stand today; 0 says “not yet”."));
  CHECK(page.session().standings()[1] == std::nullopt);
}

TEST_CASE("The posts and a sentence say what the target role asks for") {
  Page page;
  REQUIRE(page.enter(NodeRole::select, "Target role", "tier-4-escalation-engineer"));
  CHECK(page.shows("For Tier 4 Escalation Engineers: must be 3."));
  CHECK(page.find(NodeRole::radio, std::string(third) + ", the target role must be here") != nullptr);
  REQUIRE(page.enter(NodeRole::select, "Target role", "incident-remediation-lead"));
  CHECK(page.shows("For Incident Remediation Leads: recommended 2."));
  CHECK(page.find(NodeRole::radio, std::string(second) + ", recommended for the target role") != nullptr);
  CHECK(page.find(NodeRole::radio, third) != nullptr);
  page.click(NodeRole::button, "Communication, not assessed");
  CHECK(page.shows("Incident Remediation Leads does not ask for this ability."));
}

TEST_CASE("A role that asks for two milestones of one ability shows both") {
  Page page;
  Framework framework = sample::large_framework(1, 1);
  framework.roles[0].requirements = {sample::must("ability-1", 2), sample::recommended("ability-1", 4)};
  sample::show(page, framework);
  page.enter(NodeRole::select, "Target role", "role-1");
  CHECK(page.shows("For Role 1: must be 2; recommended 4."));
  CHECK(page.find(NodeRole::radio, "2, Level 2, the target role must be here") != nullptr);
  CHECK(page.find(NodeRole::radio, "4, Level 4, recommended for the target role") != nullptr);
}

TEST_CASE("Milestones without a name are called by their number") {
  Page page;
  Framework framework = sample::large_framework(1, 0, 2);
  for (Milestone& milestone : framework.milestones) milestone.name.clear();
  sample::show(page, framework);
  CHECK(page.find(NodeRole::radio, "2, Milestone 2") != nullptr);
  CHECK(page.find(NodeRole::button, "2, Milestone 2, no examples") != nullptr);
}

TEST_CASE("An ability that the framework lacks shows the first one") {
  Page page;
  page.view().ability = "zither";
  page.settle();
  CHECK(page.find(NodeRole::heading, "Infrastructure") != nullptr);
}

TEST_CASE("A claim that nothing supports is asked about, and the answer begins in the form") {
  Page page;
  page.click(NodeRole::button, "Claim 3 on Infrastructure");
  REQUIRE(page.shows("Nothing supports this claim yet. What would you point to?"));
  REQUIRE(page.click(NodeRole::button, "Add evidence: Nothing supports this claim yet. What would you point to?"));
  CHECK(page.find(NodeRole::group, "New evidence for Infrastructure") != nullptr);
  CHECK(node(page, NodeRole::select, "Supports milestone").value == "3");
}

TEST_CASE("No question is asked where nothing is claimed, or “not yet” is") {
  constexpr const char* question = "Nothing supports this claim yet. What would you point to?";
  Page page;
  CHECK_FALSE(page.shows(question));
  page.click(NodeRole::radio, "0, Not yet");
  CHECK_FALSE(page.shows(question));
  page.click(NodeRole::radio, second);
  CHECK(page.shows(question));
}

TEST_CASE("A claim made under another wording is asked about until it is said to fit") {
  Page page;
  const char* claimed_before = R"({"format": "milepost.assessment/1",
    "claims": [{"ability": "infrastructure", "milestone": 2, "digest": "0000000000000000"}]})";
  REQUIRE_FALSE(page.application().import_text(claimed_before, ImportMode::replace));
  page.settle();
  const std::string question = "The wording has changed since you claimed this. Does the claim still fit?";
  REQUIRE(page.shows(question));
  REQUIRE(page.click(NodeRole::button, "It still fits: " + question));
  CHECK_FALSE(page.shows(question));
  CHECK(claimed(page) == 2);
}

TEST_CASE("A claim that the framework has no milestone for any more is shown as such, and can be cleared") {
  Page page;
  sample::show(page, sample::large_framework(1, 1, 5));
  page.click(NodeRole::radio, "5, Level 5");
  sample::show(page, sample::large_framework(1, 1, 3));
  CHECK(
      page.shows("This framework has no milestone 5. Your claim is kept, and counts nowhere until you choose again."));
  REQUIRE(page.click(NodeRole::button, "Clear the claim on Ability 1"));
  CHECK(page.session().assessment().claims.empty());
}

TEST_CASE("A claim does not move the posts") {
  Page page(GENERATE(320.0F, 1200.0F));
  if (GENERATE(true, false)) page.application().apply(ChooseTargetRole{RoleId("back-end-architect")});
  page.settle();
  const auto post = [&] { return sample::node(page, NodeRole::radio, "0, Not yet").rect; };
  const float top = post().y;
  page.click(NodeRole::radio, "0, Not yet");
  CHECK(post().y == top);
}
