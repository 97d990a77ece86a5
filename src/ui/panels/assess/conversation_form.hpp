#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// Opens the form for a new conversation about the ability; what is already being written stays.
void start_conversation(const Panel& panel, const AbilityId& ability);

/// Opens the form for one that exists, in the place of what was being written.
void edit_conversation(const Panel& panel, const Conversation& conversation);

/// What is being written about the ability, or null.
ConversationDraft* conversation_draft(ViewState& view, const AbilityId& ability);

/// The form itself. When it closes, the focus is wished back to what opened it: "add", or "edit-" and the
/// id of the conversation. REQUIRES: something is being written about the ability.
void conversation_form(const Panel& panel, Column& outer, const Ability& ability);

}  // namespace milepost::ui
