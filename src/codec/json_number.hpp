#pragma once

#include <string>

#include "codec/json.hpp"

namespace milepost {

enum class NumberRead { fine, malformed, out_of_range };

/// Reads a whole text as a JSON number: an integer where it is written as one and 64 bits hold it, else a
/// floating-point number. Out of range is what would become infinite, or zero without being zero.
NumberRead read_number(const std::string& text, Json& value);

}  // namespace milepost
