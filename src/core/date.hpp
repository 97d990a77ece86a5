#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace milepost {

/// A day of the Gregorian calendar, counted from 1970-01-01.
class Date {
 public:
  /// Gives the day for `YYYY-MM-DD`, nothing where the text has another form or names no real day.
  static std::optional<Date> parse(std::string_view text);

  static Date from_days(std::int32_t days_since_1970) { return Date(days_since_1970); }

  std::int32_t days_since_1970() const { return days_; }

  /// `YYYY-MM-DD`.
  std::string text() const;

  /// `YYYY-Qn`, the calendar quarter the day lies in.
  std::string quarter() const;

  friend bool operator==(Date, Date) = default;
  friend bool operator<(Date left, Date right) { return left.days_ < right.days_; }

  /// Days from `right` to `left`; negative where `left` is earlier.
  friend std::int32_t operator-(Date left, Date right) { return left.days_ - right.days_; }

 private:
  explicit Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

/// True for `YYYY-MM-DDTHH:MM:SS[.fraction]Z`, the one form a time has in an assessment: up to nine digits of a
/// second, and more after 9999-12-31T23:59:59.999999999Z, where only they can say that something is later.
constexpr std::size_t longest_timestamp = 20 + 1 + 54;
bool is_timestamp(std::string_view text);

/// True for `YYYY-Q1` to `YYYY-Q4`.
bool is_quarter(std::string_view text);

/// The same number of milliseconds since 1970, or the first or the last one of the years 0 to 9999.
std::int64_t within_calendar(std::int64_t milliseconds);

/// `YYYY-MM-DDTHH:MM:SSZ` for a number of milliseconds since 1970-01-01T00:00:00Z, brought within the calendar.
std::string timestamp_from_milliseconds(std::int64_t milliseconds);

}  // namespace milepost
