#pragma once

#include "ui/context.hpp"

namespace milepost::ui {

/// Small drawn signs, so that no font needs to have them. They only ever stand beside a word.
enum class Icon {
  none,
  check,
  arrow_up,
  flag,
  chevron_down,
  chevron_right,
  dot,
  question,
  plus,
  pencil,
  cross,
  lock,
  information,
  warning,
  half
};

/// Draws the icon centred in a square of `size` px.
void draw_icon(Context& ui, Icon icon, float center_x, float center_y, float size, Color color);

}  // namespace milepost::ui
