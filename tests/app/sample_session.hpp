#pragma once

#include <string>

#include "app/session.hpp"
#include "core/sample.hpp"

namespace milepost::sample {

/// A clock that stands still until a test moves it: 2026-11-21, ten o'clock.
class StillClock : public Clock {
 public:
  std::int64_t milliseconds = 1795255200000;
  std::string day = "2026-11-21";
  std::int64_t now_milliseconds() override { return milliseconds; }
  int minutes_east = 0;
  Date today() override { return *Date::parse(day); }
  Date day_of(std::int64_t instant) const override { return FixedZone(minutes_east).day_of(instant); }
};

/// Counts instead of drawing lots.
class CountingSource : public RandomSource {
 public:
  std::uint32_t next() override { return count_++; }

 private:
  std::uint32_t count_ = 0;
};

/// A session on the sample framework, with its clock.
struct SessionUnderTest {
  StillClock clock;
  CountingSource random;
  Session session;

  explicit SessionUnderTest(std::vector<Role> roles = {}) : session(framework(std::move(roles)), clock, random) {}

  const Assessment& assessment() const { return session.assessment(); }
  std::string done(const Action& action) { return session.apply(action).value_or("nothing"); }
  void claim(const char* ability, int milestone) { session.apply(ClaimMilestone{AbilityId(ability), milestone}); }
};

}  // namespace milepost::sample
