#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// Every role at once: its verdict, what is missing, and, opened, a sentence for every requirement.
/// Stands beside the abilities.
void roles_list(const Panel& panel, Column& column);

/// "What would open": the steps that would each change a role's verdict.
void steps_card(const Panel& panel, Column& outer);

/// The roles as a view of their own: the target role, how many of which verdict, and the list.
void roles_panel(const Panel& panel, Column& column);

}  // namespace milepost::ui
