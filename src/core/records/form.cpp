#include "core/records/form.hpp"

#include "core/date.hpp"
#include "core/id.hpp"

namespace milepost {
namespace {

bool is_digest(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

const Form any_text{[](std::string_view) { return true; }, "a text"};
const Form needed_text{[](std::string_view text) { return !text.empty(); }, "a text that is not empty"};
const Form framework_id{is_framework_id,
                        "an id of 1 to 64 lower-case letters, digits and hyphens, the first not a hyphen"};
const Form calendar_date{[](std::string_view text) { return Date::parse(text).has_value(); },
                         "a day of the calendar such as 2026-11-21"};
const Form moment{is_timestamp, "a time such as 2026-11-21T10:00:00Z"};
const Form calendar_quarter{is_quarter, "a quarter such as 2026-Q4"};
const Form wording_digest{is_digest, "16 hexadecimal digits in lower case"};

}  // namespace milepost
