#include "app/file_name.hpp"

#include "core/quote.hpp"
#include "core/utf8.hpp"

namespace milepost {
namespace {

constexpr std::size_t longest_part = 48;

char32_t lowered(char32_t c) { return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c; }

// Of ASCII only letters and digits; elsewhere all but what would disguise the name, and the punctuation
// beside it, which a name does not miss.
bool is_kept(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
  const bool is_punctuation = c >= 0x2000 && c <= 0x206F;
  return !is_punctuation && !is_unseen(c);
}

std::string slug(std::string_view text) {
  std::string result;
  while (!text.empty() && result.size() < longest_part) {
    const DecodedCharacter next = decode_utf8(text);
    const char32_t character = lowered(next.character);
    if (next.bytes > 0 && is_kept(character)) {
      append_utf8(result, character);
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
    text.remove_prefix(next.bytes > 0 ? next.bytes : 1);
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result;
}

}  // namespace

std::string file_name(std::initializer_list<std::string_view> parts, std::string_view ending) {
  std::string name;
  for (const std::string_view part : parts) {
    const std::string text = slug(part);
    if (text.empty()) continue;
    if (!name.empty()) name += '-';
    name += text;
  }
  return (name.empty() ? "milepost" : name).append(ending);
}

}  // namespace milepost
