#include "core/link.hpp"

#include <algorithm>
#include <array>

#include "core/quote.hpp"

namespace milepost {
namespace {

constexpr std::array<std::string_view, 3> starts{"https://", "http://", "mailto:"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool starts_with(std::string_view text, std::string_view start) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(), [](char s, char t) { return s == lower(t); });
}

}  // namespace

bool can_be_followed(std::string_view url) {
  const bool has_start = std::any_of(starts.begin(), starts.end(), [url](std::string_view start) {
    return url.size() > start.size() && starts_with(url, start);
  });
  return has_start && std::none_of(url.begin(), url.end(), is_control);
}

std::string link_label(std::string_view url) {
  const bool is_letter = starts_with(url, "mailto:");
  url.remove_prefix(url.find(':') + (is_letter ? 1 : 3));
  url = url.substr(0, url.find_first_of(is_letter ? "?" : "/?#\\"));
  const std::size_t at = url.rfind('@');
  if (!is_letter && at != std::string_view::npos) url.remove_prefix(at + 1);
  return visible(url);
}

}  // namespace milepost
