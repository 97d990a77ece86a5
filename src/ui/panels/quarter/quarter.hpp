#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// The quarter tab: the quarter that is open, or where to start one; what changed since last time; past
/// quarters; and each ability over the quarters.
void quarter_panel(const Panel& panel, Column& column);

}  // namespace milepost::ui
