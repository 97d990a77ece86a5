#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/date.hpp"

namespace milepost {

/// Where the person is. Times are instants, the same everywhere; dates are the person's days, and only a zone knows
/// on which of them an instant lies.
class Zone {
 public:
  virtual ~Zone() = default;

  /// The calendar day of an instant in milliseconds since 1970-01-01T00:00:00Z, as it was or will be then:
  /// daylight saving included.
  virtual Date day_of(std::int64_t milliseconds) const = 0;
};

/// A zone that is always as far from UTC.
class FixedZone final : public Zone {
 public:
  explicit FixedZone(int minutes_east = 0) : minutes_east_(minutes_east) {}
  Date day_of(std::int64_t milliseconds) const override;

 private:
  int minutes_east_;
};

/// The day of a time as `YYYY-MM-DD`, within the years 0 to 9999; empty where the time is.
std::string day_of(std::string_view time, const Zone& zone);

}  // namespace milepost
