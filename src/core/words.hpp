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

/// The words of an enumeration whose values count up from 0, in their order, without its type.
struct WordTable {
  const std::string_view* words;
  int count;
};

/// The word for a value. REQUIRES: the table is that of its enumeration.
template <class Value>
std::string_view word_of(const WordTable& table, Value value) {
  return table.words[static_cast<int>(value)];
}

/// The number of the value for a word, or nothing where the table lacks it.
inline std::optional<int> number_of(const WordTable& table, std::string_view text) {
  for (int i = 0; i < table.count; ++i) {
    if (table.words[i] == text) return i;
  }
  return std::nullopt;
}

template <class Value>
std::optional<Value> value_of(const WordTable& table, std::string_view text) {
  const std::optional<int> number = number_of(table, text);
  return number ? std::optional(static_cast<Value>(*number)) : std::nullopt;
}

}  // namespace milepost
