#include "platform/web/browser_ports.hpp"

#include <emscripten.h>

EM_JS(double, milepost_now, (), { return Module['host']['now'](); });
EM_JS(int, milepost_today, (), { return Module['host']['today'](); });
EM_JS(unsigned, milepost_random, (), { return Module['host']['random'](); });

namespace milepost::web {

std::int64_t BrowserClock::now_milliseconds() { return static_cast<std::int64_t>(milepost_now()); }

Date BrowserClock::today() { return Date::from_days(milepost_today()); }

std::uint32_t BrowserRandom::next() { return milepost_random(); }

}  // namespace milepost::web
