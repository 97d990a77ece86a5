#include "core/path.hpp"

#include <algorithm>

#include "core/quote.hpp"

namespace milepost {
namespace {

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '$';
}

}  // namespace

std::string Path::text() const {
  if (parent_ == nullptr) return {};
  std::string text = parent_->text();
  text += name_.data() == nullptr ? item_in_path(item_) : name_in_path(name_, text.empty());
  return text;
}

std::string name_in_path(std::string_view name, bool starts_path) {
  const bool is_plain = !name.empty() && std::all_of(name.begin(), name.end(), is_word_character);
  if (!is_plain) return '[' + in_quotes(name, any_length) + ']';
  return (starts_path ? "" : ".") + std::string(name);
}

std::string item_in_path(std::size_t item) { return '[' + std::to_string(item) + ']'; }

}  // namespace milepost
