#include "ui/panels/roles/role_strip.hpp"

#include <algorithm>
#include <string>

#include "app/explain.hpp"
#include "ui/panels/roles/role_row.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t most_names = 12;
constexpr std::size_t most_marks = 240;
constexpr float icon_size = 12;
constexpr float padding = 3 * grid;

float mark_width(Context& ui, std::string_view name, float most) {
  if (name.empty()) return ui.theme.control_height;
  const TextStyle style{ui.theme.small, Weight::regular, ui.theme.text};
  return std::min(most, ui.text.width(name, style) + icon_size + gap_small + 2 * padding);
}

// Gives true where the pointer or the shown focus is on the mark. The name is empty where there are too many.
bool mark(const Panel& panel, const Rect& rect, const RoleResult& result, std::string_view name) {
  Context& ui = panel.ui;
  const Role& role = panel.session.framework().roles[result.role];
  const NodeId id = id_of(role.id.text);
  const Interaction state = interact(ui, id, rect);
  if (state.pressed) panel.view.role_to_show = role.id.text;
  const Chip chip = verdict_chip(ui.theme, result.verdict, {});
  const float radius = name.empty() ? control_radius : rect.height / 2;
  fill(ui, rect, chip.tone.ground, radius);
  if (state.hovered) outline(ui, rect, chip.tone.text, radius);
  const float icon_x = name.empty() ? rect.center_x() : rect.x + padding + icon_size / 2;
  draw_icon(ui, chip.icon, icon_x, rect.center_y(), icon_size, chip.tone.text);
  const TextStyle style{ui.theme.small, Weight::regular, ui.theme.text};
  const float x = rect.x + padding + icon_size + gap_small;
  if (!name.empty()) {
    const float y = rect.center_y() - style.size.line_height / 2;
    draw_shortened(ui, x, y, rect.right() - padding - x + 1, name, style);
  }
  focus_ring(ui, id, rect, radius);
  ui.tree.add(
      {.id = id, .role = NodeRole::button, .name = "Go to " + role.name + ", " + verdict_words(result), .rect = rect});
  return state.hovered || ui.input.is_focus_shown_on(id);
}

}  // namespace

void role_strip(const Panel& panel, Column& column, const std::vector<std::size_t>& order) {
  Context& ui = panel.ui;
  const Framework& framework = panel.session.framework();
  const IdScope scope("strip");
  const ColumnNode group(ui, column, {.id = id_of("group"), .role = NodeRole::group, .name = "All roles at once"});
  const bool with_names = order.size() <= most_names;
  const std::size_t shown = std::min(order.size(), most_marks);
  std::string pointed;
  float x = column.x;
  for (std::size_t i = 0; i < shown; ++i) {
    const RoleResult& result = panel.session.evaluation().roles[order[i]];
    const std::string& role = framework.roles[result.role].name;
    const std::string_view name = with_names ? std::string_view(role) : std::string_view();
    const float width = mark_width(ui, name, column.width);
    if (x > column.x && x + width > column.right()) {
      x = column.x;
      column.space(ui.theme.control_height + grid);
    }
    const Rect rect{x, column.y, width, ui.theme.control_height};
    if (mark(panel, rect, result, name)) pointed = role + ": " + verdict_words(result);
    x += width + grid;
  }
  column.space(ui.theme.control_height);
  if (!with_names) {
    column.space(grid);
    std::string words = "A mark for each role, the nearest first.";
    if (shown < order.size()) words = "A mark for each of the " + std::to_string(shown) + " nearest roles.";
    const Rect line = column.take(ui.theme.small.line_height);
    // What is pointed at takes the sentence's place for as long; its mark has the words.
    draw_shortened(ui, line.x, line.y, line.width, pointed.empty() ? words : pointed, small_soft(ui.theme));
    text_node(ui, "about", words, line);
  }
}

}  // namespace milepost::ui
