#pragma once

#include <optional>

#include "core/records/field_visitor.hpp"

namespace milepost {

// What a visitor gives back for a number or a word, taken into the field. Nothing is assigned where nothing changes, so
// that a record which is only looked at is not written to.

template <class Value>
void take(Value& value, int number) {
  if (static_cast<int>(value) != number) value = static_cast<Value>(number);
}

template <class Value>
int number_of(const std::optional<Value>& value) {
  return value ? static_cast<int>(*value) : unsaid;
}

template <class Value>
void take(std::optional<Value>& value, int number) {
  if (number_of(value) == number) return;
  value = number == unsaid ? std::nullopt : std::optional(static_cast<Value>(number));
}

}  // namespace milepost
