#include "ui/panels/compare/compare_row.hpp"

#include <algorithm>

#include "app/compare_words.hpp"
#include "ui/panels/compare/compare_details.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/ladder.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float chevron_room = 5 * grid;
constexpr float narrowest_names = 150;
constexpr float narrowest_cell = 76;
constexpr float widest_labels = 240;
constexpr int most_dots = 6;

int dot_count(const Panel& panel) {
  const int count = panel.session.framework().milestone_count();
  return count <= most_dots ? count : 0;
}

float dots_room(const Panel& panel, bool with_dots) {
  const int count = with_dots ? dot_count(panel) : 0;
  return count == 0 ? 0 : dots_width(count) + gap_small;
}

// The words of a cell; a screen reader hears those of the row.
std::string cell_words(const Claim* claim) { return claim == nullptr ? "–" : claim_words(claim); }

float cell_width(const Panel& panel, bool with_dots) {
  return dots_room(panel, with_dots) + panel.ui.text.width("not yet", strong(panel.ui.theme)) + gap_small;
}

std::string average_words(const Average& average) { return "Average of " + std::to_string(average.count) + " peers"; }

void draw_claim(const Panel& panel, const ClaimGrid& layout, float x, float y, const Claim* claim) {
  Context& ui = panel.ui;
  const float center = y + ui.theme.body.line_height / 2;
  if (claim != nullptr && layout.with_dots && ui.is_visible({x, y, 1, ui.theme.body.line_height})) {
    draw_dots(ui, x, center, dot_count(panel), std::min(claim->milestone, dot_count(panel)));
  }
  const float words_x = claim == nullptr ? x : x + dots_room(panel, layout.with_dots);
  const TextStyle style = claim == nullptr ? soft(ui.theme) : strong(ui.theme);
  const std::string words = cell_words(claim);
  draw_text(ui, {words_x, y, ui.text.width(words, style) + 1, 0}, words, style);
}

