#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// Lays out the panels that the view shows: one column on a phone, two or three where there is room.
void page(const Panel& panel, Column& column);

}  // namespace milepost::ui
