#pragma once

#include <cstddef>
#include <vector>

#include "ui/panel.hpp"

namespace milepost::ui {

/// All roles at once: a mark for each with its verdict's sign, with its name where they are few. A press leads
/// to the role's row. REQUIRES: `order` holds the places of roles.
void role_strip(const Panel& panel, Column& column, const std::vector<std::size_t>& order);

}  // namespace milepost::ui
