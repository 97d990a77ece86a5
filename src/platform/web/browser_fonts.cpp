#include "platform/web/browser_fonts.hpp"

#include <emscripten.h>

#include <array>

// The page's side of these is web/src/core/fonts.ts, handed in as Module.host.
EM_JS(void, milepost_font_metrics, (int weight, float size, float* out), {
  const metrics = Module['host']['fontMetrics'](weight, size);
  HEAPF32[out >> 2] = metrics['ascent'];
  HEAPF32[(out >> 2) + 1] = metrics['descent'];
});

EM_JS(float, milepost_text_width, (const char* text, int length, int weight, float size),
      { return Module['host']['textWidth'](UTF8ToString(text, length), weight, size); });

EM_JS(void, milepost_text_bounds, (const char* text, int length, int weight, float size, int* out),
      { HEAP32.set(Module['host']['textBounds'](UTF8ToString(text, length), weight, size), out >> 2); });

EM_JS(void, milepost_rasterize,
      (const char* text, int length, int weight, float size, int left, int top, int width, int height,
       unsigned char* pixels),
      {
        HEAPU8.set(Module['host']['rasterize'](UTF8ToString(text, length), weight, size, left, top, width, height),
                   pixels);
      });

namespace milepost::web {
namespace {

int css_weight(ui::Weight weight) { return weight == ui::Weight::semibold ? 600 : 400; }

int length_of(std::string_view text) { return static_cast<int>(text.size()); }

}  // namespace

ui::FontMetrics BrowserFonts::metrics(ui::Weight weight, float size) {
  std::array<float, 2> values{};
  milepost_font_metrics(css_weight(weight), size, values.data());
  return {values[0], values[1]};
}

float BrowserFonts::advance(std::string_view text, ui::Weight weight, float size) {
  return milepost_text_width(text.data(), length_of(text), css_weight(weight), size);
}

ui::GlyphBox BrowserFonts::bounds(std::string_view text, ui::Weight weight, float size) {
  std::array<int, 4> box{};
  milepost_text_bounds(text.data(), length_of(text), css_weight(weight), size, box.data());
  return {box[0], box[1], box[2], box[3]};
}

void BrowserFonts::rasterize(std::string_view text, ui::Weight weight, float size, const ui::GlyphBox& box,
                             std::span<std::uint8_t> pixels) {
  milepost_rasterize(text.data(), length_of(text), css_weight(weight), size, box.left, box.top, box.width, box.height,
                     pixels.data());
}

}  // namespace milepost::web
