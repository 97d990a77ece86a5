#include "core/id.hpp"

#include <algorithm>

namespace milepost {
namespace {

constexpr std::size_t longest_id = 64;

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

bool is_framework_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id && is_lower_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_lower_or_digit(c) || c == '-'; });
}

}  // namespace milepost
