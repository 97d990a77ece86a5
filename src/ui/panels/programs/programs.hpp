#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// Each program of the framework: its steps, ticked with the day they were done, how many of them are, and the
/// ways of working in it.
void programs_panel(const Panel& panel, Column& column);

}  // namespace milepost::ui
