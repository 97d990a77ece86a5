#pragma once

#include "core/evaluation.hpp"
#include "ui/panel.hpp"
#include "ui/widgets/chip.hpp"

namespace milepost::ui {

/// A verdict's sign and colours beside these words; every verdict has a sign of its own.
Chip verdict_chip(const Theme& theme, Verdict verdict, std::string_view words);

/// Whether a row also says how many of a role's milestones are reached before it is opened.
enum class Coverage { when_opened, always };

/// One role with its verdict and what is missing; opened, a sentence for every requirement, how much of
/// it is reached, and what can be done with it.
void role_row(const Panel& panel, Column& column, const RoleResult& result, Coverage coverage = Coverage::when_opened);

}  // namespace milepost::ui
