#pragma once

#include <optional>
#include <string>

#include "codec/json.hpp"

namespace milepost {

enum class NumberRead { fine, malformed, out_of_range };

/// Reads a whole text as a JSON number: an integer or a floating-point number where that is written as it came, else
/// its text, so that what this version does not know goes back as it was. Out of range is what would become infinite,
/// or zero without being zero.
NumberRead read_number(const std::string& text, Json& value);

/// The value as a floating-point number, or nothing where it is no number.
std::optional<double> number_in(const Json& value);

}  // namespace milepost
