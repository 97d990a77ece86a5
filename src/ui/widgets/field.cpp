#include "ui/widgets/field.hpp"

#include <algorithm>
#include <utility>

#include "codec/limits.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float padding = 3 * grid;

// The real element is given at least this size of type, below which phones zoom in on a field.
constexpr float field_text_size = 16;

void draw_label(Context& ui, Column& column, std::string_view label) {
  if (label.empty()) return;
  const TextStyle style = semibold({ui.theme.small, Weight::regular, ui.theme.text});
  column.space(draw_text(ui, {column.x, column.y, column.width, 0}, label, style) + grid);
}

void draw_frame(Context& ui, NodeId id, const Rect& rect, bool invalid, bool hovered) {
  fill(ui, rect, ui.theme.background, control_radius);
  const bool focused = ui.input.focused() == id;
  const Color border = invalid ? ui.theme.danger.text : focused ? ui.theme.accent : ui.theme.outline;
  outline(ui, rect, border, control_radius, focused || hovered || invalid ? 2.0F : 1.0F);
}

void draw_help(Context& ui, Column& column, const FieldLook& look) {
  const std::string_view words = look.problem.empty() ? look.help : look.problem;
  if (words.empty()) return;
  const TextStyle style{ui.theme.tiny, Weight::regular, look.problem.empty() ? ui.theme.soft : ui.theme.danger.text};
  column.space(grid);
  column.space(draw_text(ui, {column.x, column.y, column.width, 0}, words, style));
}

Node field_node(NodeId id, NodeRole role, const FieldLook& look, const std::string& value, const Rect& rect) {
  return {.id = id,
          .role = role,
          .name = std::string(look.name.empty() ? look.label : look.name),
          .value = value,
          .description = std::string(look.problem.empty() ? look.help : look.problem),
          .placeholder = std::string(look.placeholder),
          .rect = rect,
          .field = look.kind,
          .invalid = !look.problem.empty()};
}

// What is longer could be kept, but not read again.
void cut_to_limit(std::string& text) {
  if (text.size() <= most_string_bytes) return;
  std::size_t end = most_string_bytes;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
}

bool is_at_limit(const std::string& text) { return text.size() + 4 > most_string_bytes; }

bool take_text(Context& ui, NodeId id, std::string& value) {
  auto typed = ui.input.take_value(id);
  if (typed) cut_to_limit(*typed);
  if (!typed || *typed == value) return false;
  value = std::move(*typed);
  return true;
}

bool text_box(Context& ui, Column& column, std::string_view key, FieldLook look, std::string& value, NodeRole role,
              float height) {
  const NodeId id = id_of(key);
  draw_label(ui, column, look.label);
  const Rect rect = column.take(height);
  const bool changed = take_text(ui, id, value);
  if (is_at_limit(value)) look.problem = "This is as long as a text can be; what is beyond it is left out.";
  const Interaction state = interact(ui, id, rect);
  if (state.hovered) ui.cursor = Cursor::text;
  draw_frame(ui, id, rect, !look.problem.empty(), state.hovered);
  ui.tree.add(field_node(id, role, look, value, rect));
  draw_help(ui, column, look);
  return changed;
}

}  // namespace

bool text_field(Context& ui, Column& column, std::string_view key, const FieldLook& look, std::string& value) {
  return text_box(ui, column, key, look, value, NodeRole::text_field, std::max(40.0F, ui.theme.control_height));
}

bool text_area(Context& ui, Column& column, std::string_view key, const FieldLook& look, std::string& value,
               int line_count) {
  constexpr float line_height = field_text_size * 1.5F;
  const float height = static_cast<float>(line_count) * line_height + 5 * grid;
  return text_box(ui, column, key, look, value, NodeRole::text_area, height);
}

bool select(Context& ui, Column& column, std::string_view key, const FieldLook& look, std::vector<Option> options,
            std::string& value) {
  const NodeId id = id_of(key);
  draw_label(ui, column, look.label);
  const bool changed = take_text(ui, id, value);
  const auto chosen =
      std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.value == value; });
  std::string_view words = look.shown;
  if (words.empty() && chosen != options.end()) words = chosen->label;
  const TextStyle style = body(ui.theme);
  constexpr float chevron = 12;
  const float room = column.width - 3 * padding - chevron;
  const float height = text_height(ui, words, style, room);
  const Rect rect = column.take(std::max({40.0F, ui.theme.control_height, height + 2 * gap_small}));
  const Interaction state = interact(ui, id, rect);
  draw_frame(ui, id, rect, !look.problem.empty(), state.hovered);
  draw_text(ui, {rect.x + padding, rect.center_y() - height / 2, room, height}, words, style);
  draw_icon(ui, Icon::chevron_down, rect.right() - padding - chevron / 2, rect.center_y(), chevron, ui.theme.soft);
  focus_ring(ui, id, rect, control_radius);

  Node node = field_node(id, NodeRole::select, look, value, rect);
  node.options = std::move(options);
  ui.tree.add(std::move(node));
  draw_help(ui, column, look);
  return changed;
}

bool checkbox(Context& ui, Column& column, std::string_view key, std::string_view label, std::string_view help,
              bool& value) {
  constexpr float box = 20;
  constexpr float indent = box + gap_small;
  const NodeId id = id_of(key);
  const TextStyle style = body(ui.theme);
  const float words = text_height(ui, label, style, column.width - indent);
  const Rect rect = column.take(std::max(ui.theme.choice_height, words));
  const Interaction state = interact(ui, id, rect);
  if (state.pressed) value = !value;

  const Rect square{rect.x, rect.y + (std::max(ui.theme.choice_height, style.size.line_height) - box) / 2, box, box};
  fill(ui, square, value ? ui.theme.accent : ui.theme.background, grid);
  outline(ui, square, value ? ui.theme.accent : ui.theme.outline, grid, state.hovered ? 2.0F : 1.5F);
  if (value) draw_icon(ui, Icon::check, square.center_x(), square.center_y(), 12, ui.theme.on_accent);
  const float text_y = rect.y + std::max(0.0F, (ui.theme.choice_height - style.size.line_height) / 2);
  draw_text(ui, {rect.x + indent, text_y, rect.width - indent, 0}, label, style);
  focus_ring(ui, id, square, grid);
  Node node{
      .id = id, .role = NodeRole::checkbox, .name = std::string(label), .description = std::string(help), .rect = rect};
  node.checked = value;
  ui.tree.add(std::move(node));
  if (!help.empty()) {
    Column under{column.x + indent, column.y, column.width - indent};
    draw_help(ui, under, {.label = label, .help = help});
    column.y = under.y;
  }
  return state.pressed;
}

}  // namespace milepost::ui
