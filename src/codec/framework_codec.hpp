#pragma once

#include <string>
#include <string_view>

#include "core/framework.hpp"
#include "core/result.hpp"

namespace milepost {

/// Reads `milepost.framework/1`. Refuses what is not JSON, what is over a limit of codec/limits.hpp, a
/// missing or mistyped field, an id of another form or used twice in its list, levels with a hole, and a
/// requirement that names an ability or a milestone that the framework lacks. Unknown fields are kept.
Result<Framework> read_framework(std::string_view text);

/// The framework as indented JSON, fields in the order of the format and unknown ones after them; texts
/// and lists that are empty are left out. Reading it back gives an equal framework.
std::string write_framework(const Framework& framework);

}  // namespace milepost
