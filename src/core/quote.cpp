#include "core/quote.hpp"

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace milepost {
namespace {

struct CharacterRange {
  char32_t first;
  char32_t last;
};

constexpr std::array<CharacterRange, 9> unseen{{{0x00, 0x1F},
                                                {0x7F, 0x9F},
                                                {0xAD, 0xAD},
                                                {0x61C, 0x61C},
                                                {0x200B, 0x200F},
                                                {0x2028, 0x202E},
                                                {0x2060, 0x206F},
                                                {0xFEFF, 0xFEFF},
                                                {0xFFF9, 0xFFFB}}};

// Takes the first character off `text` and appends how it is shown.
void append_visible(std::string& shown, std::string_view& text) {
  const DecodedCharacter next = decode_utf8(text);
  const std::size_t bytes = next.bytes == 0 ? 1 : next.bytes;
  if (next.bytes == 0) {
    shown += "\\x" + hexadecimal(static_cast<unsigned char>(text.front()), 2);
  } else if (is_unseen(next.character)) {
    shown += "\\u" + hexadecimal(next.character, 4);
  } else {
    shown += text.substr(0, bytes);
  }
  text.remove_prefix(bytes);
}

// The first `longest` characters as they are shown, those of `escaped` with a backslash before them.
std::string shown(std::string_view text, std::size_t longest, std::string_view escaped) {
  std::string result;
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == longest) return result + "…";
    if (escaped.find(text.front()) != std::string_view::npos) result += '\\';
    append_visible(result, text);
  }
  return result;
}

}  // namespace

bool is_unseen(char32_t character) {
  return std::any_of(unseen.begin(), unseen.end(), [character](const CharacterRange& range) {
    return character >= range.first && character <= range.last;
  });
}

std::string hexadecimal(char32_t value, std::size_t digits) {
  constexpr std::string_view characters = "0123456789abcdef";
  std::string text(digits, '0');
  for (std::size_t i = digits; i > 0; value >>= 4) text[--i] = characters[value & 0xF];
  return text;
}

std::string visible(std::string_view text, std::size_t longest) { return shown(text, longest, ""); }

std::string in_quotes(std::string_view text, std::size_t longest) { return '"' + shown(text, longest, "\"\\") + '"'; }

}  // namespace milepost
