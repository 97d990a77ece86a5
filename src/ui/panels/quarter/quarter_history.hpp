#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// Each ability over the quarters, as a small chart and in words; nothing before the first quarter.
void history_of_claims(const Panel& panel, Column& column);

}  // namespace milepost::ui
