#include "ui/widgets/tabs.hpp"

#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float mark = 3;

void draw_tab(Context& ui, NodeId id, const Rect& rect, std::string_view label, bool chosen, bool hovered) {
  const TextStyle style = chosen ? strong(ui.theme) : soft(ui.theme);
  if (hovered && !chosen) fill(ui, rect.inset(0, grid), ui.theme.panel, control_radius);
  if (chosen) fill(ui, {rect.x, rect.bottom() - mark, rect.width, mark}, ui.theme.accent);
  draw_centered_line(ui, rect, label, style);
  focus_ring(ui, id, rect.inset(3, 6), control_radius);
}

}  // namespace

std::size_t tabs(Context& ui, Column& column, std::string_view key, std::string_view name,
                 const std::vector<std::string>& labels, std::size_t chosen) {
  const IdScope scope(key);
  const ColumnNode list(ui, column, {.id = id_of("tabs"), .role = NodeRole::tab_list, .name = std::string(name)});
  const float height = ui.theme.control_height + 2 * grid;
  float x = column.x;
  std::size_t now = chosen;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const float width = ui.text.width(labels[i], strong(ui.theme)) + 2 * tab_padding;
    if (x > column.x && x + width > column.right()) {
      x = column.x;
      column.space(height);
    }
    const Rect rect{x, column.y, width, height};
    const NodeId id = id_of(labels[i]);
    const Interaction state = interact(ui, id, rect);
    if (state.pressed) now = i;
    draw_tab(ui, id, rect, labels[i], i == chosen, state.hovered);
    Node node{.id = id, .role = NodeRole::tab, .name = labels[i], .rect = rect};
    node.selected = i == now;
    ui.tree.add(std::move(node));
    x += width;
  }
  column.space(height);
  return now;
}

}  // namespace milepost::ui
