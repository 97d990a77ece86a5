#include "ui/panels/evidence/evidence_supports.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/milestone_words.hpp"
#include "core/places.hpp"
#include "ui/panels/evidence/evidence_draft.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float one_row_from = 480;
// In all rows together, at first: each row can choose among all abilities.
constexpr std::size_t most_options = 20'000;

std::vector<Option> ability_options(const Framework& framework) {
  std::vector<Option> options;
  options.reserve(framework.abilities.size());
  for (const Ability& ability : framework.abilities) options.push_back({ability.id.text, ability.name});
  return options;
}

std::vector<Option> milestone_options(const Framework& framework) {
  std::vector<Option> options;
  for (const Milestone& milestone : framework.milestones) {
    options.push_back({std::to_string(milestone.level), numbered_milestone(milestone)});
  }
  return options;
}

// "Supports milestone", and "Supports milestone (2)" in the second row, which has no label of its own to see.
struct RowName {
  std::string name;
  std::string_view label;
};

RowName row_name(std::string_view label, std::size_t row) {
  if (row == 0) return {std::string(label), label};
  return {std::string(label) + " (" + std::to_string(row + 1) + ")", {}};
}

// An ability of another framework: it stays as it is, or goes.
void unknown_row(Context& ui, Column& column, const SupportDraft& support) {
  paragraph(ui, column, "unknown", "Supports " + support.ability + " " + support.milestone + " (not in this framework)",
            small_soft(ui.theme));
}

void known_row(const Panel& panel, Column& column, SupportDraft& support, std::size_t row, float remove_room) {
  Context& ui = panel.ui;
  const Framework& framework = panel.session.framework();
  const bool wide = column.width >= one_row_from;
  const bool with_ability = framework.abilities.size() > 1;
  const float room = column.width - (wide && remove_room > 0 ? remove_room + gap : 0);
  const float width = wide ? (room - gap) / 2 : column.width;
  Column left{column.x, column.y, width};
  if (with_ability) {
    const RowName words = row_name("Supports ability", row);
    select(ui, left, "ability", {.label = words.label, .name = words.name}, ability_options(framework),
           support.ability);
    if (!wide) left.space(gap_small);
  }
  const bool beside = wide && with_ability;
  Column right{beside ? left.right() + gap : column.x, beside ? column.y : left.y, width};
  const RowName words = row_name("Supports milestone", row);
  support.milestone = std::to_string(milestone_of(support, framework));
  select(ui, right, "milestone", {.label = words.label, .name = words.name}, milestone_options(framework),
         support.milestone);
  column.y = std::max(left.y, right.y);
}

// Gives true where the row is to go.
bool support_row(const Panel& panel, Column& column, EvidenceDraft& draft, std::size_t row) {
  Context& ui = panel.ui;
  const IdScope scope("support-" + std::to_string(row));
  SupportDraft& support = draft.supports[row];
  const auto place = panel.session.index().ability(AbilityId(support.ability));
  const std::string name =
      "No longer supports " + (place ? panel.session.framework().abilities[*place].name : support.ability);
  const ButtonLook look{.label = "Take out", .emphasis = Emphasis::plain, .name = name};
  const bool removable = draft.supports.size() > 1;
  const float remove_room = removable ? button_width(ui, look) : 0;
  if (place) {
    known_row(panel, column, support, row, remove_room);
  } else {
    Column words{column.x, column.y, column.width - remove_room - gap};
    unknown_row(ui, words, support);
    column.y = words.y;
  }
  if (!removable) return false;
  // Beside the fields, at their height, where there is room.
  if (place && column.width >= one_row_from) {
    const float height = ui.theme.control_height;
    const float field = std::max(40.0F, height);
    const Rect rect{column.right() - remove_room, column.y - field + (field - height) / 2, remove_room, height};
    return button(ui, "remove", rect, look);
  }
  return button(ui, column, "remove", look);
}

void add_another(const Panel& panel, Column& column, EvidenceDraft& draft) {
  const auto& abilities = panel.session.framework().abilities;
  Places supported(draft.supports.size());
  for (const SupportDraft& support : draft.supports) supported.add(support.ability, 0);
  const auto next = std::find_if(abilities.begin(), abilities.end(),
                                 [&](const Ability& ability) { return !supported.has(ability.id.text); });
  if (next == abilities.end()) return;
  column.space(gap_small);
  if (!button(panel.ui, column, "add-support", {.label = "Supports another ability", .icon = Icon::plus})) return;
  const auto place = static_cast<std::size_t>(next - abilities.begin());
  const int claimed = std::max(1, panel.session.standings()[place].value_or(1));
  draft.supports.push_back({next->id.text, std::to_string(claimed), {}});
}

}  // namespace

void evidence_supports(const Panel& panel, Column& column, EvidenceDraft& draft) {
  Context& ui = panel.ui;
  const ColumnNode group(ui, column, {.id = id_of("supports"), .role = NodeRole::group, .name = "What it supports"});
  std::size_t gone = draft.supports.size();
  const std::size_t at_first = most_options / panel.session.framework().abilities.size();
  panel.view.shown_rows.try_emplace("supports", std::clamp<std::size_t>(at_first, 1, rows_at_a_time));
  const std::size_t shown = rows_to_show(panel.view, "supports", draft.supports.size());
  for (std::size_t row = 0; row < shown; ++row) {
    if (row > 0) column.space(gap_small);
    if (support_row(panel, column, draft, row)) gone = row;
  }
  show_more(panel, column, "supports", draft.supports.size());
  if (gone < draft.supports.size()) {
    draft.supports.erase(draft.supports.begin() + static_cast<std::ptrdiff_t>(gone));
    ui.wants_focus = id_of("add-support");
  }
  add_another(panel, column, draft);
}

}  // namespace milepost::ui
