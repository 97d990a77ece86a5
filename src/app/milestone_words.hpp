#pragma once

#include <string>
#include <string_view>

#include "core/framework.hpp"

namespace milepost {

// What a milestone is called, wherever it is named.

/// Its name, or "Milestone 3" where it has none.
std::string milestone_title(const Milestone& milestone);

/// With its level before the name, "3 – Across teams", or "Milestone 3".
std::string numbered_milestone(const Milestone& milestone, std::string_view between = " – ");

/// "Reach: one squad".
std::string reach_line(Reach reach);

}  // namespace milepost
