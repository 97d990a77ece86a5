#include "ui/panels/assess/conversations.hpp"

#include <string>
#include <vector>

#include "app/quarter_words.hpp"
#include "core/conversations.hpp"
#include "ui/panels/assess/conversation_form.hpp"
#include "ui/widgets/button_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

// "2026-10-02: Agreed on the migration", to tell the buttons of several apart.
std::string short_name(const Conversation& conversation) {
  const std::string beginning = conversation.note.substr(0, conversation.note.find('\n'));
  return conversation.date + (conversation.date.empty() || beginning.empty() ? "" : ": ") + beginning;
}

void buttons(const Panel& panel, Column& column, const Conversation& conversation) {
  Context& ui = panel.ui;
  const std::string edit_name = "Edit the conversation of " + short_name(conversation);
  const std::string remove_name = "Remove the conversation of " + short_name(conversation);
  ButtonRow row(ui, column, Emphasis::plain);
  panel.view.conversations.focus.grant(ui, "edit-" + conversation.id.text, id_of("edit"));
  if (row.add("edit", {.label = "Edit", .emphasis = Emphasis::plain, .name = edit_name})) {
    edit_conversation(panel, conversation);
  }
  if (row.add("remove", {.label = "Remove", .emphasis = Emphasis::plain, .name = remove_name})) {
    panel.request(Action(RemoveConversation{conversation.id}));
    panel.view.conversations.focus.make("add");
  }
}

void conversation_card(const Panel& panel, Column& outer, const Conversation& conversation) {
  Context& ui = panel.ui;
  const IdScope scope("conversation-" + conversation.id.text);
  const ColumnNode node(ui, outer, {.id = id_of("item"), .role = NodeRole::list_item});
  {
    Card card(ui, outer, {.ground = ui.theme.background, .border = ui.theme.line});
    Column& column = card.column;
    const std::string& note = conversation.note;
    paragraph(ui, column, "note", note.empty() ? "Talked about it." : note, body(ui.theme));
    const std::string day = day_words(conversation.date, panel.session.today());
    if (!day.empty()) paragraph(ui, column, "day", day, small_soft(ui.theme));
    if (conversation.is_private) {
      column.space(grid);
      chip(ui, "private", column.x, column.y, {"private, stays here", Icon::lock, ui.theme.neutral});
      column.space(chip_height(ui.theme) + grid);
    }
    buttons(panel, column, conversation);
    column.y -= grid;
  }
}

void list(const Panel& panel, Column& column, const std::vector<const Conversation*>& conversations,
          const ConversationDraft* draft) {
  column.space(grid);
  const ColumnNode list(panel.ui, column, {.id = id_of("list"), .role = NodeRole::list, .name = "Conversations"});
  const std::size_t shown = rows_to_show(panel.view, "conversations", conversations.size());
  for (std::size_t i = 0; i < shown; ++i) {
    if (draft != nullptr && draft->id == conversations[i]->id) continue;
    conversation_card(panel, column, *conversations[i]);
    column.space(gap_small);
  }
}

}  // namespace

void conversations_panel(const Panel& panel, Column& column, const Ability& ability) {
  Context& ui = panel.ui;
  const IdScope scope("conversations");
  FocusWish& focus = panel.view.conversations.focus;
  focus.begin_frame();
  const auto conversations = conversations_about(panel.session.assessment(), ability.id);
  const ConversationDraft* draft = conversation_draft(panel.view, ability.id);
  heading(ui, column, "heading", "Conversations", 4);
  column.space(grid);
  if (conversations.empty() && draft == nullptr) {
    paragraph(ui, column, "none", "Not talked about yet. Note it here when it comes up in a 1:1.", soft(ui.theme));
    column.space(gap_small);
  }
  if (!conversations.empty()) list(panel, column, conversations, draft);
  show_more(panel, column, "conversations", conversations.size());
  if (draft != nullptr) {
    conversation_form(panel, column, ability);
    return;
  }
  focus.grant(ui, "add", id_of("add"));
  if (button(ui, column, "add", {.label = "Add a conversation", .icon = Icon::plus})) {
    start_conversation(panel, ability.id);
  }
}

}  // namespace milepost::ui
