#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"
#include "core/zone.hpp"

namespace milepost {

/// The zone of the machine that the command runs on.
std::unique_ptr<Zone> local_zone();

/// The zone that a person named: `UTC`, an offset such as `+05:30`, or a name such as `Australia/Sydney` where the
/// machine knows it. Refuses any other. It becomes the machine's zone for as long as the command runs.
Result<std::unique_ptr<Zone>> zone_from_text(const std::string& text);

}  // namespace milepost
