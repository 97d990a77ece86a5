#pragma once

#include <cstdint>
#include <string>

namespace milepost {

/// Has `milliseconds_east_of_utc` follow the zone of this name, such as Australia/Sydney, until the program ends; the
/// machine's own where it is empty. Gives false, and changes nothing, where the machine does not know it.
bool use_zone(const std::string& name);

/// How far the clocks of the zone in use are ahead of UTC at a moment, given in milliseconds since 1970; in
/// milliseconds, less than zero west of it. Zero where the machine cannot tell.
std::int64_t milliseconds_east_of_utc(std::int64_t moment);

}  // namespace milepost
