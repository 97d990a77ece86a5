#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// This assessment beside others of the same person, that are opened from files: the biggest differences
/// first, and a package to hand on to those who are to write one.
void compare_panel(const Panel& panel, Column& column);

/// What a file is opened for that is dropped on what is shown.
FilePurpose purpose_of_drop(const ViewState& view);

}  // namespace milepost::ui
