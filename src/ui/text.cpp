#include "ui/text.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/font_loader.hpp"

namespace milepost::ui {
namespace {

constexpr float kerning_size = 64.0F;  // large enough that rounding does not show
// In bytes; what is longer is no word of any language, and to look for where it is cut well takes time.
constexpr std::size_t longest_word = 200;
// In bytes; to break one again in every frame takes longer than to look whether it is the same.
constexpr std::size_t long_text = 2048;
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

bool is_kerned(GlyphCode glyph) { return glyph > ' ' && glyph < 0x7F; }

// True where a line may end between the two pieces, the second of which is at `at`. A hyphen after a digit is one of
// a date or a quarter.
bool may_break(std::string_view text, std::size_t at, const Piece& before, const Piece& after) {
  if (before.bytes == 0 || after.first == ' ') return false;
  if (before.first == '-') return at < 2 || text[at - 2] < '0' || text[at - 2] > '9';
  if (before.first == ' ' || before.first == '/' || before.first == 0x2013) return true;
  if (before.first < 0x100 && after.first < 0x100) return false;
  return (breaks_anywhere(before.first) || breaks_anywhere(after.first)) && !sticks_to_previous(after.first);
}

// What `make` gives for a text; that of a long one is made only where it is not known.
template <class Known, class Make>
std::vector<TextLine> remembered(std::vector<Known>& all, std::string_view text, const TextStyle& style, float width,
                                 Make make) {
  if (text.size() < long_text) return make();
  for (Known& known : all) {
    const bool is_same = known.size == style.size.size && known.weight == style.weight && known.width == width;
    if (!is_same || known.text != text) continue;
    known.is_used = true;
    return known.lines;
  }
  all.push_back({std::string(text), style.size.size, style.weight, width, make(), true});
  return all.back().lines;
}

}  // namespace

TextEngine::TextEngine(ImFontAtlas& atlas, FontSource& source) : atlas_(atlas), source_(source) {
  atlas.UserData = this;
  atlas.SetFontLoader(&font_loader());
  for (const Weight weight : {Weight::regular, Weight::semibold}) {
    static char no_data = 0;  // the atlas insists on some, the loader has none
    ImFontConfig config;
    config.FontData = &no_data;
    config.FontDataSize = 1;
    config.FontDataOwnedByAtlas = false;
    config.SizePixels = 16.0F;
    config.FontNo = static_cast<ImU32>(weight);
    fonts_[static_cast<std::size_t>(weight)] = atlas.AddFont(&config);
  }
  begin_frame(1);
}

TextEngine::~TextEngine() { atlas_.UserData = nullptr; }

void TextEngine::begin_frame(float density) {
  if (density != density_) broken_.clear();
  density_ = density;
  std::erase_if(broken_, [](const Broken& text) { return !text.is_used; });
  for (Broken& text : broken_) text.is_used = false;
  if (glyphs_.is_nearly_full()) fonts_changed();
  for (KerningTable& table : kerning_) {
    if (table.empty()) table.assign(std::size_t{kerned_letters} * kerned_letters, unknown);
  }
}

void TextEngine::fonts_changed() {
  glyphs_.clear();
  broken_.clear();
  for (KerningTable& table : kerning_) table.clear();
  for (ImFont* font : fonts_) ImFontAtlasFontDiscardBakes(&atlas_, font, 0);
  begin_frame(density_);
}

float TextEngine::kerning(Weight weight, GlyphCode left, GlyphCode right) {
  if (!is_kerned(left) || !is_kerned(right)) return 0;
  const std::size_t row = left - std::size_t{' '};
  const std::size_t place = row * kerned_letters + (right - std::size_t{' '});
  float& known = kerning_[static_cast<std::size_t>(weight)][place];
  if (std::isnan(known)) {
    const std::array<char, 2> pair{static_cast<char>(left), static_cast<char>(right)};
    const std::string_view both(pair.data(), 2);
    const float together = source_.advance(both, weight, kerning_size);
    const float apart = source_.advance(both.substr(0, 1), weight, kerning_size) +
                        source_.advance(both.substr(1, 1), weight, kerning_size);
    known = (together - apart) / kerning_size;
  }
  return known;
}

ImFontBaked& TextEngine::baked(const TextStyle& style) const {
  return *font(style.weight).GetFontBaked(style.size.size, density_);
}

float TextEngine::advance(ImFontBaked& baked, const TextStyle& style, GlyphCode previous, GlyphCode glyph) {
  return baked.GetCharAdvance(glyph) + kerning(style.weight, previous, glyph) * style.size.size;
}

float TextEngine::snap(float position) const { return std::round(position * density_) / density_; }

float TextEngine::width(std::string_view text, const TextStyle& style) {
  ImFontBaked& letters = baked(style);
  float total = 0;
  GlyphCode previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = glyphs_.piece_at(text, at, RunLength::word);
    total += advance(letters, style, previous, piece.glyph);
    previous = piece.glyph;
    at += piece.bytes;
  }
  return total;
}

float TextEngine::widest_word(std::string_view text, const TextStyle& style) {
  const auto widest_of = [&] {
    bytes_broken_ += text.size();
    ImFontBaked& letters = baked(style);
    float widest = 0;
    float word = 0;
    Piece previous;
    for (std::size_t at = 0; at < text.size();) {
      const Piece piece = glyphs_.piece_at(text, at, RunLength::word);
      if (may_break(text, at, previous, piece)) word = 0;
      if (piece.first != ' ') word += advance(letters, style, previous.glyph, piece.glyph);
      widest = std::max(widest, word);
      previous = piece;
      at += piece.bytes;
    }
    return widest;
  };
  if (text.size() < long_text) return widest_of();
  // Kept as if it were the only line at a width that there is not.
  const auto line = [&] { return std::vector<TextLine>{{0, text.size(), widest_of()}}; };
  return remembered(broken_, text, style, -1, line).front().width;
}

