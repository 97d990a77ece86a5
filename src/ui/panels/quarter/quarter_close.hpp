#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// The button that leads to closing the quarter, or the form in which it is closed: a summary, with the
/// claims then and now before one confirms.
void close_quarter(const Panel& panel, Column& column, const Checkpoint& checkpoint);

}  // namespace milepost::ui
