#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"

namespace milepost {

/// `infrastructure.json:12:8: roles[3].requirements[0].milestone: expected a whole number from 1 to 5,
/// got "two"`. The name is left out where it is empty, line and column where they are not known, the
/// path where it is the document itself. Characters that would not show are escaped,
/// and a path of more than 200 characters is cut.
std::string to_text(const Error& error, std::string_view file_name);

}  // namespace milepost
