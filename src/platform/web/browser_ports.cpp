#include "platform/web/browser_ports.hpp"

#include <emscripten.h>

EM_JS(double, milepost_now, (), { return Module['host']['now'](); });
EM_JS(int, milepost_day_of, (double milliseconds), { return Module['host']['dayOf'](milliseconds); });
EM_JS(unsigned, milepost_random, (), { return Module['host']['random'](); });

namespace milepost::web {

std::int64_t BrowserClock::now_milliseconds() { return static_cast<std::int64_t>(milepost_now()); }

Date BrowserClock::day_of(std::int64_t milliseconds) const {
  return Date::from_days(milepost_day_of(static_cast<double>(milliseconds)));
}

std::uint32_t BrowserRandom::next() { return milepost_random(); }

}  // namespace milepost::web
