#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/color.hpp"
#include "ui/font_source.hpp"
#include "ui/glyph_table.hpp"
#include "ui/theme.hpp"

struct ImDrawList;
struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;

namespace milepost::ui {

struct TextStyle {
  TextSize size;
  Weight weight = Weight::regular;
  Color color;
};

/// One line of a paragraph: bytes of its text, and how wide they are drawn.
struct TextLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  float width = 0;
  bool is_cut = false;  ///< it ends within a word: a hyphen is drawn after it, which is not in the text
};

/// Measures, breaks and draws text. Letters sit where a browser would put them: each on a whole device
/// pixel, with the kerning the font has, without the rounding of one letter shifting the next.
class TextEngine {
 public:
  /// Adds the two weights to the atlas and becomes its font loader. REQUIRES: both outlive the engine.
  TextEngine(ImFontAtlas& atlas, FontSource& source);
  ~TextEngine();
  TextEngine(const TextEngine&) = delete;
  TextEngine& operator=(const TextEngine&) = delete;

  /// Before each frame: device pixels a CSS pixel.
  void begin_frame(float density);

  /// The host's font changed: every glyph and measure is made anew.
  void fonts_changed();

  float width(std::string_view text, const TextStyle& style);

  /// The width of the widest piece that no line break may cut.
  float widest_word(std::string_view text, const TextStyle& style);

  /// How many bytes from the beginning fit into `width`, whole characters only.
  std::size_t fitting(std::string_view text, const TextStyle& style, float width);

  /// Lines no wider than `width` where words allow it; a longer word is cut, with three
  /// letters or more on either side where it can. Line feeds break.
  /// Those of a long text are remembered until a frame does without them.
  std::vector<TextLine> lines(std::string_view text, const TextStyle& style, float width);

  /// How many bytes have been gone through to break them into lines.
  std::size_t bytes_broken() const { return bytes_broken_; }

  /// Draws one line into the box of height `style.size.line_height` whose top left is (x, y).
  void draw(ImDrawList& list, float x, float y, std::string_view text, const TextStyle& style);

 private:
  static constexpr int kerned_letters = 95;  // printable ASCII
  using KerningTable = std::vector<float>;   // in em, kerned_letters squared, NaN where not asked yet

  ImFont& font(Weight weight) const { return *fonts_[static_cast<std::size_t>(weight)]; }
  float kerning(Weight weight, GlyphCode left, GlyphCode right);
  ImFontBaked& baked(const TextStyle& style) const;
  float advance(ImFontBaked& baked, const TextStyle& style, GlyphCode previous, GlyphCode glyph);
  std::vector<TextLine> broken(std::string_view text, const TextStyle& style, float width);
  TextLine cut_word(std::string_view text, const TextStyle& style, std::size_t begin, float width);
  float snap(float position) const;
  const std::vector<Piece>& pieces_from_the_left(std::string_view line);

  ImFontAtlas& atlas_;
  FontSource& source_;
  GlyphTable glyphs_;
  std::array<ImFont*, 2> fonts_{};
  std::array<KerningTable, 2> kerning_;
  std::vector<Piece> pieces_;  // of the line that is being drawn
  float density_ = 1;

  // A long text as it was broken into lines.
  struct Broken {
    std::string text;
    float size;
    Weight weight;
    float width;
    std::vector<TextLine> lines;
    bool is_used;  ///< in this frame
  };
  std::vector<Broken> broken_;
  std::size_t bytes_broken_ = 0;

  friend struct FontLoaderCallbacks;
};

}  // namespace milepost::ui
