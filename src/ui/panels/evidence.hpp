#pragma once

#include <cstddef>

#include "ui/panel.hpp"

namespace milepost::ui {

/// The evidence for the ability at this place in the framework, and the form in which it is written.
void evidence_panel(const Panel& panel, Column& column, std::size_t place);

/// Opens the form for evidence that would support this milestone; what is already being written stays.
void start_evidence(const Panel& panel, const AbilityId& ability, int milestone);

}  // namespace milepost::ui
