#include "codec/observation_codec.hpp"

#include <utility>

#include "codec/assessment_codec.hpp"
#include "codec/format_name.hpp"
#include "codec/limits.hpp"
#include "codec/locate.hpp"
#include "codec/record_reader.hpp"
#include "codec/record_writer.hpp"

namespace milepost {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr Range some{1, static_cast<int>(most_records)};

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  return text.substr(0, byte_order_mark.size()) == byte_order_mark ? text.substr(byte_order_mark.size()) : text;
}

bool is_assessment(const Json& json) {
  if (!json.is_object()) return false;
  const auto format = json.find("format");
  return format != json.end() && format->is_string() && *format->get_ptr<const std::string*>() == assessment_format;
}

Result<std::vector<Evidence>> evidence_of_assessment(std::string_view text, const Framework& framework,
                                                     const FrameworkIndex& index) {
  Result<Assessment> read = read_assessment(text, framework, index);
  if (!read) return read.error();
  Assessment& assessment = read.value();
  if (assessment.evidence.empty()) return Error{"evidence", "expected some evidence, but this assessment has none"};
  for (Evidence& item : assessment.evidence) {
    const bool is_theirs = item.author.empty() && assessment.assessor.relation != Relation::self;
    if (is_theirs) item.author = assessment.assessor.name;
  }
  return std::move(assessment.evidence);
}

void read_item(Fields& in, ShownWith& shown, Seen& seen, std::vector<Evidence>& items) {
  RecordReader reader(in, shown, seen);
  describe(items.emplace_back(), reader);
}

void read_document(Fields& in, ShownWith& shown, std::vector<Evidence>& items) {
  Seen seen;
  if (in.find("format") == nullptr) return read_item(in, shown, seen, items);
  check_format(in, observation_format);
  FrameworkReference framework;
  RecordReader reader(in, shown, seen);
  reader.record("framework", view_of(framework));
  shown.note_made_with(framework);
  reader.records("evidence", list_of(items, some, Presence::required));
}

void read_list(const Json& list, const Path& root, ShownWith& shown, Refusal& refusal, std::vector<Evidence>& items) {
  Seen seen;
  if (list.empty()) refusal.refuse(root, "expected some evidence, got an empty list");
  for (const Json& value : list) {
    if (refusal) return;
    const Path place(root, items.size());
    Fields fields(value, place, refusal);
    read_item(fields, shown, seen, items);
  }
}

}  // namespace

bool is_meant_as_json(std::string_view text) {
  text = without_mark(text);
  const std::size_t first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return false;
  if (text[first] == '{') return true;
  const std::size_t second = text.find_first_not_of(spaces, first + 1);
  if (text[first] != '[' || second == std::string_view::npos) return false;
  return text[second] == '{' || text[second] == ']';
}

Result<std::vector<Evidence>> read_observations(std::string_view text, const Framework& framework,
                                                const FrameworkIndex& index) {
  const Result<Json> json = parse_json(text);
  if (!json) return json.error();
  if (is_assessment(json.value())) return evidence_of_assessment(text, framework, index);
  Refusal refusal;
  const Path root;
  ShownWith shown(framework, index);
  std::vector<Evidence> items;
  if (json.value().is_array()) {
    read_list(json.value(), root, shown, refusal, items);
  } else {
    Fields document(json.value(), root, refusal);
    read_document(document, shown, items);
  }
  if (refusal) return with_position(refusal.error(), text);
  return items;
}

std::string write_observation(const Evidence& evidence, const FrameworkReference& framework) {
  JsonWriter out(Layout::indented);
  out.open_object();
  out.text("format", observation_format);
  out.open_object("framework");
  out.text_if_any("id", framework.id);
  out.text_if_any("version", framework.version);
  out.text_if_any("digest", framework.digest);
  out.close_object();
  out.open_list("evidence");
  RecordWriter(out).record(nullptr, view_of(evidence));
  out.close_list();
  out.close_object();
  return out.document();
}

}  // namespace milepost
