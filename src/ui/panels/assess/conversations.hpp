#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// The conversations about an ability, the newest first, and the form in which one is written.
void conversations_panel(const Panel& panel, Column& column, const Ability& ability);

}  // namespace milepost::ui
