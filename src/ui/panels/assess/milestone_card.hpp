#pragma once

#include <optional>

#include "ui/panel.hpp"

namespace milepost::ui {

/// One milestone of an ability: its number and name, what is claimed or a button to claim it, and,
/// when opened, its text, its reach and its examples.
void milestone_card(const Panel& panel, Column& column, const Ability& ability, const Milestone& milestone,
                    std::optional<int> claimed);

}  // namespace milepost::ui
