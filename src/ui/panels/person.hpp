#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// The choice of the role a person is working towards.
void target_role_choice(const Panel& panel, Column& column);

/// The name of the person the assessment is about, and of whoever makes it for them, for the exported file.
void names(const Panel& panel, Column& column);

}  // namespace milepost::ui
