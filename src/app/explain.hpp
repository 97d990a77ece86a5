#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/evaluation.hpp"
#include "core/framework.hpp"
#include "core/questions.hpp"

namespace milepost {

// What the rules found, in words. Everything is said "as claimed"; nothing promises a position.

/// "5 of 7 milestones reached".
std::string reached_words(const RoleResult& role);

/// "Infrastructure: must be milestone 3", "Infrastructure: milestone 3 recommended".
std::string demand_words(const Framework& framework, const RequirementResult& result);

/// "Infrastructure: must be milestone 3. You claim 2: 1 to go." with how much evidence backs what is met.
std::string explain(const Framework& framework, const RequirementResult& result, std::size_t evidence_count);

/// The few words on a role's chip: "meets all", "meets the musts", "2 to go", "not assessed".
std::string verdict_words(const RoleResult& role);

/// The same as a whole sentence about the role: "Meets every requirement as claimed."
std::string verdict_sentence(const RoleResult& role);

/// "Infrastructure 3 would meet Tier 4 Escalation Engineers."
std::string explain(const Framework& framework, const Step& step);

/// The question as one asks it, and the words on the button that leads to an answer.
std::string_view question_words(QuestionCode code);
std::string_view answer_words(QuestionCode code);

/// "1 example", "3 examples", "no examples".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace milepost
