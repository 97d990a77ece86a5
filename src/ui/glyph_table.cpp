#include "ui/glyph_table.hpp"

#include "core/line.hpp"
#include "core/utf8.hpp"

namespace milepost::ui {
namespace {

constexpr GlyphCode first_cluster = 0xE000;
constexpr std::size_t most_clusters = 0x1900;  // the private use area of the first plane
constexpr std::size_t clusters_in_reserve = 0x400;

// A cluster ends, and whatever is joined is cut, after so many characters, so that a glyph stays a small picture.
constexpr int longest_cluster = 32;
constexpr int longest_run = 96;

constexpr GlyphCode replacement = 0xFFFD;
constexpr char32_t zero_width_joiner = 0x200D;  // takes in whatever follows it

// Letters of scripts that are shaped in groups take in their neighbours.
bool takes_neighbours(char32_t code) {
  return code > 0x7F && !is_simple(code) && !is_pictograph(code) && !is_right_to_left(code) && !turns_direction(code);
}

// Where the cluster that starts at `at` ends. What is drawn alone takes in only what joins it, and one half
// of a flag the other half.
std::size_t cluster_end(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  std::size_t end = at + first.bytes;
  char32_t previous = first.code;
  for (int count = 1; end < text.size(); ++count) {
    const Character next = character_at(text, end);
    const bool flag = count == 1 && is_flag_half(first.code) && is_flag_half(next.code);
    const bool joins = flag || joins_previous(next.code) || previous == zero_width_joiner;
    const bool neighbour = takes_neighbours(first.code) && takes_neighbours(next.code) &&
                           (count < longest_cluster || joins_syllable(previous, next.code));
    if ((!joins && !neighbour) || count == longest_run || turns_direction(next.code)) break;
    previous = next.code;
    end += next.bytes;
  }
  return end;
}

// Where the right-to-left run that starts at `at` ends; spaces, digits and marks inside it belong to it
// where more of it follows.
std::size_t right_to_left_end(std::string_view text, std::size_t at, RunLength length) {
  std::size_t end = at;
  std::size_t scan = at;
  for (int count = 0; scan < text.size() && count < longest_run; ++count) {
    const Character next = character_at(text, scan);
    const bool own = (is_right_to_left(next.code) || joins_previous(next.code)) && !turns_direction(next.code);
    if (!own && (!takes_direction(next.code) || (length == RunLength::word && next.code == ' '))) break;
    scan += next.bytes;
    if (own) end = scan;
  }
  return end;
}

}  // namespace

Piece GlyphTable::piece_at(std::string_view text, std::size_t at, RunLength length) {
  // Most letters are of ASCII, with nothing after them that could join them.
  const auto is_plain = [](char c) { return c >= ' ' && c < 0x7F; };
  if (is_plain(text[at]) && (at + 1 == text.size() || is_plain(text[at + 1]))) {
    const auto letter = static_cast<GlyphCode>(text[at]);
    return {letter, letter, 1};
  }
  const Character character = character_at(text, at);
  if (character.code < 0x20 || character.code == 0x7F) return {u' ', U' ', character.bytes};
  if (turns_direction(character.code)) return {replacement, replacement, character.bytes};
  if (is_right_to_left(character.code)) {
    const std::size_t end = right_to_left_end(text, at, length);
    return {code_of(text.substr(at, end - at)), character.code, end - at};
  }
  const std::size_t end = cluster_end(text, at);
  if (end - at == character.bytes && is_simple(character.code)) {
    return {static_cast<GlyphCode>(character.code), character.code, character.bytes};
  }
  return {code_of(text.substr(at, end - at)), character.code, end - at};
}

std::string GlyphTable::text_of(GlyphCode glyph) const {
  const auto place = static_cast<std::size_t>(glyph - first_cluster);
  if (glyph >= first_cluster && place < clusters_.size()) return clusters_[place];
  std::string text;
  append_utf8(text, glyph);
  return text;
}

bool GlyphTable::is_nearly_full() const { return clusters_.size() > most_clusters - clusters_in_reserve; }

void GlyphTable::clear() {
  codes_.clear();
  clusters_.clear();
}

GlyphCode GlyphTable::code_of(std::string_view cluster) {
  const auto found = codes_.find(std::string(cluster));
  if (found != codes_.end()) return found->second;
  if (clusters_.size() == most_clusters) return replacement;
  const auto code = static_cast<GlyphCode>(first_cluster + clusters_.size());
  clusters_.emplace_back(cluster);
  codes_.emplace(cluster, code);
  return code;
}

}  // namespace milepost::ui
