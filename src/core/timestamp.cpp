#include "core/timestamp.hpp"

#include <algorithm>

#include "core/date.hpp"

namespace milepost {
namespace {

constexpr std::size_t whole_seconds = 19;  // the length of 2026-11-21T10:00:00
constexpr std::int64_t milliseconds_a_day = 86'400'000;
constexpr std::int64_t latest_possible = 253'402'300'799'999;  // 9999-12-31T23:59:59.999Z
constexpr std::size_t digits_at_a_time = 9;

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

// A moment later within the last millisecond there is: a billionth of a second, and from the last of those on a
// billionth of that, so that there is always another.
std::string within_last_millisecond(std::string_view time) {
  std::string digits(fraction(time));
  digits.resize((digits.size() + digits_at_a_time - 1) / digits_at_a_time * digits_at_a_time, '0');
  const std::size_t place = digits.find_last_not_of('9');
  if (place == std::string::npos) {
    digits += "000000001";
  } else {
    ++digits[place];
    std::fill(digits.begin() + static_cast<std::ptrdiff_t>(place) + 1, digits.end(), '0');
  }
  const std::string next = std::string(time.substr(0, whole_seconds)) + '.' + digits + 'Z';
  return next.size() <= longest_timestamp ? next : std::string(time);
}

}  // namespace

std::int64_t milliseconds_of(std::string_view time) {
  const std::int64_t days = Date::parse(time.substr(0, 10))->days_since_1970();
  const std::int64_t seconds = number_at(time, 11, 2) * 3600 + number_at(time, 14, 2) * 60 + number_at(time, 17, 2);
  const std::string digits = std::string(fraction(time)) + "000";
  return days * milliseconds_a_day + seconds * 1000 + number_at(digits, 0, 3);
}

int compare_timestamps(std::string_view left, std::string_view right) {
  const int order = left.substr(0, whole_seconds).compare(right.substr(0, whole_seconds));
  return order != 0 ? order : fraction(left).compare(fraction(right));
}

std::string timestamp_at(std::int64_t milliseconds) {
  const std::int64_t moment = within_calendar(milliseconds);
  std::string text = timestamp_from_milliseconds(moment);
  const std::int64_t part = (moment % 1000 + 1000) % 1000;
  if (part != 0) text.insert(whole_seconds, "." + std::to_string(1000 + part).substr(1));
  return text;
}

std::string timestamp_after(std::string_view now, std::string_view latest) {
  if (!is_timestamp(latest) || compare_timestamps(now, latest) > 0) return std::string(now);
  const std::int64_t moment = milliseconds_of(latest);
  return moment < latest_possible ? timestamp_at(moment + 1) : within_last_millisecond(latest);
}

std::string later(std::string_view left, std::string_view right) {
  return std::string(compare_timestamps(left, right) < 0 ? right : left);
}

}  // namespace milepost
