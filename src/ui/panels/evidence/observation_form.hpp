#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// Opens the form in which an observation of somebody else is pasted or opened.
void start_observation(const Panel& panel);

/// That form. What names no ability of the framework comes to this one. REQUIRES: the view has an observation.
void observation_form(const Panel& panel, Column& outer, const AbilityId& ability);

}  // namespace milepost::ui
