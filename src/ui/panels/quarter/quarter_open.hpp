#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// The quarter that is open: its focus areas, and closing it.
void open_quarter(const Panel& panel, Column& column, const Checkpoint& checkpoint);

}  // namespace milepost::ui
