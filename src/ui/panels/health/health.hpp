#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// For whoever keeps the framework: how well each ability is kept and used, graded line by line, then what
/// there is to mend in the framework, each with its place and the way out.
void health_panel(const Panel& panel, Column& column);

}  // namespace milepost::ui
