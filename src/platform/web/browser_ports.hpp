#pragma once

#include "app/ports.hpp"

namespace milepost::web {

/// The browser's clock, and its calendar day of any instant.
class BrowserClock final : public Clock {
 public:
  std::int64_t now_milliseconds() override;
  Date day_of(std::int64_t milliseconds) const override;
};

/// The browser's cryptographic random numbers.
class BrowserRandom final : public RandomSource {
 public:
  std::uint32_t next() override;
};

}  // namespace milepost::web
