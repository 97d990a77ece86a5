#include "ui/panels/evidence.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/explain.hpp"
#include "core/link.hpp"
#include "ui/panels/evidence_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

// "2026-10-02 · seen by Ines · supports 2"
std::string details(const Evidence& item, const AbilityId& ability) {
  std::vector<std::string> parts;
  if (!item.date.empty()) parts.push_back(item.date);
  if (!item.observer.empty()) parts.push_back("seen by " + item.observer);
  if (item.reach) parts.push_back("reach: " + std::string(word(*item.reach)));
  for (const Standing& standing : item.supports) {
    if (standing.ability == ability) parts.push_back("supports " + std::to_string(standing.milestone));
  }
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " · ") + part;
  return text;
}

void buttons(const Panel& panel, Column& column, const Evidence& item, const AbilityId& ability) {
  Context& ui = panel.ui;
  const std::string beginning = item.text.substr(0, item.text.find('\n'));
  const std::string edit_name = "Edit the evidence: " + beginning;
  const std::string remove_name = "Remove the evidence: " + beginning;
  const ButtonLook edit{.label = "Edit", .emphasis = Emphasis::plain, .name = edit_name};
  const ButtonLook remove{.label = "Remove", .emphasis = Emphasis::plain, .name = remove_name};
  const Rect row = column.take(ui.theme.control_height);
  const float edit_width = button_width(ui, edit);
  if (button(ui, "edit", {row.x - gap_small, row.y, edit_width, row.height}, edit)) {
    panel.view.drafts[ability.text] = draft_of(item, ability);
    panel.view.focus_draft = true;
  }
  if (button(ui, "remove", {row.x - gap_small + edit_width, row.y, button_width(ui, remove), row.height}, remove)) {
    panel.request(Action(RemoveEvidence{item.id}));
  }
}

void evidence_card(const Panel& panel, Column& outer, const Evidence& item, const AbilityId& ability) {
  Context& ui = panel.ui;
  const IdScope scope("evidence-" + item.id.text);
  const NodeScope node(ui.tree, {.id = id_of("item"), .role = NodeRole::list_item});
  const float top = outer.y;
  {
    Card card(ui, outer, {.ground = ui.theme.background, .border = ui.theme.line});
    Column& column = card.column;
    paragraph(ui, column, "text", item.text.empty() ? "(no text)" : item.text, body(ui.theme));
    const std::string words = details(item, ability);
    if (!words.empty()) paragraph(ui, column, "details", words, small_soft(ui.theme));
    if (can_be_followed(item.url)) {
      link(ui, column, "link", item.url, item.url);
    } else if (!item.url.empty()) {
      paragraph(ui, column, "link-text", item.url, small_soft(ui.theme));
    }
    if (item.is_private) {
      column.space(grid);
      chip(ui, "private", column.x, column.y, {"private, stays here", Icon::lock, ui.theme.neutral});
      column.space(chip_height(ui.theme) + grid);
    }
    buttons(panel, column, item, ability);
    column.y -= grid;
  }
  node.node().rect = {outer.x, top, outer.width, outer.y - top};
}

}  // namespace

void start_evidence(const Panel& panel, const AbilityId& ability, int milestone) {
  const auto [entry, is_new] = panel.view.drafts.try_emplace(ability.text);
  if (is_new) {
    entry->second.date = panel.session.today().text();
    entry->second.milestone = std::to_string(std::max(milestone, 1));
  }
  panel.view.focus_draft = true;
}

void evidence_panel(const Panel& panel, Column& column, std::size_t place) {
  Context& ui = panel.ui;
  const Ability& ability = panel.session.framework().abilities[place];
  const IdScope scope("evidence");
  const auto items = panel.session.evidence_index().backing(place, 0);
  const EvidenceDraft* draft = panel.view.draft_for(ability.id);
  heading(ui, column, "heading", "Evidence", 4);
  column.space(grid);
  if (items.empty() && draft == nullptr) {
    paragraph(ui, column, "none", "Nothing noted yet. What would a colleague point to?", soft(ui.theme));
    column.space(gap_small);
  }
  if (!items.empty()) {
    column.space(grid);
    const NodeScope list(ui.tree, {.id = id_of("list"), .role = NodeRole::list, .name = "Evidence"});
    const float top = column.y;
    const std::size_t shown = rows_to_show(panel.view, "evidence", items.size());
    for (std::size_t i = 0; i < shown; ++i) {
      if (draft == nullptr || draft->id != items[i]->id) evidence_card(panel, column, *items[i], ability.id);
      column.space(gap_small);
    }
    list.node().rect = {column.x, top, column.width, column.y - top};
  }
  show_more(panel, column, "evidence", items.size());
  if (draft != nullptr) {
    evidence_form(panel, column, ability);
  } else if (button(ui, column, "add", {.label = "Add evidence", .icon = Icon::plus})) {
    start_evidence(panel, ability.id, panel.session.standings()[place].value_or(1));
  }
}

}  // namespace milepost::ui
