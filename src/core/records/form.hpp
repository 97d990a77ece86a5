#pragma once

#include <limits>
#include <string_view>

namespace milepost {

/// Whether a file may leave a field out. One that is optional is not written where it is empty.
enum class Presence { required, optional };

/// What a text must look like, and the words for it after "expected".
struct Form {
  bool (*fits)(std::string_view text);
  const char* wanted;
};
extern const Form any_text;
extern const Form needed_text;
extern const Form framework_id;
extern const Form calendar_date;
extern const Form moment;
extern const Form calendar_quarter;
extern const Form wording_digest;

/// Bounds of a whole number or of the length of a list, both included.
struct Range {
  int lowest = 0;
  int highest = std::numeric_limits<int>::max();
};

}  // namespace milepost
