#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <variant>
#include <vector>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::must;
using sample::names;
using sample::node;
using sample::recommended;
using ui::NodeRole;

namespace {

using Names = std::vector<std::string>;

// The rows of the list of roles, each with its verdict.
Names rows(Page& page) {
  Names found;
  for (const std::string& name : names(page, NodeRole::button)) {
    for (const Role& role : page.session().framework().roles) {
      if (name.find(role.name + ": ") == 0) found.push_back(name);
    }
  }
  return found;
}

// A page on one ability with one role.
void show_role(Page& page, std::vector<Requirement> requirements, int abilities = 1) {
  Framework framework = sample::large_framework(abilities, 1);
  framework.roles[0].requirements = std::move(requirements);
  sample::show(page, framework);
}

}  // namespace

TEST_CASE("Before anything is assessed only a role without musts is not waiting for it") {
  Page page;
  CHECK(rows(page) ==
        Names{"Back End Architects: not assessed", "Dev Ops Enablement Leads: not assessed",
              "Implementation Engineers: not assessed", "Incident Remediation Leads: no required milestones",
              "On Call Application Engineers: not assessed", "Tier 4 Escalation Engineers: not assessed"});
}

TEST_CASE("One claim is answered by all six roles at once") {
  Page page;
  page.click(NodeRole::button, "Claim 1 on Infrastructure");
  CHECK(rows(page) == Names{"Back End Architects: 1 to go", "Dev Ops Enablement Leads: meets all",
                            "Implementation Engineers: meets all", "Incident Remediation Leads: no required milestones",
                            "On Call Application Engineers: 1 to go", "Tier 4 Escalation Engineers: 2 to go"});
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  CHECK(rows(page) == Names{"Back End Architects: meets all", "Dev Ops Enablement Leads: meets all",
                            "Implementation Engineers: meets all", "Incident Remediation Leads: meets all",
                            "On Call Application Engineers: meets all", "Tier 4 Escalation Engineers: 1 to go"});
  CHECK(page.shows("5 fully met · 1 not yet"));
}

TEST_CASE("A role says what is missing without being opened") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  CHECK(node(page, NodeRole::button, "Tier 4 Escalation Engineers: 1 to go").description ==
        "Infrastructure: must be milestone 3, you claim 2");
  CHECK(node(page, NodeRole::button, "Back End Architects: meets all").description.empty());
}

TEST_CASE("A closed role names three of what is missing and counts the others, but never counts a single one") {
  const std::string two = "Ability 1: must be milestone 1 · Ability 2: must be milestone 1";
  const std::string three = two + " · Ability 3: must be milestone 1";
  const auto said = [](int abilities) {
    Page page;
    std::vector<Requirement> requirements;
    for (int i = 1; i <= abilities; ++i) requirements.push_back(must("ability-" + std::to_string(i), 1));
    show_role(page, requirements, abilities);
    return node(page, NodeRole::button, page.session().framework().roles[0].name + ": not assessed").description;
  };
  CHECK(said(2) == two);
  CHECK(said(4) == three + " · Ability 4: must be milestone 1");
  CHECK(said(5) == three + " · and 2 more");
  CHECK(said(13) == three + " · and 10 more");
}

TEST_CASE("A role opens to a sentence for every requirement, and closes again") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  REQUIRE(page.click(NodeRole::button, "Tier 4 Escalation Engineers: 1 to go"));
  CHECK(node(page, NodeRole::button, "Tier 4 Escalation Engineers: 1 to go").expanded == true);
  CHECK(page.shows("1 to go as claimed."));
  CHECK(page.find(NodeRole::list_item, "Infrastructure: must be milestone 3. You claim 2: 1 to go.") != nullptr);
  CHECK(node(page, NodeRole::progress, "Milestones reached for Tier 4 Escalation Engineers").value ==
        "2 of 3 milestones reached");
  REQUIRE(page.activate(NodeRole::button, "Tier 4 Escalation Engineers: 1 to go"));
  CHECK_FALSE(page.shows("1 to go as claimed."));
}

TEST_CASE("What is met says how much evidence backs it") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  page.click(NodeRole::button, "Back End Architects: meets all");
  CHECK(page.shows("Infrastructure: must be milestone 2. You claim exactly that. No evidence backs it yet."));
  page.application().apply(SaveEvidence{sample::evidence("", "infrastructure", 2)});
  page.settle();
  CHECK(page.shows("Infrastructure: must be milestone 2. You claim exactly that. Backed by 1 piece of evidence."));
}

TEST_CASE("A role that meets its musts only says how much of the rest is to go") {
  Page page;
  show_role(page, {must("ability-1", 1), recommended("ability-2", 3)}, 2);
  page.click(NodeRole::button, "Claim 1 on Ability 1");
  CHECK(rows(page) == Names{"Role 1: meets the musts"});
  CHECK(page.shows("1 with all musts met"));
  page.click(NodeRole::button, "Role 1: meets the musts");
  CHECK(page.shows("Meets every must as claimed; 3 to go for what is recommended."));
  CHECK(page.shows("Ability 2: milestone 3 recommended. You have not assessed it yet."));
}

