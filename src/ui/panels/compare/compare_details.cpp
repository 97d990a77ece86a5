#include "ui/panels/compare/compare_details.hpp"

#include <string>

#include "app/compare_words.hpp"
#include "core/link.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

std::string counted(std::size_t count, const char* one, const char* several) {
  return std::to_string(count) + ' ' + (count == 1 ? one : several);
}

const std::vector<const Evidence*>& evidence_for(const Compared& compared, const ComparisonRow& row,
                                                 std::size_t place) {
  static const std::vector<const Evidence*> none;
  const EvidenceByAbility& evidence = compared.comparison.assessments[place].evidence;
  const auto found = evidence.find(row.ability.text);
  return found == evidence.end() ? none : found->second;
}

// "2026-10-02 · seen by Ines · supports 2 · private"
std::string circumstances(const Evidence& item, const AbilityId& ability) {
  std::string text = item.date;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " · ") + part; };
  if (!item.observer.empty()) add("seen by " + item.observer);
  for (const Standing& standing : item.supports) {
    if (standing.ability == ability) add("supports " + std::to_string(standing.milestone));
  }
  if (item.is_private) add("private");
  return text;
}

void evidence_item(Context& ui, Column& outer, const Evidence& item, const AbilityId& ability) {
  const NodeScope node(ui.tree, {.id = id_of("item"), .role = NodeRole::list_item});
  const float top = outer.y;
  Column column{outer.x + 3 * grid, outer.y, outer.width - 3 * grid};
  paragraph(ui, column, "text", item.text.empty() ? "(no text)" : item.text, body(ui.theme));
  const std::string words = circumstances(item, ability);
  if (!words.empty()) paragraph(ui, column, "circumstances", words, small_soft(ui.theme));
  if (can_be_followed(item.url)) link(ui, column, "link", link_label(item.url), item.url);
  fill(ui, {outer.x, top + 2, 2, column.y - top - 4}, ui.theme.line);
  outer.y = column.y + gap_small;
  node.node().rect = {outer.x, top, outer.width, column.y - top};
}

void voice_details(const Panel& panel, Column& column, const Compared& compared, const ComparisonRow& row,
                   std::size_t place) {
  Context& ui = panel.ui;
  const Claim* claim = row.claims[place];
  const auto& evidence = evidence_for(compared, row, place);
  if (claim == nullptr && evidence.empty()) return;
  const IdScope scope("voice-" + std::to_string(place));
  paragraph(ui, column, "voice", compared.voices[place] + ": " + claim_words(claim), strong(ui.theme));
  const bool has_note = claim != nullptr && !claim->note.empty();
  if (has_note) paragraph(ui, column, "note", claim->note, body(ui.theme));
  if (!has_note && evidence.empty()) paragraph(ui, column, "none", "No note and no evidence.", soft(ui.theme));
  if (!evidence.empty()) {
    column.space(grid);
    const ColumnNode list(ui, column, {.id = id_of("evidence"), .role = NodeRole::list, .name = "Evidence"});
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      const IdScope item(std::to_string(i));
      evidence_item(ui, column, *evidence[i], row.ability);
    }
  }
  column.space(gap_small);
}

}  // namespace

void compare_details(const Panel& panel, Column& column, const Compared& compared, const ComparisonRow& row) {
  for (std::size_t place = 0; place < compared.voices.size(); ++place) {
    voice_details(panel, column, compared, row, place);
  }
}

std::string backing_words(const Compared& compared, const ComparisonRow& row) {
  std::size_t notes = 0;
  std::size_t evidence = 0;
  for (std::size_t place = 0; place < compared.voices.size(); ++place) {
    notes += row.claims[place] != nullptr && !row.claims[place]->note.empty() ? 1U : 0U;
    evidence += evidence_for(compared, row, place).size();
  }
  std::string text = notes == 0 ? "" : counted(notes, "note", "notes");
  if (evidence > 0) text += (text.empty() ? "" : ", ") + counted(evidence, "piece of evidence", "pieces of evidence");
  return text;
}

}  // namespace milepost::ui
