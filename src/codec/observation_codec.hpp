#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/assessment.hpp"
#include "core/framework.hpp"
#include "core/result.hpp"

namespace milepost {

/// True where a text that somebody pasted is meant as JSON: it starts like an object, or like a list of objects.
bool is_meant_as_json(std::string_view text);

/// Reads what somebody observed: `milepost.observation/1`, a piece of evidence as an assessment has it, a list of
/// such, or the evidence of a whole `milepost.assessment/1`, where what names no author is by its assessor, unless
/// that is the person assessed. Refuses what `read_assessment` refuses in evidence, and where there is none.
Result<std::vector<Evidence>> read_observations(std::string_view text, const Framework& framework,
                                                const FrameworkIndex& index);

/// One piece of evidence as `milepost.observation/1`, with the name of the framework whose abilities it speaks of.
std::string write_observation(const Evidence& evidence, const FrameworkReference& framework);

}  // namespace milepost
