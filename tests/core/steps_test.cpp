#include "core/steps.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/sample.hpp"

using namespace milepost;
using sample::claim;
using sample::must;
using sample::recommended;
using sample::role;

namespace {

constexpr std::size_t craft = 0;
constexpr std::size_t team = 1;

std::vector<Step> steps_for(std::vector<Role> roles, std::vector<Claim> claims) {
  const Framework framework = sample::framework(std::move(roles));
  const FrameworkIndex index(framework);
  return evaluate(framework, index, standings_of(sample::assessment(std::move(claims)), framework, index)).steps;
}

}  // namespace

TEST_CASE("A role whose only open must names one ability gives a step to it") {
  const std::vector<Step> expected{{craft, 3, {0}, {}}};
  CHECK(steps_for({role("a", {must("craft", 3)})}, {claim("craft", 1)}) == expected);
  CHECK(steps_for({role("a", {must("craft", 3), must("team", 1)})}, {claim("craft", 1), claim("team", 1)}) == expected);
}

TEST_CASE("A role that is unassessed gives a step as well") {
  CHECK(steps_for({role("a", {must("craft", 3)})}, {}) == std::vector<Step>{{craft, 3, {0}, {}}});
}

TEST_CASE("Open musts on two abilities give no step, be they unmet or unassessed") {
  CHECK(steps_for({role("a", {must("craft", 3), must("team", 1)})}, {claim("craft", 1), claim("team", 0)}).empty());
  CHECK(steps_for({role("a", {must("craft", 3), must("team", 1)})}, {claim("craft", 1)}).empty());
  CHECK(steps_for({role("a", {must("craft", 3), must("team", 1)})}, {}).empty());
}

TEST_CASE("Recommendeds do not keep a role from giving the step that qualifies") {
  CHECK(steps_for({role("a", {recommended("team", 5), must("craft", 3)})}, {claim("team", 0)}) ==
        std::vector<Step>{{craft, 3, {0}, {}}});
}

TEST_CASE("A qualified role whose open recommendeds name one ability gives a step that readies") {
  const std::vector<Step> expected{{team, 2, {}, {0}}};
  CHECK(steps_for({role("a", {must("craft", 1), recommended("team", 2)})}, {claim("craft", 1)}) == expected);
  CHECK(steps_for({role("a", {must("craft", 1), recommended("team", 2)})}, {claim("craft", 1), claim("team", 1)}) ==
        expected);
}

TEST_CASE("A qualified role with open recommendeds on two abilities gives no step") {
  CHECK(steps_for({role("a", {recommended("craft", 1), recommended("team", 2)})}, {}).empty());
}

TEST_CASE("A role that is ready gives no step") {
  CHECK(steps_for({role("a", {must("craft", 1)}), role("b", {})}, {claim("craft", 1)}).empty());
}

TEST_CASE("Roles that one step lifts are grouped under it, in framework order") {
  const std::vector<Role> roles{role("a", {must("craft", 2)}), role("b", {recommended("craft", 2)}),
                                role("c", {must("craft", 2)})};
  CHECK(steps_for(roles, {claim("craft", 1)}) == std::vector<Step>{{craft, 2, {0, 2}, {1}}});
}

TEST_CASE("Steps stand in framework order of abilities, then from the lowest milestone up") {
  const std::vector<Role> roles{role("a", {must("team", 1)}), role("b", {must("craft", 4)}),
                                role("c", {must("craft", 2)})};
  const std::vector<Step> expected{{craft, 2, {2}, {}}, {craft, 4, {1}, {}}, {team, 1, {0}, {}}};
  CHECK(steps_for(roles, {}) == expected);
}

TEST_CASE("A step leads to the highest of the open milestones on its ability") {
  // No framework asks twice for an ability with one strength, but the rule speaks of the highest.
  CHECK(steps_for({role("a", {must("craft", 2), must("craft", 4), must("craft", 3)})}, {claim("craft", 1)}) ==
        std::vector<Step>{{craft, 4, {0}, {}}});
}
