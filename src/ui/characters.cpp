#include "ui/characters.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace milepost::ui {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t count>
bool in_any(const std::array<Range, count>& ranges, char32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [code](Range range) { return code >= range.first && code <= range.last; });
}

constexpr char32_t replacement = 0xFFFD;

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const DecodedCharacter decoded = decode_utf8(text.substr(at));
  return decoded.bytes == 0 ? Character{replacement, 1} : Character{decoded.character, decoded.bytes};
}

bool joins_previous(char32_t code) {
  constexpr std::array<Range, 12> ranges{{{0x300, 0x36F},
                                          {0x483, 0x489},
                                          {0x1AB0, 0x1AFF},
                                          {0x1DC0, 0x1DFF},
                                          {0x200C, 0x200D},
                                          {0x20D0, 0x20FF},
                                          {0x3099, 0x309A},
                                          {0xFE00, 0xFE0F},
                                          {0xFE20, 0xFE2F},
                                          {0x1F3FB, 0x1F3FF},
                                          {0xE0020, 0xE007F},
                                          {0xE0100, 0xE01EF}}};
  return code >= 0x300 && in_any(ranges, code);
}

bool is_pictograph(char32_t code) { return code >= 0x1F000 && code <= 0x1FAFF; }

bool is_flag_half(char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }

bool joins_syllable(char32_t previous, char32_t next) {
  // From Devanagari to Malayalam each script has its signs at the same places of its block.
  constexpr std::array<Range, 4> places{{{0x00, 0x03}, {0x3C, 0x3C}, {0x3E, 0x4D}, {0x62, 0x63}}};
  constexpr std::array<Range, 7> others{{{0xDCA, 0xDDF},
                                         {0xE31, 0xE31},
                                         {0xE34, 0xE3A},
                                         {0xE47, 0xE4E},
                                         {0xEB1, 0xEBC},
                                         {0xEC8, 0xECE},
                                         {0x102B, 0x103E}}};
  constexpr char32_t block = 0x80;
  constexpr char32_t vowel_killer = 0x4D;
  const auto is_indic = [](char32_t code) { return code >= 0x900 && code < 0xD80; };
  if (is_indic(next) && in_any(places, next % block)) return true;
  if (is_indic(previous) && previous % block == vowel_killer) return true;
  return in_any(others, next);
}

bool is_right_to_left(char32_t code) {
  constexpr std::array<Range, 5> ranges{
      {{0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFF}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}}};
  return code >= 0x590 && in_any(ranges, code);
}

bool takes_direction(char32_t code) {
  const bool letter = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
  return code >= 0x20 && code < 0xC0 && !letter;
}

bool is_simple(char32_t code) {
  constexpr std::array<Range, 15> ranges{{{0xA0, 0x2FF},
                                          {0x370, 0x482},
                                          {0x48A, 0x52F},
                                          {0x531, 0x58F},
                                          {0x1E00, 0x1FFF},
                                          {0x2000, 0x200B},
                                          {0x2010, 0x2027},
                                          {0x202F, 0x205F},
                                          {0x2070, 0x20CF},
                                          {0x2100, 0x2BFF},
                                          {0x2E80, 0x3098},
                                          {0x309B, 0x9FFF},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFF00, 0xFFFD}}};
  return (code >= 0x20 && code <= 0x7E) || in_any(ranges, code);
}

bool breaks_anywhere(char32_t code) {
  constexpr std::array<Range, 4> ranges{{{0x2E80, 0x9FFF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFF00, 0xFFEF}}};
  return code >= 0x2E80 && in_any(ranges, code);
}

bool is_hyphenated(char32_t code) {
  constexpr std::array<Range, 5> ranges{{{'A', 'Z'}, {'a', 'z'}, {0xC0, 0x24F}, {0x370, 0x52F}, {0x1E00, 0x1FFF}}};
  return in_any(ranges, code);
}

bool sticks_to_previous(char32_t code) {
  constexpr std::u32string_view marks =
      U"、。，．・：；？！）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:!?)]}";
  return marks.find(code) != std::u32string_view::npos;
}

}  // namespace milepost::ui