std::size_t TextEngine::fitting(std::string_view text, const TextStyle& style, float width) {
  ImFontBaked& letters = baked(style);
  float total = 0;
  Piece previous;
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = glyphs_.piece_at(text, at, RunLength::word);
    total += advance(letters, style, previous.glyph, piece.glyph);
    if (total > width) return at;
    previous = piece;
    at += piece.bytes;
  }
  return text.size();
}

TextLine TextEngine::cut_word(std::string_view text, const TextStyle& style, std::size_t begin, float width) {
  constexpr std::size_t fewest = 3;
  ImFontBaked& letters = baked(style);
  TextLine cut{begin, begin, 0};
  std::array<TextLine, fewest> latest;  // what stands before the last letters
  TextLine line = cut;
  std::size_t count = 0;
  Piece previous;
  while (line.end < text.size()) {
    const Piece piece = glyphs_.piece_at(text, line.end, RunLength::word);
    count = is_hyphenated(piece.first) ? count + 1 : 0;
    latest[count % fewest] = line;
    if (count == 0 && line.width > width) break;
    if (count >= 2 * fewest) {
      const TextLine& before = latest[(count + 1) % fewest];
      if (before.width + letters.GetCharAdvance('-') > width) break;
      cut = before;
      cut.is_cut = true;
    }
    line.width += advance(letters, style, previous.glyph, piece.glyph);
    line.end += piece.bytes;
    previous = piece;
  }
  return cut;
}

std::vector<TextLine> TextEngine::lines(std::string_view text, const TextStyle& style, float width) {
  return remembered(broken_, text, style, width, [&] { return broken(text, style, width); });
}

std::vector<TextLine> TextEngine::broken(std::string_view text, const TextStyle& style, float width) {
  bytes_broken_ += text.size();
  ImFontBaked& letters = baked(style);
  std::vector<TextLine> lines;
  TextLine line;
  std::size_t break_at = 0;  // where the line could end, and how wide it would be, trailing space left out
  float break_width = 0;
  float inked_width = 0;
  float since_break = 0;
  std::size_t word_at = 0;
  Piece previous;
  const auto finish = [&](std::size_t end, float line_width, std::size_t next) {
    lines.push_back({line.begin, end, line_width});
    line = {next, next, 0};
    break_at = next;
    break_width = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      finish(at, inked_width, at + 1);
      inked_width = since_break = 0;
      previous = {};
      word_at = ++at;
      continue;
    }
    const Piece piece = glyphs_.piece_at(text, at, RunLength::word);
    if (may_break(text, at, previous, piece)) {
      break_at = word_at = at;
      break_width = inked_width;
      since_break = 0;
    }
    const float piece_width = advance(letters, style, previous.glyph, piece.glyph);
    if (piece.first != ' ' && line.width + piece_width > width && at > line.begin) {
      if (break_at > line.begin) {
        const float kept = since_break;
        finish(break_at, break_width, break_at);
        line.width = kept;
      } else if (const TextLine cut = cut_word(text.substr(0, word_at + longest_word), style, line.begin, width);
                 cut.is_cut) {
        lines.push_back(cut);
        at = break_at = cut.end;
        line = {at, at, 0};
        since_break = break_width = 0;
        previous = {};
        continue;
      } else {
        finish(at, inked_width, at);
        since_break = 0;
      }
    }
    line.width += piece_width;
    since_break += piece_width;
    if (piece.first != ' ') inked_width = line.width;
    previous = piece;
    at += piece.bytes;
  }
  lines.push_back({line.begin, text.size(), inked_width});
  return lines;
}

// As they are read, but for a right-to-left run that was too long for one piece: that stands the other way round.
const std::vector<Piece>& TextEngine::pieces_from_the_left(std::string_view line) {
  pieces_.clear();
  for (std::size_t at = 0; at < line.size(); at += pieces_.back().bytes) {
    pieces_.push_back(glyphs_.piece_at(line, at, RunLength::whole));
  }
  for (auto first = pieces_.begin(); first != pieces_.end(); ++first) {
    if (!is_right_to_left(first->first)) continue;
    auto last = first;
    for (auto next = first + 1; next != pieces_.end(); ++next) {
      if (is_right_to_left(next->first)) {
        last = next;
      } else if (!takes_direction(next->first)) {
        break;
      }
    }
    std::reverse(first, last + 1);
    first = last;
  }
  return pieces_;
}

void TextEngine::draw(ImDrawList& list, float x, float y, std::string_view text, const TextStyle& style) {
  ImFontBaked& letters = baked(style);
  const float leading = style.size.line_height - (letters.Ascent - letters.Descent);
  const float baseline = snap(y + leading / 2 + letters.Ascent);
  const ImU32 color = packed(style.color);
  GlyphCode previous = 0;
  for (const Piece& piece : pieces_from_the_left(text)) {
    x += kerning(style.weight, previous, piece.glyph) * style.size.size;
    const ImFontGlyph* glyph = letters.FindGlyph(piece.glyph);
    if (glyph != nullptr && glyph->Visible) {
      const float left = snap(x);
      list.PrimReserve(6, 4);
      list.PrimRectUV({left + glyph->X0, baseline + glyph->Y0}, {left + glyph->X1, baseline + glyph->Y1},
                      {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, glyph->Colored ? IM_COL32_WHITE : color);
    }
    if (glyph != nullptr) x += glyph->AdvanceX;
    previous = piece.glyph;
  }
}

}  // namespace milepost::ui
