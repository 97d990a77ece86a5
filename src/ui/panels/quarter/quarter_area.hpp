#pragma once

#include "core/quarter.hpp"
#include "ui/panel.hpp"

namespace milepost::ui {

/// A focus area of the open quarter as a card to write in. What is written is saved at once.
void area_card(const Panel& panel, Column& outer, const AreaProgress& progress);

}  // namespace milepost::ui
