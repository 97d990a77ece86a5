// What Node knows of zones: Emscripten's C library counts in 32 bits and has none but the one that Node started in.

#include <emscripten.h>

#include "cli/local_zone.hpp"

// clang-format off
EM_JS(double, milepost_minutes_behind_utc, (double moment), { return new Date(moment).getTimezoneOffset(); });
EM_JS(int, milepost_use_zone, (const char* name), {
  const zone = UTF8ToString(name);
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return 0;
  }
  process.env.TZ = zone;
  return 1;
});
// clang-format on

namespace milepost {

std::int64_t milliseconds_east_of_utc(std::int64_t moment) {
  constexpr double milliseconds_a_minute = 60000;
  const double behind = milepost_minutes_behind_utc(static_cast<double>(moment)) * milliseconds_a_minute;
  // No number where the moment is outside of what JavaScript's dates reach.
  return behind == behind ? -static_cast<std::int64_t>(behind) : 0;
}

bool use_zone(const std::string& name) { return name.empty() || milepost_use_zone(name.c_str()) != 0; }

}  // namespace milepost
