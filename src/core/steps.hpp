#pragma once

#include <vector>

#include "core/evaluation.hpp"

namespace milepost {

/// The next steps that would change a verdict. A role that is not yet reached or unassessed, and whose
/// musts that are not met all name one ability, gives a step to the highest of those milestones; a
/// qualified role gives one likewise for its recommendeds. Steps with the same ability and milestone
/// are one step. Ordered by ability, then milestone; the roles in a step in framework order.
std::vector<Step> steps_from(const std::vector<RoleResult>& roles);

}  // namespace milepost
