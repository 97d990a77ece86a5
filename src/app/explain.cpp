#include "app/explain.hpp"

#include <vector>

namespace milepost {
namespace {

constexpr std::size_t most_roles_named = 3;

// "A", "A and B", "A, B and C", "A, B, C and 2 more".
std::string role_names(const Framework& framework, const std::vector<std::size_t>& roles) {
  std::vector<std::string> names;
  for (const std::size_t role : roles) {
    if (names.size() == most_roles_named) break;
    names.push_back(framework.roles[role].name);
  }
  if (roles.size() > names.size()) names.push_back(std::to_string(roles.size() - names.size()) + " more");
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

std::string claim_words(const RequirementResult& result) {
  if (!result.claimed) return "You have not assessed it yet.";
  if (result.outcome == Outcome::met) {
    return *result.claimed == result.milestone ? "You claim exactly that."
                                               : "You claim " + std::to_string(*result.claimed) + ".";
  }
  const std::string claimed =
      *result.claimed == 0 ? "You claim “not yet”" : "You claim " + std::to_string(*result.claimed);
  return claimed + ": " + std::to_string(result.missing) + " to go.";
}

}  // namespace

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  const std::string number = count == 0 ? "no" : std::to_string(count);
  return number + " " + std::string(count == 1 ? one : many);
}

std::string reached_words(const RoleResult& role) {
  return std::to_string(role.reached) + " of " +
         counted(static_cast<std::size_t>(role.required), "milestone", "milestones") + " reached";
}

std::string demand_words(const Framework& framework, const RequirementResult& result) {
  const bool is_must = result.strength == Strength::must;
  std::string text = framework.abilities[result.ability].name;
  text += is_must ? ": must be milestone " : ": milestone ";
  text += std::to_string(result.milestone);
  if (!is_must) text += " recommended";
  return text;
}

std::string explain(const Framework& framework, const RequirementResult& result, std::size_t evidence_count) {
  std::string text = demand_words(framework, result);
  text += ". ";
  text += claim_words(result);
  if (result.outcome == Outcome::met) {
    text += evidence_count == 0 ? " No evidence backs it yet."
                                : " Backed by " + counted(evidence_count, "piece", "pieces") + " of evidence.";
  }
  return text;
}

std::string verdict_words(const RoleResult& role) {
  switch (role.verdict) {
    case Verdict::ready:
      return "meets all";
    case Verdict::qualified:
      return role.must.total == 0 ? "no required milestones" : "meets the musts";
    case Verdict::not_yet:
      return std::to_string(role.must.missing) + " to go";
    case Verdict::unassessed:
      return "not assessed";
  }
  return {};
}

std::string verdict_sentence(const RoleResult& role) {
  switch (role.verdict) {
    case Verdict::ready:
      return role.requirements.empty() ? "Asks for nothing in this framework." : "Meets the requirements as claimed.";
    case Verdict::qualified:
      return std::string(role.must.total == 0 ? "No milestone is required; " : "Meets every must as claimed; ") +
             std::to_string(role.recommended.missing) + " to go for what is recommended.";
    case Verdict::not_yet:
      return std::to_string(role.must.missing) + " to go as claimed.";
    case Verdict::unassessed:
      return "Some of what it must have is not assessed yet.";
  }
  return {};
}

std::string explain(const Framework& framework, const Step& step) {
  std::string text = framework.abilities[step.ability].name + " " + std::to_string(step.to) + " would ";
  if (!step.qualifies.empty()) text += "meet " + role_names(framework, step.qualifies);
  if (!step.qualifies.empty() && !step.readies.empty()) text += ", and ";
  if (!step.readies.empty()) text += "complete what is recommended for " + role_names(framework, step.readies);
  return text + ".";
}

std::string_view question_words(QuestionCode code) {
  switch (code) {
    case QuestionCode::no_evidence:
      return "Nothing supports this claim yet. What would you point to?";
    case QuestionCode::below_claim:
      return "The evidence so far is for a lower milestone. What shows this one?";
    case QuestionCode::narrow_reach:
      return "The evidence reaches less far than this milestone does. Who else felt the effect?";
    case QuestionCode::stale:
      return "The newest evidence is more than a year old, or has no date. Is there something recent?";
    case QuestionCode::self_only:
      return "Nobody but you has observed this yet. Who else saw it?";
    case QuestionCode::changed:
      return "The wording has changed since you claimed this. Does the claim still fit?";
  }
  return {};
}

std::string_view answer_words(QuestionCode code) {
  return code == QuestionCode::changed ? "It still fits" : "Add evidence";
}

}  // namespace milepost
