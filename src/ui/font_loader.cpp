#include "ui/font_loader.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cstdint>
#include <string>

#include "ui/text.hpp"

namespace milepost::ui {

struct FontLoaderCallbacks {
  static TextEngine& engine(ImFontAtlas* atlas) { return *static_cast<TextEngine*>(atlas->UserData); }

  static Weight weight(const ImFontConfig* config) { return static_cast<Weight>(config->FontNo); }

  static bool start_font(ImFontAtlas*, ImFontConfig*) { return true; }

  static bool has_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

  static bool start_size(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*) {
    const float density = baked->RasterizerDensity;
    const FontMetrics metrics = engine(atlas).source_.metrics(weight(config), baked->Size * density);
    baked->Ascent = metrics.ascent / density;
    baked->Descent = -metrics.descent / density;
    return true;
  }

  // Places in the glyph are relative to the pen on the baseline, not to the top of the line.
  static bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar code,
                         ImFontGlyph* glyph, float* advance_only) {
    TextEngine& text = engine(atlas);
    const float density = baked->RasterizerDensity;
    const float size = baked->Size * density;
    const std::string letters = text.glyphs_.text_of(code);
    const float advance = text.source_.advance(letters, weight(config), size) / density;
    if (advance_only != nullptr) {
      *advance_only = advance;
      return true;
    }
    glyph->Codepoint = code;
    glyph->AdvanceX = advance;
    const GlyphBox box = text.source_.bounds(letters, weight(config), size);
    if (box.width <= 0 || box.height <= 0) return true;
    return draw_glyph(text, *atlas, *config, *baked, letters, box, *glyph);
  }

  static bool draw_glyph(TextEngine& text, ImFontAtlas& atlas, ImFontConfig& config, ImFontBaked& baked,
                         const std::string& letters, const GlyphBox& box, ImFontGlyph& glyph) {
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(&atlas, box.width, box.height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* rect = ImFontAtlasPackGetRect(&atlas, id);
    auto& buffer = atlas.Builder->TempBuffer;
    buffer.resize(box.width * box.height * 4);
    const std::span<std::uint8_t> pixels(buffer.Data, static_cast<std::size_t>(buffer.Size));
    const float density = baked.RasterizerDensity;
    text.source_.rasterize(letters, weight(&config), baked.Size * density, box, pixels);
    glyph.X0 = static_cast<float>(box.left) / density;
    glyph.Y0 = static_cast<float>(box.top) / density;
    glyph.X1 = static_cast<float>(box.left + box.width) / density;
    glyph.Y1 = static_cast<float>(box.top + box.height) / density;
    glyph.Visible = true;
    glyph.Colored = has_own_colors(pixels);
    glyph.PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(&atlas, &baked, &config, &glyph, rect, pixels.data(), ImTextureFormat_RGBA32,
                                       box.width * 4);
    return true;
  }

  // Text is drawn in white, so any clearly visible pixel of another colour belongs to an emoji.
  static bool has_own_colors(std::span<const std::uint8_t> pixels) {
    constexpr std::uint8_t visible = 128;
    constexpr std::uint8_t nearly_white = 240;
    for (std::size_t i = 0; i + 3 < pixels.size(); i += 4) {
      const bool white = pixels[i] >= nearly_white && pixels[i + 1] >= nearly_white && pixels[i + 2] >= nearly_white;
      if (pixels[i + 3] >= visible && !white) return true;
    }
    return false;
  }
};

const ImFontLoader& font_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "milepost";
    made.FontSrcInit = FontLoaderCallbacks::start_font;
    made.FontSrcContainsGlyph = FontLoaderCallbacks::has_glyph;
    made.FontBakedInit = FontLoaderCallbacks::start_size;
    made.FontBakedLoadGlyph = FontLoaderCallbacks::load_glyph;
    return made;
  }();
  return loader;
}

}  // namespace milepost::ui

// Dear ImGui names this function where stb_truetype is left out (see ui/imgui_config.hpp).
namespace ImGuiFreeType {  // NOLINT(readability-identifier-naming)
// NOLINTNEXTLINE(readability-identifier-naming,misc-use-internal-linkage)
const ImFontLoader* GetFontLoader() { return &milepost::ui::font_loader(); }
}  // namespace ImGuiFreeType
