#include "ui/panels/compare_row.hpp"

#include <algorithm>

#include "app/compare_words.hpp"
#include "ui/panels/compare_details.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/ladder.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float chevron_room = 5 * grid;
constexpr float narrowest_names = 150;
constexpr int most_dots = 6;

int dot_count(const Panel& panel) {
  const int count = panel.session.framework().milestone_count();
  return count <= most_dots ? count : 0;
}

float dots_room(const Panel& panel) {
  const int count = dot_count(panel);
  return count == 0 ? 0 : dots_width(count) + gap_small;
}

// The words of a cell; a screen reader hears those of the row.
std::string cell_words(const Claim* claim) { return claim == nullptr ? "–" : claim_words(claim); }

float cell_width(const Panel& panel) {
  return dots_room(panel) + panel.ui.text.width("not yet", strong(panel.ui.theme)) + gap_small;
}

std::string average_words(const Average& average) { return "Average of " + std::to_string(average.count) + " peers"; }

void draw_claim(const Panel& panel, float x, float y, const Claim* claim) {
  Context& ui = panel.ui;
  const float center = y + ui.theme.body.line_height / 2;
  if (claim != nullptr && ui.is_visible({x, y, 1, ui.theme.body.line_height})) {
    draw_dots(ui, x, center, dot_count(panel), std::min(claim->milestone, dot_count(panel)));
  }
  const float words_x = claim == nullptr ? x : x + dots_room(panel);
  const TextStyle style = claim == nullptr ? soft(ui.theme) : strong(ui.theme);
  const std::string words = cell_words(claim);
  draw_text(ui, {words_x, y, ui.text.width(words, style) + 1, 0}, words, style);
}

Chip row_chip(const Theme& theme, const ComparisonRow& row, std::string_view words) {
  if (row.is_difference()) return {words, Icon::none, theme.attention};
  if (row.is_agreement()) return {words, Icon::check, theme.good};
  return {words, Icon::none, theme.neutral};
}

struct RowWords {
  std::string ability;
  std::string outcome;
  std::string backing;
  std::string name;  // all of it, for screen readers
};

RowWords words_of(const Panel& panel, const Compared& compared, const ClaimGrid& grid, const ComparisonRow& row) {
  RowWords words;
  words.ability = row.place ? panel.session.framework().abilities[*row.place].name : row.ability.text;
  words.outcome = row_words(compared.comparison, row);
  words.backing = backing_words(compared, row);
  words.name = words.ability + ": " + words.outcome + ".";
  for (const std::size_t place : grid.places) {
    words.name += " " + compared.voices[place] + ": " + claim_words(row.claims[place]) + ".";
  }
  if (row.peers) words.name += " " + average_words(*row.peers) + ": " + with_one_decimal(*row.peers) + ".";
  return words;
}

// Name and backing in a column of this width; draws them where `draw` says so. Gives the height.
float lead(Context& ui, const Rect& room, const RowWords& words, bool draw) {
  const TextStyle name = strong(ui.theme);
  const TextStyle detail = small_soft(ui.theme);
  if (draw) {
    const float height = draw_text(ui, room, words.ability, name);
    return height + draw_text(ui, {room.x, room.y + height, room.width, 0}, words.backing, detail);
  }
  const float backing = words.backing.empty() ? 0 : text_height(ui, words.backing, detail, room.width);
  return text_height(ui, words.ability, name, room.width) + backing;
}

float row_height(Context& ui, const Column& column, const ClaimGrid& layout, const RowWords& words) {
  const float room = layout.in_columns ? layout.names : column.width - chevron_room;
  float height = std::max(lead(ui, {0, 0, room, 0}, words, false), ui.theme.body.line_height) + 2 * gap_small;
  if (!layout.in_columns) {
    const std::size_t lines = layout.places.size() + (layout.with_average ? 1U : 0U);
    height += chip_height(ui.theme) + gap_small + static_cast<float>(lines) * (ui.theme.body.line_height + 2);
  }
  return height;
}

void draw_in_columns(const Panel& panel, const Rect& rect, const ClaimGrid& layout, const ComparisonRow& row,
                     const Chip& chip) {
  Context& ui = panel.ui;
  const float y = rect.y + gap_small;
  float x = rect.x + chevron_room + layout.names + gap;
  for (const std::size_t place : layout.places) {
    draw_claim(panel, x, y, row.claims[place]);
    x += layout.cell;
  }
  if (row.peers) draw_text(ui, {x, y, layout.cell, 0}, with_one_decimal(*row.peers), strong(ui.theme));
  const float top = y + (ui.theme.body.line_height - chip_height(ui.theme)) / 2;
  draw_chip(ui, rect.right() - chip_width(ui, chip), top, chip);
}

