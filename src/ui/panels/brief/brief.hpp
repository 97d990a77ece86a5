#pragma once

#include <string_view>

#include "ui/panel.hpp"

namespace milepost::ui {

/// The 1:1 brief as it leaves, and what can be done with it: copied, downloaded, printed.
void brief_panel(const Panel& panel, Column& column);

/// What is said after a copy; empty where nothing was copied.
std::string_view copy_words(CopyOutcome outcome);

}  // namespace milepost::ui