TEST_CASE("The target role is chosen from the field or from its row, and left again") {
  Page page;
  CHECK(node(page, NodeRole::select, "Target role").value.empty());
  REQUIRE(page.enter(NodeRole::select, "Target role", "back-end-architect"));
  CHECK(page.session().assessment().target_role.text == "back-end-architect");
  CHECK(node(page, NodeRole::button, "Back End Architects: not assessed").description ==
        "Target role. Infrastructure: must be milestone 2");

  page.click(NodeRole::button, "Tier 4 Escalation Engineers: not assessed");
  REQUIRE(page.click(NodeRole::button, "Make the target role: Tier 4 Escalation Engineers"));
  CHECK(node(page, NodeRole::select, "Target role").value == "tier-4-escalation-engineer");
  REQUIRE(page.click(NodeRole::button, "No longer aim for Tier 4 Escalation Engineers"));
  CHECK(page.session().assessment().target_role.empty());
  REQUIRE(page.click(NodeRole::button, "Undo"));
  CHECK(page.session().assessment().target_role.text == "tier-4-escalation-engineer");
}

TEST_CASE("A target role that the framework lacks is shown as such") {
  Page page;
  page.application().apply(ChooseTargetRole{RoleId("astronaut")});
  page.settle();
  const ui::Node& choice = node(page, NodeRole::select, "Target role");
  CHECK(choice.value == "astronaut");
  CHECK(choice.options.back() == ui::Option{"astronaut", "astronaut (not in this framework)"});
  page.enter(NodeRole::select, "Target role", "");
  CHECK(node(page, NodeRole::select, "Target role").options.back().value == "tier-4-escalation-engineer");
}

TEST_CASE("What would open is said as steps, and only while there are some") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  CHECK(page.find(NodeRole::heading, "What would open") != nullptr);
  CHECK(page.shows("Infrastructure 3 would meet Tier 4 Escalation Engineers."));
  page.click(NodeRole::button, "Claim 3 on Infrastructure");
  CHECK(page.find(NodeRole::heading, "What would open") == nullptr);
}

TEST_CASE("Of many steps the first are said, and how many more there are") {
  Page page;
  sample::show(page, sample::large_framework(8, 8));
  CHECK(page.session().evaluation().steps.size() == 8);
  CHECK(page.shows("Ability 6 1 would meet Role 6."));
  CHECK_FALSE(page.shows("Ability 7 2 would meet Role 7."));
  CHECK(page.shows("and 2 more"));
}

TEST_CASE("Many roles are shown a part at a time and searched by name or family") {
  Page page;
  Framework framework = sample::large_framework(1, 60);
  framework.roles[49].family = "Keepers";
  sample::show(page, framework);
  CHECK(rows(page).size() == 40);
  REQUIRE(page.click(NodeRole::button, "Show 20 more of 20"));
  CHECK(rows(page).size() == 60);
  REQUIRE(page.enter(NodeRole::text_field, "Find a role", "role 2"));
  CHECK(rows(page).size() == 11);
  REQUIRE(page.enter(NodeRole::text_field, "Find a role", "KEEP"));
  CHECK(rows(page) == Names{"Role 50: not assessed"});
  REQUIRE(page.enter(NodeRole::text_field, "Find a role", "nobody"));
  CHECK(rows(page).empty());
  CHECK(page.shows("No role has these letters."));
}

TEST_CASE("A framework without roles says so and asks for no target") {
  Page page;
  sample::show(page, sample::large_framework(3, 0));
  CHECK(page.shows("This framework names no roles."));
  CHECK(page.find(NodeRole::select, "Target role") == nullptr);
  page.click(NodeRole::button, "Claim 1 on Ability 1");
  CHECK(page.session().standings()[0] == 1);
}

TEST_CASE("A role without requirements asks for nothing") {
  Page page;
  show_role(page, {});
  page.click(NodeRole::button, "Role 1: meets all");
  CHECK(page.shows("Asks for nothing in this framework."));
  CHECK(page.find(NodeRole::progress, "Milestones reached for Role 1") == nullptr);
}

TEST_CASE("A role's page is opened only where it is one") {
  Framework framework = sample::large_framework(1, 2);
  framework.roles[0].url = "https://example.com/role";
  framework.roles[1].url = "javascript:alert(1)";
  Page page;
  sample::show(page, framework);
  page.click(NodeRole::button, "Role 1: not assessed");
  page.click(NodeRole::button, "Role 2: not assessed");
  CHECK(sample::count(page, NodeRole::link, "Open the role’s page") == 1);
  CHECK(node(page, NodeRole::link, "Open the role’s page").url == "https://example.com/role");
}

