#pragma once

#include <cstddef>
#include <optional>

#include "ui/panel.hpp"

namespace milepost::ui {

/// The evidence for the ability at this place in the framework, and the form in which it is written.
void evidence_panel(const Panel& panel, Column& outer, std::size_t place);

/// Opens the form for evidence that would support this milestone, and has this reach where one is given; what is
/// already being written stays. What was pressed in this frame has the focus again when the form closes.
void start_evidence(const Panel& panel, const AbilityId& ability, int milestone,
                    std::optional<Reach> reach = std::nullopt);

}  // namespace milepost::ui
