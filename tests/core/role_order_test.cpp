#include "core/role_order.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/sample.hpp"

using namespace milepost;
using sample::must;
using sample::recommended;
using sample::role;

namespace {

using Places = std::vector<std::size_t>;

Places nearest(const Framework& framework, std::vector<Claim> claims) {
  const FrameworkIndex index(framework);
  const Assessment assessment = sample::assessment(std::move(claims));
  return nearest_roles(evaluate(framework, index, standings_of(assessment, framework, index)).roles);
}

Role member(const char* id, const char* family, std::optional<int> rank) {
  Role member = role(id, {});
  member.family = family;
  member.rank = rank;
  return member;
}

}  // namespace

TEST_CASE("The role with the fewest milestones to go is the nearest, and ready ones come last") {
  const Framework framework = sample::framework(
      {role("far", {must("craft", 5)}), role("there", {must("craft", 1)}), role("near", {must("craft", 3)})});
  CHECK(nearest(framework, {sample::claim("craft", 2)}) == Places{2, 0, 1});
}

TEST_CASE("What is recommended and what is not assessed counts as to go as well") {
  const Framework framework =
      sample::framework({role("wide", {must("craft", 2), recommended("team", 2)}), role("steep", {must("craft", 4)}),
                         role("short", {must("craft", 2), recommended("team", 1)})});
  CHECK(nearest(framework, {sample::claim("craft", 1)}) == Places{2, 0, 1});
  CHECK(nearest(framework, {}) == Places{2, 0, 1});
}

TEST_CASE("Equally near roles stay in the framework's order") {
  const Framework framework =
      sample::framework({role("b", {must("craft", 3)}), role("a", {must("team", 3)}), role("c", {must("words", 3)})});
  CHECK(nearest(framework, {}) == Places{0, 1, 2});
  CHECK(nearest(framework, {sample::claim("craft", 3), sample::claim("team", 3), sample::claim("words", 3)}) ==
        Places{0, 1, 2});
}

TEST_CASE("Roles are grouped by family and rank, in the order in which they come") {
  const Framework framework =
      sample::framework({member("a", "Oven", 2), member("b", "Counter", std::nullopt), member("c", "Oven", 1),
                         member("d", "", std::nullopt), member("e", "Oven", 2)});
  const auto groups = grouped_roles(framework, {4, 1, 2, 3, 0});
  CHECK(groups == std::vector<RoleGroup>{
                      {"Oven", 2, {4, 0}}, {"Oven", 1, {2}}, {"Counter", std::nullopt, {1}}, {"", std::nullopt, {3}}});
}

TEST_CASE("No roles make no groups") { CHECK(grouped_roles(sample::framework(), {}).empty()); }
