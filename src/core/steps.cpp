#include "core/steps.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace milepost {
namespace {

using AbilityAndMilestone = std::pair<std::size_t, int>;

// Where the requirements of one strength that are not met all name one ability: that ability and the
// highest milestone among them.
std::optional<AbilityAndMilestone> single_gap(const RoleResult& role, Strength strength) {
  std::optional<AbilityAndMilestone> gap;
  for (const RequirementResult& result : role.requirements) {
    if (result.strength != strength || result.outcome == Outcome::met) continue;
    if (gap && gap->first != result.ability) return std::nullopt;
    gap = AbilityAndMilestone(result.ability, std::max(gap ? gap->second : 0, result.milestone));
  }
  return gap;
}

}  // namespace

std::vector<Step> steps_from(const std::vector<RoleResult>& roles) {
  std::map<AbilityAndMilestone, Step> steps;
  for (const RoleResult& role : roles) {
    if (role.verdict == Verdict::ready) continue;
    const Strength strength = role.verdict == Verdict::qualified ? Strength::recommended : Strength::must;
    const auto gap = single_gap(role, strength);
    if (!gap) continue;
    Step& step = steps[*gap];
    (strength == Strength::must ? step.qualifies : step.readies).push_back(role.role);
  }
  std::vector<Step> ordered;
  ordered.reserve(steps.size());
  for (auto& [gap, step] : steps) {
    step.ability = gap.first;
    step.to = gap.second;
    ordered.push_back(std::move(step));
  }
  return ordered;
}

}  // namespace milepost