// What somebody said at another time is no disagreement.
Chip row_chip(const Theme& theme, const Comparison& comparison, const ComparisonRow& row, std::string_view words) {
  if (is_then_and_now(comparison)) return {words, Icon::none, theme.neutral};
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

RowWords words_of(const Panel& panel, const Compared& compared, const ClaimGrid& layout, const ComparisonRow& row) {
  RowWords words;
  words.ability = ability_name(panel.session, row.ability);
  words.outcome = row_words(compared.comparison, row);
  words.backing = backing_words(compared, row);
  words.name = words.ability + ": " + words.outcome + ".";
  for (const std::size_t place : layout.places) {
    words.name += " " + compared.voices[place] + ": " + claim_words(row.claims[place]) + ".";
  }
  if (row.peers) words.name += " " + average_words(*row.peers) + ": " + with_one_decimal(*row.peers) + ".";
  return words;
}

// Where the parts of a row stand: the chip at the right where every word of the name fits beside it, else
// below the name.
struct RowLayout {
  Rect name;
  Rect backing;
  float chip_x = 0;
  float chip_y = 0;
  float values_y = 0;  // of the claims, where they stand below
  float height = 0;
};

RowLayout lay_out(Context& ui, const Column& column, const ClaimGrid& layout, const RowWords& words, const Chip& chip) {
  const float x = column.x + chevron_room;
  const float y = column.y + gap_small;
  const float line = ui.theme.body.line_height;
  const float chip_x = column.right() - chip_width(ui, chip);
  const float beside = layout.in_columns ? layout.names : chip_x - gap_small - x;
  const bool fits = layout.in_columns || ui.text.widest_word(words.ability, strong(ui.theme)) <= beside;
  const float width = fits ? beside : column.right() - x;
  RowLayout row;
  row.name = {x, y, width, text_height(ui, words.ability, strong(ui.theme), width)};
  const float backing = words.backing.empty() ? 0 : text_height(ui, words.backing, small_soft(ui.theme), width);
  row.backing = {x, row.name.bottom(), width, backing};
  row.chip_x = fits ? chip_x : x;
  row.chip_y = fits ? y + (line - chip_height(ui.theme)) / 2 : row.backing.bottom() + grid;
  row.values_y = fits ? row.backing.bottom() + grid : row.chip_y + chip_height(ui.theme) + grid;
  const std::size_t lines = layout.in_columns ? 0 : layout.places.size() + (layout.with_average ? 1U : 0U);
  const float content = lines == 0 ? row.backing.bottom() : row.values_y + static_cast<float>(lines) * (line + 2);
  row.height = content + gap_small - column.y;
  return row;
}

void draw_in_columns(const Panel& panel, const Column& column, float y, const ClaimGrid& layout,
                     const ComparisonRow& row) {
  Context& ui = panel.ui;
  float x = column.x + chevron_room + layout.names + gap;
  for (const std::size_t place : layout.places) {
    draw_claim(panel, layout, x, y, row.claims[place]);
    x += layout.cell;
  }
  if (row.peers) draw_text(ui, {x, y, layout.cell, 0}, with_one_decimal(*row.peers), strong(ui.theme));
}

// Each claim not too far from whose it is.
void draw_below(const Panel& panel, const Column& column, float y, const Compared& compared, const ClaimGrid& layout,
                const ComparisonRow& row) {
  Context& ui = panel.ui;
  const float x = column.x + chevron_room;
  const float width = cell_width(panel, layout.with_dots);
  const float values = std::min(column.right() - width, x + widest_labels);
  const auto label = [&](std::string_view words) {
    draw_shortened(ui, x, y, values - x - gap_small, words, soft(ui.theme));
  };
  for (const std::size_t place : layout.places) {
    label(compared.voices[place]);
    draw_claim(panel, layout, values, y, row.claims[place]);
    y += ui.theme.body.line_height + 2;
  }
  if (!row.peers) return;
  label("All " + std::to_string(row.peers->count) + " peers");
  draw_text(ui, {values + dots_room(panel, layout.with_dots), y, width, 0}, with_one_decimal(*row.peers),
            strong(ui.theme));
}

// The part of a row that opens and closes the rest.
bool draw_head(const Panel& panel, Column& column, const Compared& compared, const ClaimGrid& layout,
               const ComparisonRow& row, bool open) {
  Context& ui = panel.ui;
  const RowWords words = words_of(panel, compared, layout, row);
  const Chip chip = row_chip(ui.theme, compared.comparison, row, words.outcome);
  const RowLayout parts = lay_out(ui, column, layout, words, chip);
  const Column whole = column;
  const Rect rect = column.take(parts.height);
  const NodeId id = id_of("open");
  const Interaction state = interact(ui, id, rect);
  if (state.hovered) fill(ui, rect, ui.theme.hover, control_radius);
  draw_icon(ui, open ? Icon::chevron_down : Icon::chevron_right, rect.x + 9,
            parts.name.y + ui.theme.body.line_height / 2, 10, ui.theme.soft);
  draw_text(ui, parts.name, words.ability, strong(ui.theme));
  if (!words.backing.empty()) draw_text(ui, parts.backing, words.backing, small_soft(ui.theme));
  draw_chip(ui, parts.chip_x, parts.chip_y, chip);
  if (layout.in_columns) {
    draw_in_columns(panel, whole, parts.name.y, layout, row);
  } else {
    draw_below(panel, whole, parts.values_y, compared, layout, row);
  }
  focus_ring(ui, id, rect.inset(2, 2), control_radius);
  Node node{.id = id, .role = NodeRole::button, .name = words.name, .description = words.backing, .rect = rect};
  node.expanded = open;
  ui.tree.add(std::move(node));
  return state.pressed;
}

// True where every name fits beside the dots, below an ability.
bool has_room_for_labels(const Panel& panel, float width, const Compared& compared, const ClaimGrid& layout) {
  const float room = std::min(width - chevron_room - cell_width(panel, true), widest_labels) - gap_small;
  return std::all_of(layout.places.begin(), layout.places.end(), [&](std::size_t place) {
    return panel.ui.text.width(compared.voices[place], soft(panel.ui.theme)) <= room;
  });
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
  // Rows that say the same follow each other, and only the first of them is measured.
  std::string last;
  for (const ComparisonRow& row : rows) {
    std::string words = row_words(compared.comparison, row);
    if (words == last) continue;
    last = words;
    layout.chip =
        std::max(layout.chip, chip_width(panel.ui, row_chip(panel.ui.theme, compared.comparison, row, words)));
  }
  const auto cells = static_cast<float>(layout.places.size() + (layout.with_average ? 1U : 0U));
  const float room = width - chevron_room - layout.chip - 2 * gap;
  const auto fits = [&] { return room - cells * layout.cell >= narrowest_names; };
  layout.with_dots = true;
  layout.cell = cell_width(panel, true);
  if (!fits()) {
    layout.with_dots = false;
    layout.cell = std::max(cell_width(panel, false), narrowest_cell);
  }
  layout.in_columns = fits();
  if (!layout.in_columns) layout.with_dots = has_room_for_labels(panel, width, compared, layout);
  // What is left over goes to the names, and to the columns up to half as wide again.
  layout.cell = std::clamp((room - 2 * narrowest_names) / cells, layout.cell, layout.cell * 3 / 2);
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
  if (draw_head(panel, column, compared, layout, row, open)) panel.view.opened[key] = !open;
  if (open) {
    Column inner{column.x + chevron_room, column.y + grid, column.width - chevron_room};
    compare_details(panel, inner, compared, row);
    column.y = inner.y;
  }
  horizontal_rule(ui, column.x, column.y, column.width);
  column.space(1);
}

}  // namespace milepost::ui
