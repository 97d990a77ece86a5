#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// What evidence that is being written supports: an ability and a milestone a row, with buttons to add one and
/// to take one out. The last one stays, since evidence that supports nothing would be shown nowhere.
void evidence_supports(const Panel& panel, Column& column, EvidenceDraft& draft);

}  // namespace milepost::ui
