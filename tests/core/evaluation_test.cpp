#include "core/evaluation.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "core/sample.hpp"

using namespace milepost;
using sample::claim;
using sample::must;
using sample::recommended;

namespace {

Evaluation evaluated(const Framework& framework, std::vector<Claim> claims) {
  const FrameworkIndex index(framework);
  return evaluate(framework, index, standings_of(sample::assessment(std::move(claims)), framework, index));
}

RoleResult result_of(std::vector<Requirement> requirements, std::vector<Claim> claims) {
  return evaluated(sample::framework({sample::role("any", std::move(requirements))}), std::move(claims)).roles.at(0);
}

std::string verdict_of(std::vector<Requirement> requirements, std::vector<Claim> claims) {
  return std::string(word(result_of(std::move(requirements), std::move(claims)).verdict));
}

}  // namespace

TEST_CASE("A requirement is met by a claim of its milestone or above, and by no lower one") {
  struct Case {
    int claimed;
    Outcome outcome;
    int missing;
  };
  const auto [claimed, outcome, missing] =
      GENERATE(Case{0, Outcome::unmet, 3}, Case{1, Outcome::unmet, 2}, Case{2, Outcome::unmet, 1},
               Case{3, Outcome::met, 0}, Case{4, Outcome::met, 0}, Case{5, Outcome::met, 0});
  const RequirementResult result = result_of({must("craft", 3)}, {claim("craft", claimed)}).requirements.at(0);
  CHECK(result.outcome == outcome);
  CHECK(result.missing == missing);
  CHECK(result.claimed == claimed);
}

TEST_CASE("A requirement on an ability without a claim is unassessed, and all of it is missing") {
  const RequirementResult result = result_of({must("craft", 3)}, {claim("team", 5)}).requirements.at(0);
  CHECK(result.outcome == Outcome::unassessed);
  CHECK(result.missing == 3);
  CHECK_FALSE(result.claimed.has_value());
}

TEST_CASE("A role with an unmet must is not yet reached") {
  CHECK(verdict_of({must("craft", 2)}, {claim("craft", 1)}) == "not-yet");
  CHECK(verdict_of({must("craft", 2)}, {claim("craft", 0)}) == "not-yet");
}

TEST_CASE("An unmet must weighs more than an unassessed one") {
  CHECK(verdict_of({must("team", 1), must("craft", 2)}, {claim("craft", 1)}) == "not-yet");
  CHECK(verdict_of({must("craft", 2), must("team", 1)}, {claim("craft", 1)}) == "not-yet");
}

TEST_CASE("A role with an unassessed must and no unmet one is unassessed") {
  CHECK(verdict_of({must("craft", 2)}, {}) == "unassessed");
  CHECK(verdict_of({must("craft", 2), must("team", 1)}, {claim("craft", 2)}) == "unassessed");
  CHECK(verdict_of({must("craft", 2), recommended("team", 1)}, {claim("team", 0)}) == "unassessed");
}

TEST_CASE("A role is qualified for where every must is met and a recommended is not") {
  CHECK(verdict_of({must("craft", 2), recommended("team", 2)}, {claim("craft", 2), claim("team", 1)}) == "qualified");
  CHECK(verdict_of({must("craft", 2), recommended("team", 2)}, {claim("craft", 2)}) == "qualified");
  CHECK(verdict_of({recommended("team", 2)}, {}) == "qualified");
}

TEST_CASE("A role is ready where every must and every recommended is met, also where there are none") {
  CHECK(verdict_of({must("craft", 2), recommended("team", 2)}, {claim("craft", 2), claim("team", 2)}) == "ready");
  CHECK(verdict_of({must("craft", 2)}, {claim("craft", 2)}) == "ready");
  CHECK(verdict_of({recommended("team", 2)}, {claim("team", 2)}) == "ready");
  CHECK(verdict_of({}, {}) == "ready");
}

TEST_CASE("A role counts its musts and its recommendeds apart") {
  const RoleResult role =
      result_of({must("craft", 2), must("team", 4), recommended("words", 3), recommended("craft", 5)},
                {claim("craft", 3), claim("team", 1)});
  CHECK(role.must == StrengthCount{2, 1, 3});
  CHECK(role.recommended == StrengthCount{2, 0, 5});
}

TEST_CASE("What a role has reached is never more than what it requires") {
  const RoleResult role =
      result_of({must("craft", 2), must("team", 4), recommended("words", 3)}, {claim("craft", 5), claim("team", 1)});
  CHECK(role.required == 9);
  CHECK(role.reached == 3);
}

TEST_CASE("Claims on abilities that the framework lacks take no part") {
  const Framework framework = sample::framework({sample::role("any", {must("craft", 1)})});
  const Evaluation evaluation = evaluated(framework, {claim("whittling", 5)});
  CHECK(evaluation.roles.at(0).verdict == Verdict::unassessed);
  CHECK(evaluation.summary.assessed == 0);
}

TEST_CASE("Roles and requirements keep the order of the framework") {
  const Framework framework =
      sample::framework({sample::role("z", {recommended("words", 1), must("craft", 1)}), sample::role("a", {})});
  const Evaluation evaluation = evaluated(framework, {});
  REQUIRE(evaluation.roles.size() == 2);
  CHECK(evaluation.roles[0].role == 0);
  CHECK(evaluation.roles[1].role == 1);
  CHECK(evaluation.roles[0].requirements.at(0).ability == 2);
  CHECK(evaluation.roles[0].requirements.at(1).ability == 0);
}

TEST_CASE("The summary counts abilities, claims and verdicts, and a claim of 0 is a claim") {
  const Framework framework =
      sample::framework({sample::role("ready", {must("craft", 1)}), sample::role("qualified", {recommended("team", 1)}),
                         sample::role("not-yet", {must("team", 1)}), sample::role("unassessed", {must("words", 1)}),
                         sample::role("open", {})});
  const Evaluation evaluation = evaluated(framework, {claim("craft", 1), claim("team", 0)});
  CHECK(evaluation.summary == Summary{3, 2, 5, 2, 1, 1, 1});
}

TEST_CASE("A claim beyond the framework's milestones takes no part, as one on an ability that it lacks") {
  CHECK(verdict_of({must("craft", 3)}, {claim("craft", 6)}) == "unassessed");
  CHECK(verdict_of({must("craft", 3)}, {claim("craft", 5)}) == "ready");
}
