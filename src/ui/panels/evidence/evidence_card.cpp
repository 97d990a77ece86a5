#include "ui/panels/evidence/evidence_card.hpp"

#include <string>
#include <utility>
#include <vector>

#include "app/listed.hpp"
#include "core/link.hpp"
#include "ui/panels/evidence/evidence_draft.hpp"
#include "ui/widgets/button_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

// Whose words they are, above them.
std::string author_words(const Evidence& item) {
  return item.author + (item.observer == item.author ? " saw this and wrote:" : " wrote:");
}

// "artifact · 2026-10-02 · seen by Ines · supports 2, and Communication 3"
std::string details(const Panel& panel, const Evidence& item, const AbilityId& ability) {
  std::vector<std::string> parts;
  if (item.kind != EvidenceKind::observation) parts.emplace_back(word(item.kind));
  if (!item.date.empty()) parts.push_back(item.date);
  const bool is_said_above = item.observer == item.author;
  if (!item.observer.empty() && !is_said_above) parts.push_back("seen by " + item.observer);
  if (item.reach) parts.push_back("reach: " + std::string(word(*item.reach)));
  Listed here(most_named);
  Listed elsewhere(most_named);
  for (const Standing& standing : item.supports) {
    const auto milestone = [&] { return std::to_string(standing.milestone); };
    if (standing.ability == ability) {
      here.add(milestone);
    } else {
      elsewhere.add([&] { return ability_name(panel.session, standing.ability) + " " + milestone(); });
    }
  }
  parts.push_back("supports " + here.text());
  if (elsewhere.count() > 0) parts.push_back("also " + elsewhere.text());
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " · ") + part;
  return text;
}

// Opens the form on what exists. A draft of it that was begun on another ability comes along.
void start_editing(const Panel& panel, const Evidence& item, const AbilityId& ability) {
  EvidenceDraft draft = draft_of(item);
  take_back(panel.view.aside.evidence, form_key(ability, item.id), draft);
  for (auto begun = panel.view.drafts.begin(); begun != panel.view.drafts.end(); ++begun) {
    if (begun->second.id != item.id) continue;
    draft = std::move(begun->second);
    panel.view.drafts.erase(begun);
    break;
  }
  draft.opener = panel.ui.wants_focus;
  panel.view.drafts[ability.text] = std::move(draft);
  panel.view.focus_draft = true;
}

void buttons(const Panel& panel, Column& column, const Evidence& item, const AbilityId& ability) {
  Context& ui = panel.ui;
  // Another form in its place would lose what is written in this one.
  const bool is_free = panel.view.draft_for(ability) == nullptr;
  const std::string beginning = item.text.substr(0, item.text.find('\n'));
  const std::string edit_name = "Edit the evidence: " + beginning;
  const std::string remove_name = "Remove the evidence: " + beginning;
  const std::string hand_over_name = "Hand over as a file: " + beginning;
  ButtonRow row(ui, column, Emphasis::plain);
  if (row.add("edit", {.label = "Edit",
                       .emphasis = Emphasis::plain,
                       .enabled = is_free,
                       .name = edit_name,
                       .description = is_free ? "" : "Finish what you are writing first."})) {
    start_editing(panel, item, ability);
  }
  if (row.add("remove", {.label = "Remove", .emphasis = Emphasis::plain, .name = remove_name})) {
    panel.request(Action(RemoveEvidence{item.id}));
  }
  if (item.is_private) return;
  if (row.add("hand-over", {.label = "Hand over", .emphasis = Emphasis::plain, .name = hand_over_name})) {
    panel.request(HandOver{item.id});
  }
}

// What is to be known of the item at a glance, side by side or below each other.
void chips(const Panel& panel, Column& column, const Evidence& item) {
  Context& ui = panel.ui;
  if (!item.recognized && !item.is_private) return;
  column.space(grid);
  float x = column.x;
  const auto put = [&](std::string_view key, const Chip& look) {
    if (x > column.x && x + chip_width(ui, look) > column.right()) {
      x = column.x;
      column.space(chip_height(ui.theme) + grid);
    }
    chip(ui, key, x, column.y, look);
    x += chip_width(ui, look) + gap_small;
  };
  if (item.recognized) put("recognized", {"publicly recognized", Icon::check, ui.theme.good});
  if (item.is_private) put("private", {"private, stays here", Icon::lock, ui.theme.neutral});
  column.space(chip_height(ui.theme) + grid);
}

}  // namespace

void evidence_card(const Panel& panel, Column& outer, const Evidence& item, const AbilityId& ability) {
  Context& ui = panel.ui;
  const IdScope scope("evidence-" + item.id.text);
  const ColumnNode node(ui, outer, {.id = id_of("item"), .role = NodeRole::list_item});
  {
    Card card(ui, outer, {.ground = ui.theme.background, .border = ui.theme.line});
    Column& column = card.column;
    if (!item.author.empty()) paragraph(ui, column, "author", author_words(item), semibold(small_soft(ui.theme)));
    paragraph(ui, column, "text", item.text.empty() ? "(no text)" : item.text, body(ui.theme));
    paragraph(ui, column, "details", details(panel, item, ability), small_soft(ui.theme));
    if (can_be_followed(item.url)) {
      link(ui, column, "link", item.url, item.url);
    } else if (!item.url.empty()) {
      paragraph(ui, column, "link-text", item.url, small_soft(ui.theme));
    }
    chips(panel, column, item);
    buttons(panel, column, item, ability);
    column.y -= grid;
  }
}

}  // namespace milepost::ui
