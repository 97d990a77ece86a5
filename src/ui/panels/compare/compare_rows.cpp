#include "ui/panels/compare/compare_rows.hpp"

#include <algorithm>
#include <string>

#include "app/compare_words.hpp"
#include "ui/icons.hpp"
#include "ui/panels/compare/compare_row.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float chevron_room = 5 * grid;

using Rows = std::vector<const ComparisonRow*>;

// A line that opens and closes what follows it.
bool fold(const Panel& panel, Column& column, const std::string& key, const std::string& words) {
  Context& ui = panel.ui;
  const bool open = panel.view.is_open("compare-" + key, false);
  const TextStyle style = strong(ui.theme);
  const float room = column.width - chevron_room;
  const float height = text_height(ui, words, style, room);
  const Rect rect = column.take(std::max(ui.theme.control_height, height + 2 * gap_small));
  const NodeId id = id_of("fold");
  const Interaction state = interact(ui, id, rect);
  if (state.hovered) fill(ui, rect, ui.theme.hover, control_radius);
  draw_icon(ui, open ? Icon::chevron_down : Icon::chevron_right, rect.x + 9, rect.center_y(), 10, ui.theme.soft);
  draw_text(ui, {rect.x + chevron_room, rect.center_y() - height / 2, room, 0}, words, style);
  focus_ring(ui, id, rect.inset(2, 2), control_radius);
  Node node{.id = id, .role = NodeRole::button, .name = words, .rect = rect};
  node.expanded = open;
  ui.tree.add(std::move(node));
  if (state.pressed) panel.view.opened["compare-" + key] = !open;
  return open;
}

void list(const Panel& panel, Column& column, const Compared& compared, const ClaimGrid& layout, const Rows& rows,
          const std::string& key) {
  grid_head(panel, column, compared, layout);
  const std::size_t shown = rows_to_show(panel.view, "compare-" + key, rows.size());
  for (std::size_t i = 0; i < shown; ++i) compare_row(panel, column, compared, layout, *rows[i]);
  show_more(panel, column, "compare-" + key, rows.size());
}

void folded(const Panel& panel, Column& column, const Compared& compared, const ClaimGrid& layout, const Rows& rows,
            const std::string& key, const std::string& words) {
  if (rows.empty()) return;
  const IdScope scope(key);
  column.space(gap);
  if (fold(panel, column, key, words + " (" + std::to_string(rows.size()) + ")")) {
    list(panel, column, compared, layout, rows, key);
  }
}

}  // namespace

void compare_rows(const Panel& panel, Column& column, const Compared& compared) {
  Context& ui = panel.ui;
  const IdScope scope("rows");
  Rows different;
  Rows agreed;
  Rows single;
  int untouched = 0;
  for (const ComparisonRow& row : compared.comparison.rows) {
    if (row.compared == 0) {
      ++untouched;
      continue;
    }
    Rows& rows = row.is_difference() ? different : row.is_agreement() ? agreed : single;
    rows.push_back(&row);
  }
  const ClaimGrid layout = grid_for(panel, column.width, compared);
  const bool in_time = is_then_and_now(compared.comparison);
  heading(ui, column, "heading",
          std::string(in_time ? "What changed" : "Where you differ") + " (" + std::to_string(different.size()) + ")",
          3);
  column.space(gap_small);
  if (different.empty()) {
    paragraph(ui, column, "none",
              agreed.empty() ? "No ability is assessed in two of them yet."
              : in_time      ? "Every claim is what it was."
                             : "You agree wherever two of you have a claim.",
              soft(ui.theme));
  } else {
    list(panel, column, compared, layout, different, "differences");
  }
  folded(panel, column, compared, layout, agreed, "agreed", in_time ? "What stayed" : "Where you agree");
  folded(panel, column, compared, layout, single, "single", "Assessed in one only");
  if (untouched == 0) return;
  column.space(gap);
  const std::string words = untouched == 1 ? "1 ability is" : std::to_string(untouched) + " abilities are";
  paragraph(ui, column, "untouched", words + " assessed in none of them.", small_soft(ui.theme));
}

}  // namespace milepost::ui
