#pragma once

#include <string_view>

#include "ui/context.hpp"
#include "ui/icons.hpp"

namespace milepost::ui {

/// A word on a tinted pill, with a sign: never the colour alone.
struct Chip {
  std::string_view label;
  Icon icon = Icon::none;
  Tone tone;
};

float chip_width(Context& ui, const Chip& chip);
float chip_height(const Theme& theme);

/// Draws the pill with its top left at (x, y); the widget around it says the word to screen readers.
void draw_chip(Context& ui, float x, float y, const Chip& chip);

/// A pill with a node of its own.
void chip(Context& ui, std::string_view key, float x, float y, const Chip& look);

/// How much of something is done, as a bar with its count in words beside it ("1 of 2 assessed").
/// REQUIRES: 0 <= done <= total.
void progress_bar(Context& ui, std::string_view key, const Rect& rect, std::string_view name, int done, int total,
                  std::string_view words);

/// The width of such a bar with these words.
float progress_width(Context& ui, std::string_view words);

/// Draws a bar alone, filled to `part` of its width.
void draw_bar(Context& ui, const Rect& rect, float part);

}  // namespace milepost::ui
