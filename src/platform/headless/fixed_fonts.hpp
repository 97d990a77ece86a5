#pragma once

#include "ui/font_source.hpp"

namespace milepost::headless {

/// A stand-in for the browser's fonts: every letter is a box of the same width, ideographs and emoji
/// are twice as wide. Layouts come out the same on every machine.
class FixedFonts final : public ui::FontSource {
 public:
  ui::FontMetrics metrics(ui::Weight weight, float size) override;
  float advance(std::string_view text, ui::Weight weight, float size) override;
  ui::GlyphBox bounds(std::string_view text, ui::Weight weight, float size) override;
  void rasterize(std::string_view text, ui::Weight weight, float size, const ui::GlyphBox& box,
                 std::span<std::uint8_t> pixels) override;
};

}  // namespace milepost::headless
