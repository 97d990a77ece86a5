#include "ui/panels/quarter/ability_adder.hpp"

#include <algorithm>
#include <utility>

#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"

namespace milepost::ui {
namespace {

constexpr float widest_field = 320;

}  // namespace

std::optional<std::size_t> ability_adder(const Panel& panel, Column& column, std::string_view label,
                                         const std::vector<std::size_t>& abilities) {
  if (abilities.empty()) return std::nullopt;
  Context& ui = panel.ui;
  const IdScope scope("add");
  std::string& chosen = panel.view.quarter.ability_to_add;
  std::vector<Option> options{{"", "Choose an ability"}};
  std::optional<std::size_t> place;
  for (const std::size_t ability : abilities) {
    const Ability& one = panel.session.framework().abilities[ability];
    options.push_back({one.id.text, one.name});
    if (one.id.text == chosen) place = ability;
  }
  // It may have been chosen before it came into focus by another way.
  if (!place) chosen.clear();
  const ButtonLook look{.label = "Add", .icon = Icon::plus, .name = "Add the chosen ability"};
  const float button_room = button_width(ui, look);
  Column field{column.x, column.y, std::min(column.width - button_room - gap_small, widest_field)};
  select(ui, field, "ability", {.label = label}, std::move(options), chosen);
  const float height = ui.theme.control_height;
  const float field_height = std::max(40.0F, height);
  const Rect rect{field.right() + gap_small, field.y - (field_height + height) / 2, button_room, height};
  const bool pressed = button(ui, "button", rect, look);
  column.y = field.y;
  if (!pressed || !place || chosen.empty()) return std::nullopt;
  chosen.clear();
  return place;
}

}  // namespace milepost::ui
