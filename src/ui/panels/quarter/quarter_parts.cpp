#include "ui/panels/quarter/quarter_parts.hpp"

#include <algorithm>
#include <vector>

#include "app/quarter_words.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float shortest_name = 96;

// Where the two columns of claims stand; below the name where there is no room beside it.
struct ClaimColumns {
  float name_width = 0;
  float width = 0;
  bool is_beside = true;
};

ClaimColumns lay_out(Context& ui, const Column& column, const std::string& then, const std::string& now) {
  const TextStyle style = semibold(small_soft(ui.theme));
  const float width = std::max(
      {ui.text.width(then, style), ui.text.width(now, style), ui.text.widest_word("not assessed", strong(ui.theme))});
  ClaimColumns columns{column.width - 2 * (width + gap), width, true};
  if (columns.name_width < shortest_name) columns = {column.width, (column.width - gap) / 2, false};
  return columns;
}

float then_x(const Column& column, const ClaimColumns& columns) {
  return columns.is_beside ? column.x + columns.name_width + gap : column.x;
}

void head(Context& ui, Column& column, const ClaimColumns& columns, const std::string& then, const std::string& now) {
  const TextStyle style = semibold(small_soft(ui.theme));
  const float x = then_x(column, columns);
  const float height =
      std::max(text_height(ui, then, style, columns.width), text_height(ui, now, style, columns.width));
  const Rect rect = column.take(height);
  const Rect left{x, rect.y, columns.width, height};
  const Rect right{x + columns.width + gap, rect.y, columns.width, height};
  draw_text(ui, left, then, style);
  text_node(ui, "then", then, left);
  draw_text(ui, right, now, style);
  text_node(ui, "now", now, right);
  column.space(grid);
}

void row(Context& ui, Column& column, const ClaimColumns& columns, const std::string& name, const ThenAndNow& claims) {
  const std::string then = standing_words(claims.then);
  const std::string now = standing_words(claims.now);
  const bool has_moved = claims.then != claims.now;
  const TextStyle plain = has_moved ? body(ui.theme) : soft(ui.theme);
  horizontal_rule(ui, column.x, column.y, column.width);
  const float top = column.y;
  column.space(gap_small);
  const float name_height = draw_text(ui, {column.x, column.y, columns.name_width, 0}, name, plain);
  if (!columns.is_beside) column.space(name_height);
  const float x = then_x(column, columns);
  const float then_height = draw_text(ui, {x, column.y, columns.width, 0}, then, plain);
  const float now_height =
      draw_text(ui, {x + columns.width + gap, column.y, columns.width, 0}, now, has_moved ? strong(ui.theme) : plain);
  column.space(std::max({columns.is_beside ? name_height : 0, then_height, now_height}) + gap_small);
  const std::string words = name + ": " + then + " then, " + now + " now";
  ui.tree.add({.id = id_of("row"),
               .role = NodeRole::list_item,
               .name = words,
               .rect = {column.x, top, column.width, column.y - top}});
}

}  // namespace

void area_progress(const Panel& panel, Column& column, const AreaProgress& progress) {
  constexpr float bar_height = 6;
  constexpr float widest_bar = 240;
  Context& ui = panel.ui;
  const std::string words = progress_sentence(progress);
  if (progress.total == 0) {
    paragraph(ui, column, "moved", words, small_soft(ui.theme));
    return;
  }
  const float top = column.y;
  column.space(grid);
  const float part = static_cast<float>(progress.done) / static_cast<float>(progress.total);
  draw_bar(ui, {column.x, column.y, std::min(column.width, widest_bar), bar_height}, part);
  column.space(bar_height + grid);
  column.space(draw_text(ui, {column.x, column.y, column.width, 0}, words, small_soft(ui.theme)));
  ui.tree.add({.id = id_of("moved"),
               .role = NodeRole::progress,
               .name = "Progress on " + ability_name(panel.session, progress.area->ability),
               .value = words,
               .rect = {column.x, top, column.width, column.y - top},
               .minimum = 0,
               .maximum = progress.total,
               .now = progress.done});
}

void claims_then_and_now(const Panel& panel, Column& column, const std::string& key, const Checkpoint& checkpoint) {
  Context& ui = panel.ui;
  const Session& session = panel.session;
  const IdScope scope("claims");
  const bool is_closed = !checkpoint.closed.empty();
  const auto rows = then_and_now(
      checkpoint.claims, is_closed ? claims_at_close(checkpoint) : snapshot(session.assessment()), session.index());
  heading(ui, column, "heading", "Claims then and now", 4);
  column.space(grid);
  if (rows.empty()) {
    paragraph(ui, column, "none", "Nothing was claimed.", small_soft(ui.theme));
    return;
  }
  const std::string then = checkpoint.opened.empty() ? "Then" : checkpoint.opened;
  const std::string now = is_closed ? checkpoint.closed : "Today";
  const ClaimColumns columns = lay_out(ui, column, then, now);
  head(ui, column, columns, then, now);
  {
    const ColumnNode list(ui, column, {.id = id_of("list"), .role = NodeRole::list, .name = "Claims then and now"});
    const std::size_t shown = rows_to_show(panel.view, key, rows.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const IdScope one(rows[i].ability.text);
      row(ui, column, columns, ability_name(session, rows[i].ability), rows[i]);
    }
  }
  show_more(panel, column, key, rows.size());
}

}  // namespace milepost::ui
