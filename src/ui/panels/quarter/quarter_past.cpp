#include "ui/panels/quarter/quarter_past.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/quarter_words.hpp"
#include "core/quarter.hpp"
#include "ui/icons.hpp"
#include "ui/panels/quarter/quarter_parts.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float chevron_room = 5 * grid;

// The quarter with its days below. Gives true where it was pressed.
bool head(const Panel& panel, Column& column, const Checkpoint& checkpoint, bool is_open) {
  Context& ui = panel.ui;
  const TextStyle style = strong(ui.theme);
  const float width = column.width - chevron_room;
  const std::string days = days_of(checkpoint);
  const float name_height = text_height(ui, checkpoint.quarter, style, width);
  const float days_height = days.empty() ? 0 : text_height(ui, days, small_soft(ui.theme), width);
  const Rect rect = column.take(std::max(name_height + days_height + 2 * gap_small, ui.theme.control_height));
  const NodeId id = id_of("head");
  const Interaction state = interact(ui, id, rect);
  panel.view.quarter.focus.grant(ui, "past/" + checkpoint.id.text, id);
  if (state.hovered) fill(ui, rect.inset(-gap_small, 2), ui.theme.hover, control_radius);
  const float x = rect.x + chevron_room;
  const float y = rect.center_y() - (name_height + days_height) / 2;
  draw_icon(ui, is_open ? Icon::chevron_down : Icon::chevron_right, rect.x + 5, y + style.size.line_height / 2, 10,
            ui.theme.soft);
  draw_text(ui, {x, y, width, name_height}, checkpoint.quarter, style);
  if (!days.empty()) draw_text(ui, {x, y + name_height, width, days_height}, days, small_soft(ui.theme));
  focus_ring(ui, id, rect.inset(-grid, 2), control_radius);
  const std::string name = checkpoint.quarter + (days.empty() ? "" : ", ") + days;
  Node node{.id = id, .role = NodeRole::button, .name = name, .rect = rect};
  node.expanded = is_open;
  ui.tree.add(std::move(node));
  return state.pressed;
}

void area(const Panel& panel, Column& column, const AreaProgress& progress) {
  Context& ui = panel.ui;
  const FocusArea& area = *progress.area;
  const IdScope scope("area-" + area.id.text);
  heading(ui, column, "heading", ability_name(panel.session, area.ability), 4);
  area_progress(panel, column, progress);
  if (!area.goal.empty()) {
    column.space(grid);
    paragraph(ui, column, "goal", "Goal: " + area.goal, body(ui.theme));
  }
  if (!area.ideas.empty()) {
    column.space(grid);
    long_list(panel, column, "ideas", area.ideas, body(ui.theme));
  }
  if (!area.progress.empty()) {
    column.space(grid);
    paragraph(ui, column, "progress", "Progress: " + area.progress, body(ui.theme));
  }
  column.space(gap);
}

void content(const Panel& panel, Column& outer, const Checkpoint& checkpoint) {
  Context& ui = panel.ui;
  Column column{outer.x + chevron_room, outer.y, outer.width - chevron_room};
  const bool is_blank = checkpoint.summary.empty();
  paragraph(ui, column, "summary", is_blank ? "No summary was written." : checkpoint.summary,
            is_blank ? soft(ui.theme) : body(ui.theme));
  column.space(gap);
  const std::vector<AreaProgress> areas = progress_of(panel.session.assessment(), checkpoint);
  const std::string key = "past-areas/" + checkpoint.id.text;
  const std::size_t shown = rows_to_show(panel.view, key, areas.size());
  for (std::size_t i = 0; i < shown; ++i) area(panel, column, areas[i]);
  show_more(panel, column, key, areas.size());
  claims_then_and_now(panel, column, "past-claims/" + checkpoint.id.text, checkpoint);
  outer.y = column.y + gap;
}

void past_quarter(const Panel& panel, Column& column, const Checkpoint& checkpoint) {
  const IdScope scope("past-" + checkpoint.id.text);
  const std::string key = "past/" + checkpoint.id.text;
  const bool is_open = panel.view.is_open(key, false);
  if (head(panel, column, checkpoint, is_open)) panel.view.opened[key] = !is_open;
  if (is_open) content(panel, column, checkpoint);
  horizontal_rule(panel.ui, column.x, column.y, column.width);
  column.space(1);
}

}  // namespace

void past_quarters(const Panel& panel, Column& column) {
  const std::vector<const Checkpoint*>& closed = panel.session.closed_checkpoints();
  if (closed.empty()) return;
  Context& ui = panel.ui;
  const IdScope scope("past");
  column.space(gap_large);
  const ColumnNode region(ui, column, {.id = id_of("region"), .role = NodeRole::region, .name = "Past quarters"});
  heading(ui, column, "heading", "Past quarters", 3);
  column.space(gap_small);
  const std::size_t shown = rows_to_show(panel.view, "past", closed.size());
  for (std::size_t i = 0; i < shown; ++i) past_quarter(panel, column, *closed[closed.size() - 1 - i]);
  show_more(panel, column, "past", closed.size());
}

}  // namespace milepost::ui
