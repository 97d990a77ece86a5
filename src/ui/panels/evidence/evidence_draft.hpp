#pragma once

#include "app/session.hpp"
#include "ui/view_state.hpp"

namespace milepost::ui {

/// A draft in which this evidence is changed.
EvidenceDraft draft_of(const Evidence& evidence);

/// Fills in what is wrong with the draft; gives true where nothing is.
bool check(EvidenceDraft& draft);

/// What the draft comes to: the evidence that it changes, or new evidence, with all that the form does not show
/// as it was.
Evidence evidence_from(const EvidenceDraft& draft, const Session& session);

/// The milestone of a support that is being written, within those of the framework.
int milestone_of(const SupportDraft& support, const Framework& framework);

}  // namespace milepost::ui
