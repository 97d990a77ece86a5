#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// Staff+ places for as many teams of each group as the person enters, now and as planned, with the reason;
/// nothing where the framework has no gearing.
void gearing_section(const Panel& panel, Column& column);

}  // namespace milepost::ui
