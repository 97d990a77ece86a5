#pragma once

#include <cstdint>

#include "core/date.hpp"

namespace milepost {

/// The time, handed in so that tests and the browser each bring their own.
class Clock {
 public:
  virtual ~Clock() = default;

  /// Milliseconds since 1970-01-01T00:00:00Z.
  virtual std::int64_t now_milliseconds() = 0;

  /// The calendar day where the person is.
  virtual Date today() = 0;
};

/// Random numbers for the ids of new records.
class RandomSource {
 public:
  virtual ~RandomSource() = default;
  virtual std::uint32_t next() = 0;
};

}  // namespace milepost
