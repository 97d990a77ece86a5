#include "core/zone.hpp"

#include <algorithm>

#include "core/timestamp.hpp"

namespace milepost {

Date FixedZone::day_of(std::int64_t milliseconds) const {
  constexpr std::int64_t milliseconds_a_minute = 60'000;
  constexpr std::int64_t milliseconds_a_day = 86'400'000;
  const std::int64_t here = milliseconds + minutes_east_ * milliseconds_a_minute;
  const std::int64_t days = here / milliseconds_a_day - (here % milliseconds_a_day < 0 ? 1 : 0);
  return Date::from_days(static_cast<std::int32_t>(days));
}

std::string day_of(std::string_view time, const Zone& zone) {
  if (!is_timestamp(time)) return {};
  static const Date first = *Date::parse("0000-01-01");
  static const Date last = *Date::parse("9999-12-31");
  return std::clamp(zone.day_of(milliseconds_of(time)), first, last).text();
}

}  // namespace milepost
