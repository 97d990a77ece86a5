#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace milepost {

/// Would not show, or would change how the rest shows: controls, line breaks, marks and overrides of
/// direction, what has no width.
bool is_unseen(char32_t character);

constexpr std::size_t any_length = std::numeric_limits<std::size_t>::max();

/// `text` with every character that is unseen and every byte that is not UTF-8 as an escape such as `\u202e`,
/// cut to `longest` characters and a `…`.
std::string visible(std::string_view text, std::size_t longest = any_length);

/// `text` in double quotes for a sentence: visible, and cut likewise.
std::string in_quotes(std::string_view text, std::size_t longest = 40);

/// The lowest `digits` hexadecimal digits of `value`, in lower case.
std::string hexadecimal(char32_t value, std::size_t digits);

}  // namespace milepost
