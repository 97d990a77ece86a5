#include "core/utf8.hpp"

#include <array>

namespace milepost {
namespace {

// A first byte tells how many bytes a character has; below this value they are too many for it.
struct Form {
  unsigned char mask;
  unsigned char lead;
  std::size_t bytes;
  char32_t lowest;
};

constexpr std::array<Form, 4> forms{
    {{0x80, 0x00, 1, 0}, {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}}};

bool is_surrogate(char32_t character) { return character >= 0xD800 && character <= 0xDFFF; }

unsigned char byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

DecodedCharacter decode(std::string_view text, const Form& form) {
  if (text.size() < form.bytes) return {};
  char32_t character = byte_at(text, 0) & static_cast<unsigned char>(~form.mask);
  for (std::size_t i = 1; i < form.bytes; ++i) {
    if ((byte_at(text, i) & 0xC0) != 0x80) return {};
    character = (character << 6) | (byte_at(text, i) & 0x3F);
  }
  if (character < form.lowest || character > 0x10FFFF || is_surrogate(character)) return {};
  return {character, form.bytes};
}

}  // namespace

DecodedCharacter decode_utf8(std::string_view text) {
  if (text.empty()) return {};
  for (const Form& form : forms) {
    if ((byte_at(text, 0) & form.mask) == form.lead) return decode(text, form);
  }
  return {};
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t bytes = decode_utf8(text).bytes;
    if (bytes == 0) return false;
    text.remove_prefix(bytes);
  }
  return true;
}

void append_utf8(std::string& text, char32_t character) {
  const auto append = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto append_tail = [&](int shift) { append(0x80 | ((character >> shift) & 0x3F)); };
  if (character < 0x80) {
    append(character);
  } else if (character < 0x800) {
    append(0xC0 | (character >> 6));
    append_tail(0);
  } else if (character < 0x10000) {
    append(0xE0 | (character >> 12));
    append_tail(6);
    append_tail(0);
  } else {
    append(0xF0 | (character >> 18));
    append_tail(12);
    append_tail(6);
    append_tail(0);
  }
}

}  // namespace milepost
