#include "core/evaluation.hpp"

#include <algorithm>

#include "core/steps.hpp"
#include "core/words.hpp"

namespace milepost {
namespace {

constexpr Words<Outcome, 3> outcome_words{
    {{Outcome::met, "met"}, {Outcome::unmet, "unmet"}, {Outcome::unassessed, "unassessed"}}};
constexpr Words<Verdict, 4> verdict_words{{{Verdict::ready, "ready"},
                                           {Verdict::qualified, "qualified"},
                                           {Verdict::not_yet, "not-yet"},
                                           {Verdict::unassessed, "unassessed"}}};

RequirementResult hold_against(const Requirement& requirement, std::size_t ability, std::optional<int> claimed) {
  RequirementResult result{ability, requirement.milestone, requirement.strength, claimed, Outcome::met, 0};
  if (!claimed) {
    result.outcome = Outcome::unassessed;
    result.missing = requirement.milestone;
  } else if (*claimed < requirement.milestone) {
    result.outcome = Outcome::unmet;
    result.missing = requirement.milestone - *claimed;
  }
  return result;
}

void add(RoleResult& role, const RequirementResult& result) {
  StrengthCount& count = result.strength == Strength::must ? role.must : role.recommended;
  ++count.total;
  count.met += result.outcome == Outcome::met ? 1 : 0;
  count.missing += result.missing;
  role.required += result.milestone;
  role.reached += result.milestone - result.missing;
  role.requirements.push_back(result);
}

bool has_must_with(const RoleResult& role, Outcome outcome) {
  return std::any_of(role.requirements.begin(), role.requirements.end(), [outcome](const RequirementResult& result) {
    return result.strength == Strength::must && result.outcome == outcome;
  });
}

Verdict verdict_of(const RoleResult& role) {
  if (has_must_with(role, Outcome::unmet)) return Verdict::not_yet;
  if (has_must_with(role, Outcome::unassessed)) return Verdict::unassessed;
  return role.recommended.met == role.recommended.total ? Verdict::ready : Verdict::qualified;
}

Summary summarize(const Framework& framework, const Standings& standings, const std::vector<RoleResult>& roles) {
  Summary summary;
  summary.abilities = static_cast<int>(framework.abilities.size());
  summary.assessed = static_cast<int>(
      std::count_if(standings.begin(), standings.end(), [](const auto& claimed) { return claimed.has_value(); }));
  summary.roles = static_cast<int>(roles.size());
  for (const RoleResult& role : roles) {
    summary.ready += role.verdict == Verdict::ready ? 1 : 0;
    summary.qualified += role.verdict == Verdict::qualified ? 1 : 0;
    summary.not_yet += role.verdict == Verdict::not_yet ? 1 : 0;
    summary.unassessed += role.verdict == Verdict::unassessed ? 1 : 0;
  }
  return summary;
}

}  // namespace

Standings standings_of(const Assessment& assessment, const Framework& framework, const FrameworkIndex& index) {
  Standings standings(framework.abilities.size());
  for (const Claim& claim : assessment.claims) {
    const auto place = index.ability(claim.ability);
    if (place && claim.milestone <= framework.milestone_count()) standings[*place] = claim.milestone;
  }
  return standings;
}

Evaluation evaluate(const Framework& framework, const FrameworkIndex& index, const Standings& standings) {
  Evaluation evaluation;
  evaluation.roles.reserve(framework.roles.size());
  for (std::size_t place = 0; place < framework.roles.size(); ++place) {
    RoleResult& role = evaluation.roles.emplace_back();
    role.role = place;
    const std::vector<Requirement>& requirements = framework.roles[place].requirements;
    role.requirements.reserve(requirements.size());
    for (std::size_t i = 0; i < requirements.size(); ++i) {
      const auto ability = index.required_abilities(place)[i];
      if (ability) add(role, hold_against(requirements[i], *ability, standings[*ability]));
    }
    role.verdict = verdict_of(role);
  }
  evaluation.steps = steps_from(evaluation.roles);
  evaluation.summary = summarize(framework, standings, evaluation.roles);
  return evaluation;
}

std::string_view word(Outcome outcome) { return word_of(outcome_words, outcome); }
std::string_view word(Verdict verdict) { return word_of(verdict_words, verdict); }

}  // namespace milepost
