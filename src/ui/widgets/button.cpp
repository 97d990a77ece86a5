#include "ui/widgets/button.hpp"

#include <algorithm>
#include <string>

#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float padding = 3 * grid;
constexpr float plain_padding = 2 * grid;
constexpr float icon_size = 13;
constexpr float icon_gap = 6;

struct Colors {
  Color ground;
  Color border;
  Color label;
};

Colors colors_of(const Theme& theme, const ButtonLook& look, const Interaction& state) {
  if (!look.enabled) return {theme.background, theme.line, mix(theme.background, theme.text, 0.5F)};
  switch (look.emphasis) {
    case Emphasis::primary: {
      const Color ground = state.held ? theme.accent_held : state.hovered ? theme.accent_hover : theme.accent;
      return {ground, ground, theme.on_accent};
    }
    case Emphasis::normal:
      return {state.held ? theme.held : state.hovered ? theme.hover : theme.background, theme.outline, theme.text};
    case Emphasis::plain:
      return {state.held ? theme.accent_soft : theme.hover, theme.outline, theme.accent};
  }
  return {};
}

TextStyle label_style(const Theme& theme, const ButtonLook& look, Color color) {
  const Weight weight = look.emphasis == Emphasis::normal ? Weight::regular : Weight::semibold;
  return {theme.small, weight, color};
}

float padding_of(const ButtonLook& look) { return look.emphasis == Emphasis::plain ? plain_padding : padding; }

}  // namespace

float button_width(Context& ui, const ButtonLook& look) {
  const float icon = look.icon == Icon::none ? 0 : icon_size + (look.label.empty() ? 0 : icon_gap);
  const float label = ui.text.width(look.label, label_style(ui.theme, look, {}));
  return std::max(ui.theme.control_height, label + icon + 2 * padding_of(look));
}

bool button(Context& ui, std::string_view key, const Rect& rect, const ButtonLook& look) {
  const NodeId id = id_of(key);
  const Interaction state = interact(ui, id, rect, look.enabled);
  const Colors colors = colors_of(ui.theme, look, state);
  if (look.emphasis != Emphasis::plain || state.hovered || state.held) fill(ui, rect, colors.ground, control_radius);
  if (look.emphasis == Emphasis::normal) outline(ui, rect, colors.border, control_radius);

  const TextStyle style = label_style(ui.theme, look, colors.label);
  const float icon = look.icon == Icon::none ? 0 : icon_size + (look.label.empty() ? 0 : icon_gap);
  const float label_width = ui.text.width(look.label, style);
  const float x = rect.x + (rect.width - icon - label_width) / 2;
  draw_icon(ui, look.icon, x + icon_size / 2, rect.center_y(), icon_size, colors.label);
  draw_centered_line(ui, {x + icon, rect.y, label_width, rect.height}, look.label, style);
  focus_ring(ui, id, rect, control_radius);
  ui.tree.add({.id = id,
               .role = NodeRole::button,
               .name = std::string(look.name.empty() ? look.label : look.name),
               .description = std::string(look.description),
               .rect = rect,
               .disabled = !look.enabled,
               .hint = !look.description.empty()});
  return state.pressed;
}

bool button(Context& ui, Column& column, std::string_view key, const ButtonLook& look) {
  Rect rect = column.take(ui.theme.control_height);
  rect.width = std::min(column.width, button_width(ui, look));
  // A plain button's words line up with the text above it.
  if (look.emphasis == Emphasis::plain) rect.x -= plain_padding;
  return button(ui, key, rect, look);
}

void link(Context& ui, Column& column, std::string_view key, std::string_view label, std::string_view url,
          std::string_view name) {
  const NodeId id = id_of(key);
  const TextStyle style = in_color(body(ui.theme), ui.theme.accent);
  const float height = std::max(24.0F, text_height(ui, label, style, column.width));
  Rect rect = column.take(height);
  rect.width = std::min(column.width, ui.text.width(label, style));
  const Interaction state = interact(ui, id, rect);
  draw_text(ui, rect, label, style);
  if (state.hovered) fill(ui, {rect.x, rect.bottom() - 3, rect.width, 1}, ui.theme.accent);
  focus_ring(ui, id, rect, 2);
  ui.tree.add({.id = id,
               .role = NodeRole::link,
               .name = std::string(name.empty() ? label : name),
               .url = std::string(url),
               .rect = rect});
  if (state.pressed) ui.wants_link = id;
}

}  // namespace milepost::ui
