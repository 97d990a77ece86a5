#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// One ability: what it is, the road with its posts, each milestone's text and examples, what a reader
/// would ask about the claim, and the evidence for it.
void ability_panel(const Panel& panel, Column& column);

}  // namespace milepost::ui
