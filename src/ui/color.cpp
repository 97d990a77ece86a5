#include "ui/color.hpp"

#include <algorithm>
#include <cmath>

namespace milepost::ui {
namespace {

constexpr Color black{0, 0, 0};
constexpr Color white{255, 255, 255};

std::uint8_t mix(std::uint8_t from, std::uint8_t to, float amount) {
  const float value = static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * amount;
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

float linear(std::uint8_t channel) {
  const float value = static_cast<float>(channel) / 255.0F;
  return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
}

float luminance(Color color) {
  return 0.2126F * linear(color.red) + 0.7152F * linear(color.green) + 0.0722F * linear(color.blue);
}

}  // namespace

Color mix(Color from, Color to, float amount) {
  return {mix(from.red, to.red, amount), mix(from.green, to.green, amount), mix(from.blue, to.blue, amount)};
}

float contrast(Color first, Color second) {
  const float one = luminance(first);
  const float other = luminance(second);
  return (std::max(one, other) + 0.05F) / (std::min(one, other) + 0.05F);
}

bool is_dark(Color color) { return contrast(color, white) > contrast(color, black); }

Color readable_on(Color ground, Color color, float ratio) {
  constexpr int steps = 20;
  const Color end = is_dark(ground) ? white : black;
  for (int step = 0; step < steps; ++step) {
    const Color candidate = mix(color, end, static_cast<float>(step) / steps);
    if (contrast(ground, candidate) >= ratio) return candidate;
  }
  return end;
}

std::uint32_t packed(Color color) {
  return 0xFF000000U | static_cast<std::uint32_t>(color.blue) << 16U | static_cast<std::uint32_t>(color.green) << 8U |
         color.red;
}

}  // namespace milepost::ui
