#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "core/result.hpp"

namespace milepost {

/// JSON whose objects keep their fields in the order of the text. A number that would be written otherwise than it came
/// (`-0`, `1.50`, one with more digits than there is room for) is a binary value: its text.
using Json = nlohmann::ordered_json;

/// Reads one JSON text; a UTF-8 byte order mark at its start is skipped. Refuses, with line, column and
/// path, whatever RFC 8259 refuses, and also: more than 4 MiB of text, nesting deeper than 32, a string
/// of more than 64 KiB, a field named twice in one object, bytes that are not UTF-8, half of a surrogate
/// pair, and a number too large or too small for a 64-bit floating-point number.
Result<Json> parse_json(std::string_view text);

}  // namespace milepost
