#include "platform/headless/fixed_fonts.hpp"

#include <algorithm>
#include <cmath>

#include "ui/characters.hpp"

namespace milepost::headless {
namespace {

constexpr float letter_width = 0.55F;  // in em, near that of a sans-serif's running text
constexpr float wide_width = 1.0F;
constexpr float ascent = 0.93F;
constexpr float descent = 0.24F;

float em_width(std::string_view text) {
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const ui::Character character = ui::character_at(text, at);
    const bool wide = ui::breaks_anywhere(character.code) || character.code > 0xFFFF;
    if (!ui::joins_previous(character.code)) width += wide ? wide_width : letter_width;
    at += character.bytes;
  }
  return width;
}

}  // namespace

ui::FontMetrics FixedFonts::metrics(ui::Weight, float size) { return {ascent * size, descent * size}; }

float FixedFonts::advance(std::string_view text, ui::Weight, float size) { return em_width(text) * size; }

ui::GlyphBox FixedFonts::bounds(std::string_view text, ui::Weight weight, float size) {
  if (text == " ") return {};
  const int width = std::max(1, static_cast<int>(std::lround(advance(text, weight, size) * 0.8F)));
  const int height = std::max(1, static_cast<int>(std::lround(size * 0.7F)));
  return {1, -height, width, height};
}

void FixedFonts::rasterize(std::string_view, ui::Weight, float, const ui::GlyphBox&, std::span<std::uint8_t> pixels) {
  std::fill(pixels.begin(), pixels.end(), std::uint8_t{255});
}

}  // namespace milepost::headless
