#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>
#include <utility>

namespace milepost::ui {

TextStyle body(const Theme& theme) { return {theme.body, Weight::regular, theme.text}; }
TextStyle strong(const Theme& theme) { return {theme.body, Weight::semibold, theme.text}; }
TextStyle soft(const Theme& theme) { return {theme.body, Weight::regular, theme.soft}; }
TextStyle small_soft(const Theme& theme) { return {theme.small, Weight::regular, theme.soft}; }

TextStyle in_color(TextStyle style, Color color) {
  style.color = color;
  return style;
}

TextStyle semibold(TextStyle style) {
  style.weight = Weight::semibold;
  return style;
}

void draw_line(Context& ui, float x, float y, std::string_view text, const TextLine& line, const TextStyle& style) {
  ui.text.draw(ui.draw, x, y, text.substr(line.begin, line.end - line.begin), style);
  if (line.is_cut) ui.text.draw(ui.draw, x + line.width, y, "-", style);
}

float draw_text(Context& ui, const Rect& rect, std::string_view text, const TextStyle& style, Align align) {
  if (rect.height > 0 && !ui.is_visible(rect)) return rect.height;
  const std::vector<TextLine> lines = ui.text.lines(text, style, rect.width);
  float y = rect.y;
  for (const TextLine& line : lines) {
    if (ui.is_visible({rect.x, y, rect.width, style.size.line_height})) {
      const float x = align == Align::center ? rect.x + (rect.width - line.width) / 2 : rect.x;
      draw_line(ui, x, y, text, line, style);
    }
    y += style.size.line_height;
  }
  return y - rect.y;
}

float text_height(Context& ui, std::string_view text, const TextStyle& style, float width) {
  return static_cast<float>(ui.text.lines(text, style, width).size()) * style.size.line_height;
}

void draw_shortened(Context& ui, float x, float y, float width, std::string_view text, const TextStyle& style) {
  constexpr std::string_view ellipsis = "…";
  if (!ui.is_visible({x, y, width, style.size.line_height})) return;
  if (ui.text.fitting(text, style, width) == text.size()) return ui.text.draw(ui.draw, x, y, text, style);
  const std::size_t end = ui.text.fitting(text, style, width - ui.text.width(ellipsis, style));
  std::string shown(text.substr(0, end));
  shown += ellipsis;
  ui.text.draw(ui.draw, x, y, shown, style);
}

void draw_centered_line(Context& ui, const Rect& rect, std::string_view text, const TextStyle& style) {
  const float width = ui.text.width(text, style);
  const float x = rect.x + (rect.width - width) / 2;
  if (ui.is_visible(rect)) ui.text.draw(ui.draw, x, rect.center_y() - style.size.line_height / 2, text, style);
}

namespace {

Node words_node(NodeId id, NodeRole role, std::string_view text, const Rect& rect, const TextStyle& style) {
  return {.id = id,
          .role = role,
          .name = std::string(text),
          .rect = rect,
          .strong = style.weight == Weight::semibold,
          .text_size = static_cast<int>(style.size.size),
          .line_height = static_cast<int>(style.size.line_height)};
}

}  // namespace

void text_node(Context& ui, std::string_view key, std::string_view text, const Rect& rect, const TextStyle& style) {
  ui.tree.add(words_node(id_of(key), NodeRole::text, text, rect, style));
}

void paragraph(Context& ui, Column& column, std::string_view key, std::string_view text, const TextStyle& style) {
  const float height = draw_text(ui, {column.x, column.y, column.width, 0}, text, style);
  text_node(ui, key, text, column.take(height), style);
}

void heading(Context& ui, Column& column, std::string_view key, std::string_view text, int level) {
  const TextSize size = level <= 2 ? ui.theme.title : ui.theme.heading;
  const TextStyle style{size, Weight::semibold, ui.theme.text};
  const float height = draw_text(ui, {column.x, column.y, column.width, 0}, text, style);
  Node node = words_node(id_of(key), NodeRole::heading, text, column.take(height), style);
  node.level = level;
  ui.tree.add(std::move(node));
}

void bullet_list(Context& ui, Column& column, std::string_view key, const std::vector<std::string>& items,
                 const TextStyle& style, std::size_t most) {
  constexpr float indent = 5 * grid;
  constexpr float dot = 2.25F;
  const IdScope scope(key);
  const ColumnNode list(ui, column, {.id = id_of("list"), .role = NodeRole::list});
  for (std::size_t i = 0; i < std::min(items.size(), most); ++i) {
    const IdScope item(std::to_string(i));
    const float height = draw_text(ui, {column.x + indent, column.y, column.width - indent, 0}, items[i], style);
    ui.draw.AddCircleFilled({column.x + 2 * grid, column.y + style.size.line_height / 2}, dot, packed(style.color));
    const Rect rect{column.x + indent, column.take(height).y, column.width - indent, height};
    ui.tree.add(words_node(id_of("item"), NodeRole::list_item, items[i], rect, style));
    column.space(grid);
  }
}

}  // namespace milepost::ui
