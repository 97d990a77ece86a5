#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// What is handed to those who are to assess the person too: everything since a date, in one file.
void package_card(const Panel& panel, Column& outer);

}  // namespace milepost::ui
