#pragma once

#include <string>
#include <string_view>

#include "codec/json.hpp"

namespace milepost {

/// The value as JSON on one line, without white space. REQUIRES: its texts are UTF-8.
std::string json_text(const Json& value);

/// Appends `value` as a JSON string, in its quotation marks. REQUIRES: it is UTF-8.
void append_json_string(std::string& text, std::string_view value);

}  // namespace milepost
