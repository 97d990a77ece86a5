#pragma once

#include <vector>

#include "core/assessment.hpp"

namespace milepost {

/// The conversations about an ability: the newest first, undated last, then by id. They point into the
/// assessment.
std::vector<const Conversation*> conversations_about(const Assessment& assessment, const AbilityId& ability);

}  // namespace milepost
