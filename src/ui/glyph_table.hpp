#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/characters.hpp"

namespace milepost::ui {

/// The number Dear ImGui knows a glyph by: a character's own code where it is drawn alone, else a code of
/// the private use area that this table gave to a cluster of characters.
using GlyphCode = char16_t;

/// The next piece of a text that is drawn as one glyph.
struct Piece {
  GlyphCode glyph = 0;
  char32_t first = 0;  ///< its first character, for line breaking
  std::size_t bytes = 0;
};

/// Whether a right-to-left piece ends at a space, for breaking lines, or takes in the words after it,
/// so that they are shaped and ordered as the run they are.
enum class RunLength { word, whole };

/// Cuts texts into glyphs. Letters that stand alone keep their code, so that a glyph is drawn once and
/// used everywhere; whatever must be shaped together (combining marks, emoji sequences, Arabic,
/// Devanagari, …) becomes one glyph, drawn by the font source as a whole.
class GlyphTable {
 public:
  /// REQUIRES: at < text.size().
  Piece piece_at(std::string_view text, std::size_t at, RunLength length);

  /// The text to draw for a glyph, as UTF-8.
  std::string text_of(GlyphCode glyph) const;

  /// True where the table has no room for many more clusters: clear it, with the glyphs made from it,
  /// between two frames.
  bool is_nearly_full() const;
  void clear();

 private:
  GlyphCode code_of(std::string_view cluster);

  std::unordered_map<std::string, GlyphCode> codes_;
  std::vector<std::string> clusters_;
};

}  // namespace milepost::ui
