#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// What is said where the answers are kept.
std::string_view saved_words(const ViewState& view);

/// The title, how much is assessed, and what can be done with the whole: undo, redo, open, export; a line below where
/// the framework is the example.
void header(const Panel& panel, Column& column);

}  // namespace milepost::ui
