#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// All abilities with where the person stands on each, to choose from.
void abilities_list(const Panel& panel, Column& column);

/// The same as one field to choose in, for narrow screens.
void abilities_choice(const Panel& panel, Column& column);

}  // namespace milepost::ui
