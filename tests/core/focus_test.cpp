#include "core/focus.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/sample.hpp"

using namespace milepost;
using sample::claim;
using sample::must;
using sample::recommended;
using sample::role;

namespace {

Framework with_abilities(std::vector<Role> roles) {
  Framework framework = sample::framework(std::move(roles));
  for (const char* id : {"plans", "tools"}) {
    Ability& ability = framework.abilities.emplace_back();
    ability.id = AbilityId(id);
    ability.name = id;
  }
  return framework;
}

std::vector<FocusProposal> proposals(const Framework& framework, const Assessment& assessment) {
  const FrameworkIndex index(framework);
  const Evaluation evaluation = evaluate(framework, index, standings_of(assessment, framework, index));
  return propose_focus(framework, index, assessment, evaluation, "2026-Q4");
}

// The abilities proposed, with spaces between; those that are suggested with a star.
std::string proposed(const Framework& framework, const Assessment& assessment) {
  std::string text;
  for (const FocusProposal& proposal : proposals(framework, assessment)) {
    text += (text.empty() ? "" : " ") + framework.abilities[proposal.ability].name + (proposal.is_suggested ? "*" : "");
  }
  return text;
}

Assessment aiming_at(const char* role, std::vector<Claim> claims) {
  Assessment assessment = sample::assessment(std::move(claims));
  assessment.target_role = RoleId(role);
  return assessment;
}

}  // namespace

TEST_CASE("An ability that is always in focus is proposed first, whatever is claimed") {
  Framework framework = with_abilities({role("a", {must("craft", 2)})});
  framework.abilities[2].always_in_focus = true;
  CHECK(proposed(framework, aiming_at("a", {})) == "words* craft*");
  const auto all = proposals(framework, aiming_at("a", {claim("words", 5)}));
  CHECK(all[0].reason == FocusReason::always_in_focus);
  CHECK(all[0].target == 5);
  CHECK_FALSE(all[0].needed);
}

TEST_CASE("The target role's gaps come next, musts before recommendeds, the nearest first") {
  const Framework framework = with_abilities(
      {role("a", {recommended("plans", 1), must("craft", 4), must("team", 2), recommended("words", 3)})});
  CHECK(proposed(framework, aiming_at("a", {claim("craft", 1), claim("team", 1)})) == "team* craft* plans* words");
}

TEST_CASE("What the target role has met is not proposed for it") {
  const Framework framework = with_abilities({role("a", {must("craft", 2), must("team", 2)})});
  CHECK(proposed(framework, aiming_at("a", {claim("craft", 1), claim("team", 2)})) == "craft*");
  CHECK(proposed(framework, aiming_at("a", {claim("craft", 2), claim("team", 2)})).empty());
}

TEST_CASE("An ability that is not assessed is as far away as its milestone") {
  const Framework framework = with_abilities({role("a", {must("craft", 2), must("team", 3)})});
  const auto all = proposals(framework, aiming_at("a", {claim("team", 2)}));
  REQUIRE(all.size() == 2);
  CHECK(all[0].ability == 1);
  CHECK(all[1].ability == 0);
  CHECK_FALSE(all[1].claimed);
  CHECK(all[1].target == 1);
}

TEST_CASE("A proposal aims at the next milestone and tells what the role needs") {
  const Framework framework = with_abilities({role("a", {must("craft", 4)})});
  const auto all = proposals(framework, aiming_at("a", {claim("craft", 1)}));
  CHECK(all == std::vector<FocusProposal>{{0, FocusReason::target_must, 1, 2, 4, {0}, true}});
}

TEST_CASE("Without a target role the shortest steps are proposed, of equal ones that which lifts more roles") {
  const Framework framework = with_abilities({role("a", {must("craft", 3)}), role("b", {must("team", 2)}),
                                              role("c", {must("words", 2)}), role("d", {recommended("words", 2)})});
  const Assessment assessment = sample::assessment({claim("craft", 1), claim("team", 1), claim("words", 1)});
  CHECK(proposed(framework, assessment) == "words* team* craft*");
  CHECK(proposals(framework, assessment)[0].roles == std::vector<std::size_t>{2, 3});
}

TEST_CASE("Three areas are suggested, and more only where they are always in focus") {
  const Framework framework = with_abilities(
      {role("a", {must("craft", 1), must("team", 1), must("words", 1), must("plans", 1), must("tools", 1)})});
  CHECK(proposed(framework, aiming_at("a", {})) == "craft* team* words* plans tools");
  Framework always = framework;
  for (Ability& ability : always.abilities) ability.always_in_focus = true;
  CHECK(proposed(always, {}) == "craft* team* words* plans* tools*");
}

TEST_CASE("What is in focus in the quarter already is not proposed again") {
  const Framework framework = with_abilities({role("a", {must("craft", 1), must("team", 1)})});
  Assessment assessment = aiming_at("a", {});
  FocusArea area;
  area.ability = AbilityId("craft");
  area.quarter = "2026-Q4";
  assessment.focus = {area};
  CHECK(proposed(framework, assessment) == "team*");
  assessment.focus[0].quarter = "2026-Q3";
  CHECK(proposed(framework, assessment) == "craft* team*");
}

TEST_CASE("A new focus area aims at the next milestone, the highest one where that is claimed") {
  const Framework framework = sample::framework();
  const auto target = [&](std::optional<int> claimed) {
    return new_focus_area(framework, 1, claimed, "2026-Q4").target_milestone;
  };
  CHECK(target(std::nullopt) == 1);
  CHECK(target(0) == 1);
  CHECK(target(4) == 5);
  CHECK(target(5) == 5);
  const FocusArea area = new_focus_area(framework, 1, 2, "2026-Q4");
  CHECK(area.ability.text == "team");
  CHECK(area.quarter == "2026-Q4");
  CHECK(area.id.empty());
}

TEST_CASE("An ability is in focus in the quarters that have an area on it") {
  Assessment assessment;
  assessment.focus = {new_focus_area(sample::framework(), 0, 1, "2026-Q4")};
  CHECK(is_in_focus(assessment, AbilityId("craft"), "2026-Q4"));
  CHECK_FALSE(is_in_focus(assessment, AbilityId("craft"), "2027-Q1"));
  CHECK_FALSE(is_in_focus(assessment, AbilityId("team"), "2026-Q4"));
}

TEST_CASE("Ideas are written one a line, without blank lines and blanks around them") {
  using Ideas = std::vector<std::string>;
  CHECK(ideas_from("") == Ideas{});
  CHECK(ideas_from("one") == Ideas{"one"});
  CHECK(ideas_from("\n one two \r\n\n \t \nthree\n") == Ideas{"one two", "three"});
  CHECK(lines_of({"one two", "three"}) == "one two\nthree");
  CHECK(lines_of({}).empty());
}
