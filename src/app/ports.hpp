#pragma once

#include <cstdint>

#include "core/date.hpp"
#include "core/zone.hpp"

namespace milepost {

/// The time and the zone, handed in so that tests and the browser each bring their own.
class Clock : public Zone {
 public:
  /// Milliseconds since 1970-01-01T00:00:00Z.
  virtual std::int64_t now_milliseconds() = 0;

  /// The calendar day where the person is.
  virtual Date today() { return day_of(now_milliseconds()); }
};

/// Random numbers for the ids of new records.
class RandomSource {
 public:
  virtual ~RandomSource() = default;
  virtual std::uint32_t next() = 0;
};

}  // namespace milepost
