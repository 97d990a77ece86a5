#include "ui/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace milepost::ui {
namespace {

constexpr float text_contrast = 4.6F;     // a little above 4.5, for rounding
constexpr float outline_contrast = 3.1F;  // a little above 3

constexpr Color green{29, 122, 70};
constexpr Color amber{138, 90, 0};
constexpr Color red{176, 42, 48};

// Makes a colour readable on several grounds: each demand moves it the same way, so one pass is enough.
template <std::size_t count>
Color readable_on_all(const std::array<Color, count>& grounds, Color color) {
  for (const Color ground : grounds) color = readable_on(ground, color, text_contrast);
  return color;
}

Tone tinted(Color hue, const Theme& theme) {
  const Color ground = mix(theme.background, hue, is_dark(theme.background) ? 0.30F : 0.12F);
  return {readable_on_all(std::array{ground, theme.panel, theme.background}, hue), ground};
}

TextSize scaled(float base, float factor) {
  const float size = std::round(base * factor * 2.0F) / 2.0F;
  return {size, std::round(size * (factor > 1.2F ? 1.3F : 1.5F))};
}

}  // namespace

Theme::Theme(const HostLook& look) {
  const bool dark = is_dark(look.background);
  background = look.background;
  text = readable_on(background, look.text, 7.0F);
  panel = mix(background, text, dark ? 0.05F : 0.03F);
  line = mix(background, text, 0.13F);
  outline = readable_on(panel, mix(background, text, 0.35F), outline_contrast);
  accent_soft = mix(background, look.accent, dark ? 0.22F : 0.12F);
  accent = readable_on_all(std::array{background, panel, accent_soft}, look.accent);
  on_accent = readable_on(accent, is_dark(accent) ? Color{255, 255, 255} : Color{16, 24, 36}, text_contrast);
  soft = readable_on_all(std::array{background, panel, accent_soft}, mix(background, text, 0.68F));
  good = tinted(green, *this);
  attention = tinted(amber, *this);
  danger = tinted(red, *this);
  const Color neutral_ground = mix(background, text, 0.08F);
  neutral = {readable_on(neutral_ground, soft, text_contrast), neutral_ground};

  // Running text follows the page's, within what a form can bear.
  const float base = std::clamp(look.font_size, 14.0F, 22.0F);
  title = scaled(base, 1.3125F);
  heading = scaled(base, 1.0625F);
  body = scaled(base, 0.96875F);
  small = scaled(base, 0.875F);
  tiny = scaled(base, 0.8125F);
  radius = std::clamp(look.radius, 0.0F, 24.0F);
  control_height = std::max(36.0F, body.line_height + 3 * grid);
}

}  // namespace milepost::ui
