#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace milepost {

/// One character read from UTF-8 and how many bytes it took; 0 bytes where they are not UTF-8.
struct DecodedCharacter {
  char32_t character = 0;
  std::size_t bytes = 0;
};

/// Reads the first character of `text`. Refuses, with 0 bytes, what is cut off, overlong, a surrogate
/// or beyond U+10FFFF, and an empty text.
DecodedCharacter decode_utf8(std::string_view text);

/// True where every byte of `text` belongs to a character.
bool is_utf8(std::string_view text);

/// Appends `character` as UTF-8. REQUIRES: a character that is no surrogate, at most U+10FFFF.
void append_utf8(std::string& text, char32_t character);

}  // namespace milepost
