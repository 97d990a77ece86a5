#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace milepost {

/// Turns the direction of what is around it, so that one name could pass for another: shown, never obeyed.
bool turns_direction(char32_t character);

/// Puts U+FFFD where a character turns the direction.
void show_turns(std::string& text);

/// A text of a person on one line: white space and controls become single spaces, none of them around it;
/// bytes that are not UTF-8 are left out, turns of direction shown; what is longer than `longest` characters
/// ends with a `…` instead.
std::string one_line(std::string_view text, std::size_t longest);

}  // namespace milepost
