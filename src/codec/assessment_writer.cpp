#include <utility>

#include "codec/assessment_codec.hpp"
#include "codec/evaluation_writer.hpp"
#include "codec/format_name.hpp"
#include "codec/limits.hpp"
#include "codec/record_writer.hpp"

namespace milepost {
namespace {

void write_said(JsonWriter& out, const Assessment& assessment) {
  if (assessment.said.empty()) return;
  out.open_object("said");
  out.text_if_any("updated", assessment.updated);
  out.open_list("fields");
  for (const Said& said : assessment.said) {
    out.open_object();
    out.text("field", said.field);
    out.text_if_any("updated", said.updated);
    out.close_object();
  }
  out.close_list();
  out.close_object();
}

void write_told(JsonWriter& out, const std::optional<Told>& told) {
  if (!told) return;
  out.open_object("told");
  out.texts_if_any("others", told->others);
  out.texts_if_any("own", told->own);
  out.close_object();
}

}  // namespace

std::string write_assessment(const Assessment& assessment, const Framework& framework, const FrameworkIndex& index,
                             std::optional<Date> evaluated_as_of) {
  if (!is_in_order(assessment, index)) {
    Assessment sorted = assessment;
    sort_records(sorted, index);
    return write_assessment(sorted, framework, index, evaluated_as_of);
  }
  JsonWriter out(Layout::indented);
  out.open_object();
  out.text("format", assessment_format);
  RecordWriter records(out);
  view_of<Assessment, describe_header>(assessment).show_to(records);
  write_said(out, assessment);
  view_of<Assessment, describe_lists>(assessment).show_to(records);
  write_told(out, assessment.told);
  if (evaluated_as_of) write_evaluation(out, "evaluation", framework, index, assessment, *evaluated_as_of);
  out.extras(assessment.extras);
  out.close_object();
  std::string text = out.document();
  // The evaluation of a very large framework; whoever reads the text works it out again.
  if (evaluated_as_of && text.size() > most_text_bytes) return write_assessment(assessment, framework, index);
  return text;
}

}  // namespace milepost
