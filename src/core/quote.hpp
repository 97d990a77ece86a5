#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace milepost {

/// `text` with every character that would not show, or that would change how the rest shows (controls,
/// line breaks, bidirectional overrides, bytes that are not UTF-8), as an escape such as `\u202e`.
std::string visible(std::string_view text);

/// `text` in double quotes for a sentence: visible, and cut to `longest` characters and a `…`.
std::string in_quotes(std::string_view text, std::size_t longest = 40);

/// The lowest `digits` hexadecimal digits of `value`, in lower case.
std::string hexadecimal(char32_t value, std::size_t digits);

}  // namespace milepost
