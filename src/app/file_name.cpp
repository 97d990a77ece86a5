#include "app/file_name.hpp"

namespace milepost {
namespace {

constexpr std::size_t longest_part = 48;

bool is_kept(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Invisible characters that turn the reading direction would disguise a name; all of them start with
// the bytes E2 80 or E2 81, as do the other general punctuation marks, which a name does not miss.
std::size_t general_punctuation_at(std::string_view text, std::size_t at) {
  const bool starts = text.size() - at >= 3 && text[at] == '\xE2' && (text[at + 1] == '\x80' || text[at + 1] == '\x81');
  return starts ? 3 : 0;
}

std::string slug(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = lowered(text[at]);
    const std::size_t skipped = general_punctuation_at(text, at);
    if (skipped > 0) at += skipped - 1;
    if (skipped == 0 && is_kept(c)) {
      if (result.size() >= longest_part && !is_continuation(c)) break;
      result += c;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
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