void draw_below(const Panel& panel, const Rect& rect, const Compared& compared, const ClaimGrid& layout,
                const ComparisonRow& row, const Chip& chip, float y) {
  Context& ui = panel.ui;
  const float x = rect.x + chevron_room;
  draw_chip(ui, x, y + grid, chip);
  y += chip_height(ui.theme) + gap_small;
  const float values = rect.right() - cell_width(panel);
  const auto label = [&](std::string_view words) {
    draw_shortened(ui, x, y, values - x - gap_small, words, soft(ui.theme));
  };
  for (const std::size_t place : layout.places) {
    label(compared.voices[place]);
    draw_claim(panel, values, y, row.claims[place]);
    y += ui.theme.body.line_height + 2;
  }
  if (!row.peers) return;
  label(average_words(*row.peers));
  draw_text(ui, {values + dots_room(panel), y, cell_width(panel), 0}, with_one_decimal(*row.peers), strong(ui.theme));
}

}  // namespace

ClaimGrid grid_for(const Panel& panel, float width, const Compared& compared) {
  ClaimGrid layout;
  for (std::size_t place = 0; place < compared.voices.size(); ++place) {
    if (compared.comparison.assessments[place].blind == Blind::no) layout.places.push_back(place);
  }
  const auto& rows = compared.comparison.rows;
  layout.with_average =
      std::any_of(rows.begin(), rows.end(), [](const ComparisonRow& row) { return row.peers.has_value(); });
  for (const ComparisonRow& row : rows) {
    const std::string words = row_words(compared.comparison, row);
    layout.chip = std::max(layout.chip, chip_width(panel.ui, row_chip(panel.ui.theme, row, words)));
  }
  const auto cells = static_cast<float>(layout.places.size() + (layout.with_average ? 1U : 0U));
  const float room = width - chevron_room - layout.chip - 2 * gap;
  const float least = cell_width(panel);
  layout.in_columns = room - cells * least >= narrowest_names;
  // What is left over goes to the names, and to the columns up to half as wide again.
  layout.cell = std::clamp((room - 2 * narrowest_names) / cells, least, least * 3 / 2);
  layout.names = room - cells * layout.cell;
  return layout;
}

void grid_head(const Panel& panel, Column& column, const Compared& compared, const ClaimGrid& layout) {
  if (!layout.in_columns) return;
  Context& ui = panel.ui;
  const TextStyle style = semibold(small_soft(ui.theme));
  const float y = column.y;
  float x = column.x + chevron_room + layout.names + gap;
  float height = 0;
  const auto head = [&](const std::string& key, const std::string& words) {
    const Rect room{x, y, layout.cell - gap_small, 0};
    const float taken = draw_text(ui, room, words, style);
    text_node(ui, key, words, {room.x, room.y, room.width, taken});
    height = std::max(height, taken);
    x += layout.cell;
  };
  for (const std::size_t place : layout.places) head("head-" + std::to_string(place), compared.voices[place]);
  if (layout.with_average) head("head-average", "Peers on average");
  column.space(height + grid);
  horizontal_rule(ui, column.x, column.y, column.width);
  column.space(1);
}

void compare_row(const Panel& panel, Column& column, const Compared& compared, const ClaimGrid& layout,
                 const ComparisonRow& row) {
  Context& ui = panel.ui;
  const IdScope scope(row.ability.text);
  const std::string key = "compare/" + row.ability.text;
  const bool open = panel.view.is_open(key, false);
  const RowWords words = words_of(panel, compared, layout, row);
  const Chip chip = row_chip(ui.theme, row, words.outcome);
  const Rect rect = column.take(row_height(ui, column, layout, words));
  const NodeId id = id_of("open");
  const Interaction state = interact(ui, id, rect);
  if (state.hovered) fill(ui, rect, ui.theme.hover, control_radius);
  const float x = rect.x + chevron_room;
  draw_icon(ui, open ? Icon::chevron_down : Icon::chevron_right, rect.x + 9,
            rect.y + gap_small + ui.theme.body.line_height / 2, 10, ui.theme.soft);
  const float room = layout.in_columns ? layout.names : rect.width - chevron_room;
  const float height = lead(ui, {x, rect.y + gap_small, room, 0}, words, true);
  if (layout.in_columns)
    draw_in_columns(panel, rect, layout, row, chip);
  else
    draw_below(panel, rect, compared, layout, row, chip, rect.y + gap_small + height);
  focus_ring(ui, id, rect.inset(2, 2), control_radius);
  Node node{.id = id, .role = NodeRole::button, .name = words.name, .description = words.backing, .rect = rect};
  node.expanded = open;
  ui.tree.add(std::move(node));
  if (state.pressed) panel.view.opened[key] = !open;
  if (open) {
    Column inner{x, column.y, column.width - chevron_room};
    compare_details(panel, inner, compared, row);
    column.y = inner.y;
  }
  horizontal_rule(ui, column.x, column.y, column.width);
  column.space(1);
}

}  // namespace milepost::ui
