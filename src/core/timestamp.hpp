#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace milepost {

/// Which of two times, as `is_timestamp` accepts them, is later: negative where `left` is earlier, 0 where
/// both are the same moment (`…:00Z` and `…:00.0Z` are), positive where it is later. An empty text, which
/// stands for a time that a file left out, is earlier than every time.
int compare_timestamps(std::string_view left, std::string_view right);

/// The time of a change: `now` in milliseconds since 1970, or one millisecond after `latest` where that
/// is not before now. A change thus always counts as later than what it changes, even where the clock
/// stands still or another machine's was ahead.
std::string timestamp_after(std::int64_t now_milliseconds, std::string_view latest);

}  // namespace milepost
