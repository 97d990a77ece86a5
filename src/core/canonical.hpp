#pragma once

#include <string>

#include "core/assessment.hpp"

namespace milepost {

// All that a record says as one text: the same for equal records, different for different ones. It has
// no meaning but this, and lets merging choose the same version everywhere where times do not decide.

std::string canonical(const Claim& claim);
std::string canonical(const Evidence& evidence);
std::string canonical(const Conversation& conversation);
std::string canonical(const FocusArea& area);
std::string canonical(const Checkpoint& checkpoint);
std::string canonical(const ProgramProgress& progress);
std::string canonical(const Removal& removal);
std::string canonical(const FrameworkReference& framework);
std::string canonical(const Subject& subject);
std::string canonical(const Assessor& assessor);

/// What an assessment says beside its records: framework, people, times, target role, unknown fields.
std::string canonical_header(const Assessment& assessment);

}  // namespace milepost
