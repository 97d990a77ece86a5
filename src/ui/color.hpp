#pragma once

#include <cstdint>

namespace milepost::ui {

/// A colour without transparency, channels 0 to 255 in sRGB.
struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend bool operator==(Color, Color) = default;
};

/// `amount` 0 gives `from`, 1 gives `to`.
Color mix(Color from, Color to, float amount);

/// The contrast ratio of WCAG 2, 1 (none) to 21.
float contrast(Color first, Color second);

/// True where light text reads better on the colour than dark text.
bool is_dark(Color color);

/// The colour, moved toward black or white only as far as it takes to reach `ratio` against the ground.
Color readable_on(Color ground, Color color, float ratio);

/// Packed as a draw list takes it.
std::uint32_t packed(Color color);

}  // namespace milepost::ui
