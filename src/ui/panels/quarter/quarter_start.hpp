#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// Where a quarter is started: the focus areas that are proposed for it, to choose from.
void start_quarter(const Panel& panel, Column& outer);

}  // namespace milepost::ui
