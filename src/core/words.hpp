#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace milepost {

/// Each value of an enumeration beside the word that files use for it.
template <class Value, std::size_t count>
using Words = std::array<std::pair<Value, std::string_view>, count>;

/// The word for `value`. REQUIRES: the table names it.
template <class Value, std::size_t count>
constexpr std::string_view word_of(const Words<Value, count>& words, Value value) {
  for (const auto& [candidate, text] : words) {
    if (candidate == value) return text;
  }
  return {};
}

/// The value for a word, or nothing where the table lacks it.
template <class Value, std::size_t count>
constexpr std::optional<Value> value_of(const Words<Value, count>& words, std::string_view text) {
  for (const auto& [value, candidate] : words) {
    if (candidate == text) return value;
  }
  return std::nullopt;
}

}  // namespace milepost
