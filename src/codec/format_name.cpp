#include "codec/format_name.hpp"

#include <string>
#include <string_view>

#include "core/quote.hpp"

namespace milepost {
namespace {

// True for the same kind of document with a number above ours, which is 1.
bool is_newer(std::string_view found, std::string_view ours) {
  const std::size_t kind = ours.find('/') + 1;
  if (found.substr(0, kind) != ours.substr(0, kind)) return false;
  const std::string_view number = found.substr(kind);
  return !number.empty() && number.front() != '0' && number != "1" &&
         number.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

void check_format(Fields& document, const char* format) {
  const std::string wanted = in_quotes(format);
  const Form any_format{any_text.fits, wanted.c_str()};
  const std::string found = document.text("format", any_format, Presence::required);
  if (found == format) return;
  if (is_newer(found, format)) {
    document.refuse("format", "written by a newer Milepost as " + in_quotes(found) +
                                  ": open it with that version, or save its text as it is");
  } else {
    document.refuse("format", "expected " + wanted + ", got " + in_quotes(found));
  }
}

}  // namespace milepost
