#include "ui/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace milepost::ui {
namespace {

// What colours have to reach, and how much of the ink goes into what is fainter than running text.
struct Demands {
  float text;          // a little above what is promised, for rounding
  float running_text;  // on the page's own ground
  float outline;       // a little above what is promised
  float soft_ink;
  float outline_ink;
  float line_ink;
};

constexpr Demands usual{4.6F, 7.0F, 3.1F, 0.68F, 0.35F, 0.13F};
constexpr Demands more_contrast{7.1F, 14.0F, 4.6F, 0.9F, 0.75F, 0.2F};

constexpr Color black{0, 0, 0};
constexpr Color white{255, 255, 255};
constexpr Color green{29, 122, 70};
constexpr Color amber{138, 90, 0};
constexpr Color red{176, 42, 48};

Color end_for(Color ground) { return is_dark(ground) ? white : black; }

// Mixes as much of `other` in as leaves `label` readable.
Color tint(Color ground, Color other, float amount, Color label, float ratio) {
  constexpr int steps = 8;
  for (int step = steps; step > 0; --step) {
    const Color candidate = mix(ground, other, amount * static_cast<float>(step) / steps);
    if (contrast(candidate, label) >= ratio) return candidate;
  }
  return ground;
}

// The ground, made lighter or darker where it is so middling that no text stands out on it.
Color with_room(Color ground, float ratio) { return readable_on(end_for(ground), ground, ratio); }

// Makes a colour readable on several grounds: each demand moves it the same way, so one pass is enough.
template <std::size_t count>
Color readable_on_all(const std::array<Color, count>& grounds, Color color, float ratio) {
  for (const Color ground : grounds) color = readable_on(ground, color, ratio);
  return color;
}

// A ground that says that the pointer is over it or presses it, away from its label where that is needed.
Color pressed(Color ground, Color label, float amount, float ratio) {
  const Color nearer = mix(ground, label, amount);
  return contrast(nearer, label) >= ratio ? nearer : mix(ground, end_for(label), amount);
}

// Dear ImGui draws type in whole pixels.
TextSize scaled(float base, float factor) {
  const float size = std::round(base * factor);
  return {size, std::round(size * (factor > 1.2F ? 1.3F : 1.5F))};
}

}  // namespace

Theme::Theme(const HostLook& look) {
  set_colors(look);

  // Running text follows the page's, within what a form can bear.
  const float base = std::clamp(look.font_size, 14.0F, 22.0F);
  title = scaled(base, 1.3125F);
  heading = scaled(base, 1.0625F);
  body = scaled(base, 0.96875F);
  small = scaled(base, 0.875F);
  tiny = scaled(base, 0.8125F);
  radius = std::clamp(look.radius, 0.0F, 24.0F);
  choice_height = look.touch ? 44.0F : 28.0F;
  control_height = std::max(look.touch ? 44.0F : 36.0F, body.line_height + 3 * grid);
}

void Theme::set_colors(const HostLook& look) {
  const Demands& demands = look.more_contrast ? more_contrast : usual;
  background = with_room(look.background, demands.running_text);
  const bool dark = is_dark(background);
  const Color ink = readable_on(background, look.text, demands.running_text);
  const auto ground = [&](Color other, float amount) {
    return tint(background, other, amount, end_for(background), demands.text);
  };
  const auto readable = [&](const auto& grounds, Color color) { return readable_on_all(grounds, color, demands.text); };

  // First the grounds, then what must be readable on them.
  panel = ground(ink, dark ? 0.05F : 0.03F);
  hover = ground(ink, 0.08F);
  held = ground(ink, 0.16F);
  accent_soft = ground(look.accent, dark ? 0.22F : 0.12F);
  const float tone = dark ? 0.30F : 0.12F;
  good.ground = ground(green, tone);
  attention.ground = ground(amber, tone);
  danger.ground = ground(red, tone);
  neutral.ground = hover;
  line = mix(background, ink, demands.line_ink);

  text = readable(std::array{held, accent_soft, attention.ground}, ink);
  soft = readable(std::array{background, panel, hover, accent_soft}, mix(background, text, demands.soft_ink));
  outline = readable_on_all(std::array{background, panel, hover, accent_soft, attention.ground},
                            mix(background, text, demands.outline_ink), demands.outline);
  good.text = readable(std::array{good.ground, background, panel}, green);
  attention.text = readable(std::array{attention.ground, background, panel, accent_soft}, amber);
  danger.text = readable(std::array{danger.ground, background, panel}, red);
  neutral.text = soft;

  accent = readable(std::array{background, panel, hover, accent_soft}, look.accent);
  on_accent = readable_on(accent, is_dark(accent) ? white : Color{16, 24, 36}, demands.text);
  accent_hover = pressed(accent, on_accent, 0.08F, demands.text);
  accent_held = pressed(accent, on_accent, 0.16F, demands.text);
}

}  // namespace milepost::ui
