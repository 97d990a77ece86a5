#pragma once

#include <cstddef>
#include <string_view>

#include "ui/panel.hpp"
#include "ui/widgets/button.hpp"

namespace milepost::ui {

/// This assessment beside others of the same person, that are opened from files: the biggest differences
/// first, and a package to hand on to those who are to write one.
void compare_panel(const Panel& panel, Column& column);

/// The button that opens files beside this assessment.
void open_files_button(const Panel& panel, Column& column, std::string_view label, Emphasis emphasis);

/// The button that takes the file at this place among those away again.
void take_away_button(const Panel& panel, Column& column, std::size_t place, std::string_view label);

/// What a file is opened for that is dropped on what is shown.
FilePurpose purpose_of_drop(const ViewState& view);

}  // namespace milepost::ui
