#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// What changed since the last checkpoint. Gives false, and draws nothing, where there is none.
bool changes_since_last_time(const Panel& panel, Column& column);

}  // namespace milepost::ui
