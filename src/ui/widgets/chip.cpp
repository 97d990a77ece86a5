#include "ui/widgets/chip.hpp"

#include <algorithm>
#include <string>

#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float padding = 10;
constexpr float icon_size = 11;
constexpr float icon_gap = 5;
constexpr float bar_width = 64;

TextStyle chip_style(const Theme& theme, const Tone& tone) { return {theme.tiny, Weight::semibold, tone.text}; }

}  // namespace

float chip_height(const Theme& theme) { return theme.tiny.line_height + grid; }

float chip_width(Context& ui, const Chip& chip) {
  const float icon = chip.icon == Icon::none ? 0 : icon_size + icon_gap;
  return ui.text.width(chip.label, chip_style(ui.theme, chip.tone)) + icon + 2 * padding;
}

void draw_chip(Context& ui, float x, float y, const Chip& chip) {
  const Rect rect{x, y, chip_width(ui, chip), chip_height(ui.theme)};
  fill(ui, rect, chip.tone.ground, rect.height / 2);
  float label_x = x + padding;
  if (chip.icon != Icon::none) {
    draw_icon(ui, chip.icon, label_x + icon_size / 2, rect.center_y(), icon_size, chip.tone.text);
    label_x += icon_size + icon_gap;
  }
  const TextStyle style = chip_style(ui.theme, chip.tone);
  if (ui.is_visible(rect)) {
    ui.text.draw(ui.draw, label_x, rect.center_y() - style.size.line_height / 2, chip.label, style);
  }
}

void chip(Context& ui, std::string_view key, float x, float y, const Chip& look) {
  draw_chip(ui, x, y, look);
  text_node(ui, key, look.label, {x, y, chip_width(ui, look), chip_height(ui.theme)});
}

void draw_bar(Context& ui, const Rect& rect, float part) {
  fill(ui, rect, ui.theme.line, rect.height / 2);
  if (part > 0) {
    fill(ui, {rect.x, rect.y, std::max(rect.height, rect.width * part), rect.height}, ui.theme.accent, rect.height / 2);
  }
}

float progress_width(Context& ui, std::string_view words) {
  return bar_width + gap_small + ui.text.width(words, small_soft(ui.theme)) + 1;
}

void progress_bar(Context& ui, std::string_view key, const Rect& rect, std::string_view name, int done, int total,
                  std::string_view words) {
  constexpr float bar_height = 6;
  const float part = total > 0 ? static_cast<float>(done) / static_cast<float>(total) : 0;
  draw_bar(ui, {rect.x, rect.center_y() - bar_height / 2, bar_width, bar_height}, part);
  const TextStyle style = small_soft(ui.theme);
  draw_text(ui, {rect.x + bar_width + gap_small, rect.center_y() - style.size.line_height / 2, rect.width, 0}, words,
            style);
  ui.tree.add({.id = id_of(key),
               .role = NodeRole::progress,
               .name = std::string(name),
               .value = std::string(words),
               .rect = rect,
               .minimum = 0,
               .maximum = total,
               .now = done});
}

}  // namespace milepost::ui
