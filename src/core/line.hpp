#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace milepost {

/// A text of a person on one line: white space and controls become single spaces, none of them around it;
/// characters that would turn the direction of what follows, and bytes that are not UTF-8, are left out;
/// what is longer than `longest` characters ends with a `…` instead.
std::string one_line(std::string_view text, std::size_t longest);

}  // namespace milepost
