#include "core/evidence_map.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/sample.hpp"

using namespace milepost;

namespace {

struct Mapped {
  explicit Mapped(Assessment said)
      : assessment(std::move(said)), evidence(assessment, index, framework.abilities.size()) {}

  Framework framework = sample::framework();
  FrameworkIndex index{framework};
  Assessment assessment;
  EvidenceIndex evidence;
  std::vector<ClaimSupport> claims() const {
    return claim_supports(standings_of(assessment, framework, index), evidence);
  }
};

Evidence shared(const char* id) {
  Evidence item = sample::evidence(id, "craft", 2);
  item.supports.push_back({AbilityId("team"), 3, {}});
  return item;
}

}  // namespace

TEST_CASE("A claim rests on what supports it at its milestone or above") {
  Assessment said = sample::assessment({sample::claim("craft", 3)});
  said.evidence = {sample::evidence("a", "craft", 2), sample::evidence("b", "craft", 3),
                   sample::evidence("c", "craft", 5)};
  const Mapped mapped(std::move(said));
  const auto claims = mapped.claims();
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].milestone == 3);
  CHECK(claims[0].evidence ==
        std::vector<const Evidence*>{&mapped.assessment.evidence[1], &mapped.assessment.evidence[2]});
}

TEST_CASE("Claims on a single item come first, then those on nothing, then the others") {
  Assessment said =
      sample::assessment({sample::claim("craft", 2), sample::claim("team", 4), sample::claim("words", 1)});
  said.evidence = {sample::evidence("a", "craft", 2), sample::evidence("b", "craft", 2),
                   sample::evidence("c", "words", 1)};
  const auto claims = Mapped(std::move(said)).claims();
  REQUIRE(claims.size() == 3);
  CHECK(claims[0].ability == 2);
  CHECK(claims[1].ability == 1);
  CHECK(claims[2].ability == 0);
}

TEST_CASE("What is not assessed and what is “not yet” rests on nothing that one could ask for") {
  CHECK(Mapped(sample::assessment({sample::claim("craft", 0)})).claims().empty());
}

TEST_CASE("An item knows the claims that rest on it alone") {
  Assessment said = sample::assessment({sample::claim("craft", 2), sample::claim("team", 3)});
  said.evidence = {shared("a"), sample::evidence("b", "craft", 2)};
  const Mapped mapped(std::move(said));
  const auto claims = mapped.claims();
  const auto resting = resting_on(mapped.assessment.evidence[0], claims);
  REQUIRE(resting.size() == 1);
  CHECK(claims[resting[0]].ability == 1);
  CHECK(resting_on(mapped.assessment.evidence[1], claims).empty());
}
