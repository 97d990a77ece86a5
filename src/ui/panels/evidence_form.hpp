#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// The form in which evidence for an ability is written or changed. REQUIRES: the view has a draft for it.
void evidence_form(const Panel& panel, Column& outer, const Ability& ability);

/// The form's content for evidence that exists.
EvidenceDraft draft_of(const Evidence& evidence, const AbilityId& ability);

}  // namespace milepost::ui
