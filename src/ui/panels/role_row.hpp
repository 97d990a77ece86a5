#pragma once

#include "core/evaluation.hpp"
#include "ui/panel.hpp"

namespace milepost::ui {

/// One role with its verdict and what is missing; opened, a sentence for every requirement, how much of
/// it is reached, and what can be done with it.
void role_row(const Panel& panel, Column& column, const RoleResult& result);

}  // namespace milepost::ui
