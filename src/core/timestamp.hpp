#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace milepost {

/// Which of two times, as `is_timestamp` accepts them, is later: negative where `left` is earlier, 0 where
/// both are the same moment (`…:00Z` and `…:00.0Z` are), positive where it is later. An empty text, which
/// stands for a time that a file left out, is earlier than every time.
int compare_timestamps(std::string_view left, std::string_view right);

/// Milliseconds since 1970, what is finer cut off. REQUIRES: `is_timestamp` accepts the text.
std::int64_t milliseconds_of(std::string_view time);

/// The time of a moment in milliseconds since 1970, brought within the calendar.
std::string timestamp_at(std::int64_t milliseconds);

/// The time of a change: `now`, or one millisecond after `latest` where that is not before now. A change thus
/// always counts as later than what it changes, even where the clock stands still or another machine's was ahead;
/// in the last millisecond of the year 9999 it is later by less. `latest` is that of what is changed, never of
/// anything else: a record from a clock that was years ahead must not lift the others.
std::string timestamp_after(std::string_view now, std::string_view latest);

/// The later of two times, the left one where both are the same moment.
std::string later(std::string_view left, std::string_view right);

}  // namespace milepost
