#include "core/date.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace milepost {
namespace {

constexpr std::int64_t milliseconds_a_day = 86'400'000;
constexpr std::int64_t earliest_possible = -62'167'219'200'000;  // 0000-01-01T00:00:00Z
constexpr std::int64_t latest_possible = 253'402'300'799'999;    // 9999-12-31T23:59:59.999Z

struct Civil {
  std::int32_t year;
  std::int32_t month;
  std::int32_t day;
};

bool is_leap(std::int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  constexpr std::array<std::int32_t, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// Counts from 1 March of the year -400, so that the leap day is the last of its year and no division has
// a negative number in it; 865'565 days lie between that day and 1970-01-01.
std::int32_t days_from_civil(Civil civil) {
  const std::int32_t year = civil.year + 400 - (civil.month <= 2 ? 1 : 0);
  const std::int32_t month_from_march = (civil.month + 9) % 12;
  const std::int32_t day_of_year = (153 * month_from_march + 2) / 5 + civil.day - 1;
  return year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 865'565;
}

Civil civil_from_days(std::int32_t days) {
  // Starts at or before the right year: dividing by the longest year after 1970, the shortest before.
  Civil civil{std::max(1969 + days / (days < 0 ? 365 : 366), 0), 1, 1};
  while (days_from_civil({civil.year + 1, 1, 1}) <= days) ++civil.year;
  std::int32_t left = days - days_from_civil(civil);
  while (left >= days_in_month(civil.year, civil.month)) {
    left -= days_in_month(civil.year, civil.month);
    ++civil.month;
  }
  civil.day = left + 1;
  return civil;
}

// Gives the number that `text` spells in decimal digits only, or -1.
std::int32_t number(std::string_view text) {
  std::int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

// Gives the number in decimal digits, with zeros before it where it has fewer than `digits`.
std::string padded(std::int32_t value, std::size_t digits) {
  const std::string text = std::to_string(value);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

bool in_range(std::int32_t value, std::int32_t low, std::int32_t high) { return value >= low && value <= high; }

bool is_time_of_day(std::string_view text) {
  return text.size() == 8 && text[2] == ':' && text[5] == ':' && in_range(number(text.substr(0, 2)), 0, 23) &&
         in_range(number(text.substr(3, 2)), 0, 59) && in_range(number(text.substr(6, 2)), 0, 59);
}

bool is_fraction(std::string_view text) {
  constexpr std::size_t longest_fraction = 10;
  return text.empty() || (text.size() <= longest_fraction && text.front() == '.' && number(text.substr(1)) >= 0);
}

// What comes after the last moment that nine digits can name has more of them, so that a change is later even there.
bool is_after_the_last(std::string_view text) {
  constexpr std::string_view last = "9999-12-31T23:59:59.999999999";
  return text.substr(0, last.size()) == last && text.size() <= longest_timestamp &&
         std::all_of(text.begin() + last.size(), text.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Civil civil{number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2))};
  if (!in_range(civil.year, 0, 9999) || !in_range(civil.month, 1, 12)) return std::nullopt;
  if (!in_range(civil.day, 1, days_in_month(civil.year, civil.month))) return std::nullopt;
  return Date(days_from_civil(civil));
}

std::string Date::text() const {
  const Civil civil = civil_from_days(days_);
  return padded(civil.year, 4) + '-' + padded(civil.month, 2) + '-' + padded(civil.day, 2);
}

std::string Date::quarter() const {
  const Civil civil = civil_from_days(days_);
  return padded(civil.year, 4) + "-Q" + padded((civil.month + 2) / 3, 1);
}

bool is_timestamp(std::string_view text) {
  return text.size() >= 20 && text.back() == 'Z' && text[10] == 'T' && Date::parse(text.substr(0, 10)) &&
         is_time_of_day(text.substr(11, 8)) &&
         (is_fraction(text.substr(19, text.size() - 20)) || is_after_the_last(text));
}

bool is_quarter(std::string_view text) {
  return text.size() == 7 && number(text.substr(0, 4)) >= 0 && text.substr(4, 2) == "-Q" && text[6] >= '1' &&
         text[6] <= '4';
}

std::int64_t within_calendar(std::int64_t milliseconds) {
  return std::clamp(milliseconds, earliest_possible, latest_possible);
}

std::string timestamp_from_milliseconds(std::int64_t milliseconds) {
  // Counted from the first day there is, so that no division has a negative number in it.
  const std::int64_t since_first = within_calendar(milliseconds) - earliest_possible;
  const auto days =
      static_cast<std::int32_t>(since_first / milliseconds_a_day + earliest_possible / milliseconds_a_day);
  const auto seconds = static_cast<std::int32_t>(since_first % milliseconds_a_day / 1000);
  return Date::from_days(days).text() + 'T' + padded(seconds / 3600, 2) + ':' + padded(seconds / 60 % 60, 2) + ':' +
         padded(seconds % 60, 2) + 'Z';
}

}  // namespace milepost