namespace {

// A page on the tab of roles.
void open_roles(Page& page, const Framework& framework) {
  sample::show(page, framework);
  REQUIRE(page.click(NodeRole::tab, "Roles"));
}

// Three roles in two families, which need 4, 2 and 1 of the one ability.
Framework in_families() {
  Framework framework = sample::large_framework(1, 3);
  for (Role& role : framework.roles) role.family = "Oven";
  framework.roles[0].rank = 2;
  framework.roles[0].requirements = {must("ability-1", 4)};
  framework.roles[1].rank = 1;
  framework.roles[1].requirements = {must("ability-1", 2)};
  framework.roles[2].family = "Counter";
  framework.roles[2].requirements = {must("ability-1", 1)};
  return framework;
}

}  // namespace

TEST_CASE("In their tab the roles stand by family and rank, the nearest first") {
  Page page;
  open_roles(page, in_families());
  CHECK(rows(page) == Names{"Role 3: not assessed", "Role 2: not assessed", "Role 1: not assessed"});
  CHECK(page.find(NodeRole::heading, "Counter") != nullptr);
  CHECK(page.find(NodeRole::heading, "Oven · rank 1") != nullptr);
  CHECK(page.find(NodeRole::heading, "Oven · rank 2") != nullptr);
  page.application().apply(ClaimMilestone{AbilityId("ability-1"), 1});
  page.settle();
  CHECK(rows(page) == Names{"Role 2: 1 to go", "Role 1: 3 to go", "Role 3: meets all"});
}

TEST_CASE("Roles without family stand under a heading of their own only beside families") {
  Page page;
  Framework framework = in_families();
  framework.roles[2].family.clear();
  open_roles(page, framework);
  CHECK(page.find(NodeRole::heading, "Other roles") != nullptr);
  sample::show(page, sample::large_framework(1, 3));
  CHECK(page.find(NodeRole::heading, "Other roles") == nullptr);
}

TEST_CASE("In their tab the roles say their coverage as counts before they are opened") {
  Page page;
  open_roles(page, in_families());
  page.application().apply(ClaimMilestone{AbilityId("ability-1"), 2});
  page.settle();
  CHECK(node(page, NodeRole::button, "Role 1: 2 to go").description ==
        "2 of 4 milestones reached · Ability 1: must be milestone 4, you claim 2");
  CHECK(node(page, NodeRole::button, "Role 2: meets all").description == "2 of 2 milestones reached");
}

TEST_CASE("A strip shows all roles at once, and each mark leads to its role") {
  Page page;
  open_roles(page, in_families());
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Go to Role 1, not assessed"));
  const ui::Node& row = node(page, NodeRole::button, "Role 1: not assessed");
  CHECK(row.expanded == true);
  ui::NodeId focused = 0;
  ui::NodeId revealed = 0;
  for (const Effect& effect : page.take_effects()) {
    if (const auto* focus = std::get_if<FocusEffect>(&effect)) focused = focus->node;
    if (const auto* reveal = std::get_if<RevealEffect>(&effect)) revealed = reveal->node;
  }
  CHECK(focused == row.id);
  CHECK(revealed == row.id);
}

TEST_CASE("A mark leads to its role also where the role is not among the rows yet") {
  Page page;
  open_roles(page, sample::large_framework(1, 60));
  CHECK(page.find(NodeRole::button, "Role 60: not assessed") == nullptr);
  CHECK(page.shows("A mark for each role, the nearest first."));
  page.enter(NodeRole::text_field, "Find a role", "role 2");
  REQUIRE(page.click(NodeRole::button, "Go to Role 60, not assessed"));
  CHECK(node(page, NodeRole::button, "Role 60: not assessed").expanded == true);
  CHECK(node(page, NodeRole::text_field, "Find a role").value.empty());
}

TEST_CASE("Of very many roles the nearest have marks, and the strip says how many") {
  Page page;
  open_roles(page, sample::large_framework(1, 300));
  CHECK(page.shows("A mark for each of the 240 nearest roles."));
}

TEST_CASE("The keeper's links stand beside the roles, and only lead to pages and letters") {
  Page page;
  Framework framework = in_families();
  framework.links = {{"Compensation calculator", "https://example.com/pay", {}},
                     {"Not a page", "javascript:alert(1)", {}}};
  open_roles(page, framework);
  CHECK(node(page, NodeRole::link, "Compensation calculator").url == "https://example.com/pay");
  CHECK(page.find(NodeRole::link, "Not a page") == nullptr);
  CHECK(page.find(NodeRole::text, "Not a page") != nullptr);
}

TEST_CASE("A framework without roles says so in the roles' tab as well") {
  Page page;
  open_roles(page, sample::large_framework(3, 0));
  CHECK(page.shows("This framework names no roles."));
}

TEST_CASE("In one column the marks of all roles are left out, since the list follows at once") {
  Page page(GENERATE(320.0F, 700.0F));
  page.click(NodeRole::tab, "Roles");
  CHECK(page.find(NodeRole::group, "All roles at once") == nullptr);
  page.set_width(1200);
  page.settle();
  CHECK(page.find(NodeRole::group, "All roles at once") != nullptr);
}
