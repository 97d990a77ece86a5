#include "ui/panels/assess/conversation_form.hpp"

#include <algorithm>
#include <string>

#include "core/date.hpp"
#include "core/records.hpp"
#include "ui/widgets/button_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"

namespace milepost::ui {
namespace {

constexpr float date_width = 240;

// Fills in what is wrong; gives true where nothing is.
bool check(ConversationDraft& draft) {
  draft.date_problem = Date::parse(draft.date) ? "" : "Write the date as year-month-day, such as 2026-10-02.";
  return draft.date_problem.empty();
}

Conversation conversation_from(const ConversationDraft& draft, const AbilityId& ability, const Session& session) {
  const auto* old = find_by_id<Conversation>(session.assessment(), draft.id);
  Conversation conversation = old == nullptr ? Conversation{} : *old;
  conversation.ability = ability;
  conversation.note = draft.note;
  conversation.date = draft.date;
  conversation.is_private = draft.is_private;
  return conversation;
}

void close(const Panel& panel, const AbilityId& ability, const ConversationDraft& draft) {
  panel.view.conversations.focus.make(draft.id.empty() ? "add" : "edit-" + draft.id.text);
  panel.view.conversations.drafts.erase(ability.text);
}

void fields(const Panel& panel, Column& column, ConversationDraft& draft) {
  Context& ui = panel.ui;
  panel.view.conversations.focus.grant(ui, "note", id_of("note"));
  text_area(ui, column, "note",
            {.label = "What was said", .placeholder = "What you agreed on, and what to come back to"}, draft.note, 3);
  column.space(gap);
  Column narrow{column.x, column.y, std::min(column.width, date_width)};
  text_field(ui, narrow, "date", {.label = "Talked about on", .kind = FieldKind::date, .problem = draft.date_problem},
             draft.date);
  column.y = narrow.y + gap;
  checkbox(ui, column, "private", "Private conversation", "It stays out of exports unless you choose otherwise.",
           draft.is_private);
  column.space(gap);
}

}  // namespace

void start_conversation(const Panel& panel, const AbilityId& ability) {
  const auto [entry, is_new] = panel.view.conversations.drafts.try_emplace(ability.text);
  if (is_new && !take_back(panel.view.aside.conversations, form_key(ability, RecordId()), entry->second)) {
    entry->second.date = panel.session.today().text();
  }
  panel.view.conversations.focus.make("note");
}

void edit_conversation(const Panel& panel, const Conversation& conversation) {
  ConversationDraft draft{conversation.id, conversation.note, conversation.date, conversation.is_private, ""};
  take_back(panel.view.aside.conversations, form_key(conversation.ability, conversation.id), draft);
  panel.view.conversations.drafts[conversation.ability.text] = std::move(draft);
  panel.view.conversations.focus.make("note");
}

ConversationDraft* conversation_draft(ViewState& view, const AbilityId& ability) {
  const auto found = view.conversations.drafts.find(ability.text);
  return found == view.conversations.drafts.end() ? nullptr : &found->second;
}

void conversation_form(const Panel& panel, Column& outer, const Ability& ability) {
  Context& ui = panel.ui;
  ConversationDraft& draft = *conversation_draft(panel.view, ability.id);
  const IdScope scope("form");
  const std::string name = (draft.id.empty() ? "New conversation about " : "Conversation about ") + ability.name;
  const ColumnNode group(ui, outer, {.id = id_of("group"), .role = NodeRole::group, .name = name});
  Finish finish = Finish::none;
  {
    Card card(ui, outer, {.ground = ui.theme.panel, .border = ui.theme.line, .padding = 4 * grid});
    fields(panel, card.column, draft);
    finish = finish_buttons(ui, card.column, "save", draft.id.empty() ? "Add conversation" : "Save conversation");
  }
  if (finish == Finish::done && check(draft)) {
    panel.request(Action(SaveConversation{conversation_from(draft, ability.id, panel.session)}));
    close(panel, ability.id, draft);
  } else if (finish == Finish::cancelled || finish == Finish::put_aside) {
    const bool is_begun = !draft.id.empty() || !draft.note.empty();
    if (finish == Finish::put_aside && is_begun) {
      panel.view.aside.conversations[form_key(ability.id, draft.id)] = draft;
    }
    close(panel, ability.id, draft);
  }
}

}  // namespace milepost::ui
