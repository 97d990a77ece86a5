#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "ui/theme.hpp"

namespace milepost::ui {

/// A box of device pixels relative to the pen on the baseline; y grows downwards, so `top` is
/// negative for what stands above the line.
struct GlyphBox {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

/// Device pixels above and below the baseline, both positive.
struct FontMetrics {
  float ascent = 0;
  float descent = 0;
};

/// Where glyphs come from: the browser's own text drawing, or a stand-in for tests. Texts are short
/// pieces that are shaped as one: a character, or a cluster of characters that join. Sizes are in
/// device pixels.
class FontSource {
 public:
  virtual ~FontSource() = default;
  virtual FontMetrics metrics(Weight weight, float size) = 0;
  virtual float advance(std::string_view text, Weight weight, float size) = 0;
  virtual GlyphBox bounds(std::string_view text, Weight weight, float size) = 0;

  /// Draws white text into `pixels`, RGBA of box.width x box.height; emoji keep their own colours.
  virtual void rasterize(std::string_view text, Weight weight, float size, const GlyphBox& box,
                         std::span<std::uint8_t> pixels) = 0;
};

}  // namespace milepost::ui
