#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// The form in which evidence for an ability is written or changed. What is wrong is said at its field, and
/// nothing typed is lost until it is saved or cancelled. REQUIRES: the view has a draft for it.
void evidence_form(const Panel& panel, Column& outer, const Ability& ability);

}  // namespace milepost::ui
