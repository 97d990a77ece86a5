#pragma once

#include <iosfwd>
#include <string>

#include "core/result.hpp"

namespace milepost {

/// Reads a whole file, or `standard_input` where the name is `-`. Refuses what cannot be read, and what
/// is longer than any reader takes, without reading on.
Result<std::string> read_input(const std::string& name, std::istream& standard_input);

/// The name that messages use for a file.
std::string shown_name(const std::string& name);

}  // namespace milepost
