#include "core/line.hpp"

#include "core/utf8.hpp"

namespace milepost {
namespace {

bool is_between(char32_t character, char32_t first, char32_t last) { return character >= first && character <= last; }

bool is_space(char32_t character) {
  return character <= 0x20 || is_between(character, 0x7F, 0xA0) || is_between(character, 0x2028, 0x2029);
}

constexpr std::string_view replacement = "\uFFFD";

}  // namespace

bool turns_direction(char32_t character) {
  return character == 0x61C || is_between(character, 0x200E, 0x200F) || is_between(character, 0x202A, 0x202E) ||
         is_between(character, 0x2066, 0x2069);
}

void show_turns(std::string& text) {
  // All of them begin with one of two bytes, which few texts have.
  for (std::size_t at = 0; (at = text.find_first_of("\xD8\xE2", at)) != std::string::npos; ++at) {
    const DecodedCharacter found = decode_utf8(std::string_view(text).substr(at));
    if (turns_direction(found.character)) text.replace(at, found.bytes, replacement);
  }
}

std::string one_line(std::string_view text, std::size_t longest) {
  std::string line;
  std::size_t length = 0;
  bool is_between_words = false;
  while (!text.empty()) {
    const DecodedCharacter next = decode_utf8(text);
    const std::string_view bytes = turns_direction(next.character) ? replacement : text.substr(0, next.bytes);
    text.remove_prefix(next.bytes == 0 ? 1 : next.bytes);
    if (next.bytes == 0) continue;
    if (is_space(next.character)) {
      is_between_words = !line.empty();
      continue;
    }
    if (length + (is_between_words ? 1 : 0) >= longest) return line + "…";
    if (is_between_words) line += ' ';
    line += bytes;
    length += is_between_words ? 2 : 1;
    is_between_words = false;
  }
  return line;
}

}  // namespace milepost
