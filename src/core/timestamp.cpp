#include "core/timestamp.hpp"

#include <algorithm>

#include "core/date.hpp"

namespace milepost {
namespace {

constexpr std::size_t whole_seconds = 19;  // the length of 2026-11-21T10:00:00
constexpr std::int64_t milliseconds_a_day = 86'400'000;
constexpr std::int64_t latest_possible = 253'402'300'799'999;  // 9999-12-31T23:59:59.999Z

// The digits of the fraction without the zeros that end it.
std::string_view fraction(std::string_view time) {
  if (time.size() < whole_seconds + 3) return {};
  std::string_view digits = time.substr(whole_seconds + 1, time.size() - whole_seconds - 2);
  while (!digits.empty() && digits.back() == '0') digits.remove_suffix(1);
  return digits;
}

std::int64_t number_at(std::string_view text, std::size_t start, std::size_t count) {
  std::int64_t value = 0;
  for (const char c : text.substr(start, count)) value = value * 10 + (c - '0');
  return value;
}

// Milliseconds since 1970, what is finer cut off. REQUIRES: `is_timestamp` accepts the text.
std::int64_t milliseconds(std::string_view time) {
  const std::int64_t days = Date::parse(time.substr(0, 10))->days_since_1970();
  const std::int64_t seconds = number_at(time, 11, 2) * 3600 + number_at(time, 14, 2) * 60 + number_at(time, 17, 2);
  const std::string digits = std::string(fraction(time)) + "000";
  return days * milliseconds_a_day + seconds * 1000 + number_at(digits, 0, 3);
}

}  // namespace

int compare_timestamps(std::string_view left, std::string_view right) {
  const int order = left.substr(0, whole_seconds).compare(right.substr(0, whole_seconds));
  return order != 0 ? order : fraction(left).compare(fraction(right));
}

std::string timestamp_after(std::int64_t now_milliseconds, std::string_view latest) {
  std::int64_t moment = now_milliseconds;
  if (is_timestamp(latest)) moment = std::max(moment, milliseconds(latest) + 1);
  moment = std::min(moment, latest_possible);
  std::string text = timestamp_from_milliseconds(moment);
  const std::string digits = std::to_string(1000 + moment % 1000).substr(1);
  if (digits != "000") text.insert(whole_seconds, "." + digits);
  return text;
}

}  // namespace milepost
