#pragma once

#include "ui/font_source.hpp"

namespace milepost::web {

/// Glyphs as the browser draws them in the host page's font, so that text is sharp at every pixel
/// ratio and every script and emoji of the system is there without a byte of font in the download.
class BrowserFonts final : public ui::FontSource {
 public:
  ui::FontMetrics metrics(ui::Weight weight, float size) override;
  float advance(std::string_view text, ui::Weight weight, float size) override;
  ui::GlyphBox bounds(std::string_view text, ui::Weight weight, float size) override;
  void rasterize(std::string_view text, ui::Weight weight, float size, const ui::GlyphBox& box,
                 std::span<std::uint8_t> pixels) override;
};

}  // namespace milepost::web
