#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// The quarters that are closed, the newest first, each to open and read; nothing where there are none.
void past_quarters(const Panel& panel, Column& column);

}  // namespace milepost::ui
