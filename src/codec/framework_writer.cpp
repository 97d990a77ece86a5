#include "codec/format_name.hpp"
#include "codec/framework_codec.hpp"
#include "codec/record_writer.hpp"
#include "core/records/describe_framework.hpp"

namespace milepost {

std::string write_framework(const Framework& framework) {
  JsonWriter out(Layout::indented);
  out.open_object();
  out.text("format", framework_format);
  RecordWriter records(out);
  view_of(framework).show_to(records);
  out.close_object();
  return out.document();
}

}  // namespace milepost
