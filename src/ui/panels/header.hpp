#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

constexpr std::string_view saved_words = "Saved in this browser";

/// The title, how much is assessed, and what can be done with the whole: undo, redo, open, export.
void header(const Panel& panel, Column& column);

}  // namespace milepost::ui
