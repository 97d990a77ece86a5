#include "ui/panels/assess/abilities.hpp"

#include <string>
#include <utility>
#include <vector>

#include "ui/widgets/field.hpp"
#include "ui/widgets/ladder.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t filter_from = 12;

std::string standing_words(std::optional<int> claimed) {
  if (!claimed) return "not assessed";
  return *claimed == 0 ? "not yet" : std::to_string(*claimed);
}

void ability_row(const Panel& panel, Column& column, std::size_t place, bool chosen) {
  Context& ui = panel.ui;
  const Ability& ability = panel.session.framework().abilities[place];
  const std::optional<int> claimed = panel.session.standings()[place];
  const TextStyle name_style = strong(ui.theme);
  const float inner = column.width - 2 * gap;
  const float name_height = text_height(ui, ability.name, name_style, inner);
  const float dots_height = ui.theme.small.line_height;
  const Rect rect = column.take(name_height + dots_height + 2 * gap_small);

  const NodeId id = id_of(ability.id.text);
  const Interaction state = interact(ui, id, rect);
  if (state.pressed) panel.view.ability = ability.id.text;
  if (chosen || state.hovered) fill(ui, rect, chosen ? ui.theme.accent_soft : ui.theme.hover, control_radius);
  draw_text(ui, {rect.x + gap, rect.y + gap_small, inner, name_height}, ability.name, name_style);

  const int count = panel.session.framework().milestone_count();
  const float dots_y = rect.y + gap_small + name_height;
  if (ui.is_visible(rect)) draw_dots(ui, rect.x + gap, dots_y + dots_height / 2, count, claimed);
  const std::string words = standing_words(claimed);
  const float words_x = rect.x + gap + dots_width(count) + gap_small;
  draw_text(ui, {words_x, dots_y, rect.right() - words_x, 0}, words, small_soft(ui.theme));
  focus_ring(ui, id, rect, control_radius);
  Node node{.id = id, .role = NodeRole::button, .name = ability.name + ", " + words, .rect = rect};
  node.current = chosen;
  ui.tree.add(std::move(node));
}

std::vector<std::size_t> filtered(const Panel& panel) {
  std::vector<std::size_t> places;
  const auto& abilities = panel.session.framework().abilities;
  for (std::size_t place = 0; place < abilities.size(); ++place) {
    if (passes(abilities[place].name, panel.view.ability_filter)) places.push_back(place);
  }
  return places;
}

}  // namespace

void abilities_list(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const IdScope scope("abilities");
  const ColumnNode group(ui, column, {.id = id_of("group"), .role = NodeRole::group, .name = "Abilities"});
  if (panel.session.framework().abilities.size() >= filter_from) {
    text_field(ui, column, "filter", {.label = "Find an ability", .kind = FieldKind::search},
               panel.view.ability_filter);
    column.space(gap_small);
  }
  const std::vector<std::size_t> places = filtered(panel);
  const std::size_t shown = rows_to_show(panel.view, "abilities", places.size());
  for (std::size_t i = 0; i < shown; ++i) {
    ability_row(panel, column, places[i], places[i] == chosen_ability(panel));
    column.space(grid);
  }
  if (places.empty()) paragraph(ui, column, "none", "No ability has these letters.", small_soft(ui.theme));
  show_more(panel, column, "abilities", places.size());
}

void abilities_choice(const Panel& panel, Column& column) {
  const Framework& framework = panel.session.framework();
  if (framework.abilities.size() < 2) return;
  std::vector<Option> options;
  options.reserve(framework.abilities.size());
  for (std::size_t place = 0; place < framework.abilities.size(); ++place) {
    const Ability& ability = framework.abilities[place];
    options.push_back({ability.id.text, ability.name + " – " + standing_words(panel.session.standings()[place])});
  }
  const Ability& now = framework.abilities[chosen_ability(panel)];
  std::string chosen = now.id.text;
  // Without the claim, which the ladder shows: a claim must not take a line away from above what was pressed.
  if (select(panel.ui, column, "ability", {.label = "Ability", .shown = now.name}, std::move(options), chosen)) {
    panel.view.ability = chosen;
  }
}

}  // namespace milepost::ui
