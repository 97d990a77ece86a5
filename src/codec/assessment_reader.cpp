#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>

#include "codec/assessment_codec.hpp"
#include "codec/fields.hpp"
#include "codec/format_name.hpp"
#include "codec/limits.hpp"
#include "codec/locate.hpp"
#include "codec/record_reader.hpp"
#include "core/sorting.hpp"

namespace milepost {
namespace {

constexpr std::array<const char*, 7> record_lists{"claims",      "evidence", "conversations", "focus",
                                                  "checkpoints", "programs", "removed"};

// When what stands beside the records was said. It holds for the assessment as it was last updated: an older program
// that goes on with it hands this along without knowing it.
void read_said(Fields& in, Assessment& assessment) {
  const bool is_of_this = in.text("updated", moment) == assessment.updated;
  Seen seen;
  std::vector<Said> said;
  in.objects("fields", Range(), Presence::optional, [&](Fields& item) {
    std::string field = item.text("field", any_text, Presence::required);
    item.once(seen, field, "field", "each field");
    said.push_back({std::move(field), item.text("updated", moment)});
  });
  if (!is_of_this) return;
  sort_items(said, [](const Said& left, const Said& right) { return left.field < right.field; });
  assessment.said = std::move(said);
}

std::vector<std::string> read_names(const char* name, Fields& in) {
  std::vector<std::string> names = in.texts(name);
  sort_items(names, std::less<>());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

void refuse_too_many_records(Fields& in) {
  std::size_t count = 0;
  for (const char* name : record_lists) {
    const Json* list = in.find(name);
    count += list == nullptr ? 0 : list->size();
    if (count <= most_records) continue;
    in.refuse(name, "expected at most " + std::to_string(most_records) + " records in all lists together");
    return;
  }
}

Assessment read_document(Fields& in, ShownWith shown) {
  Assessment assessment;
  Seen none;
  RecordReader reader(in, shown, none);
  check_format(in, assessment_format);
  refuse_too_many_records(in);
  describe_header(assessment, reader);
  shown.note_made_with(assessment.framework);
  describe_lists(assessment, reader);
  in.find("evaluation");
  in.object("said", [&](Fields& item) { read_said(item, assessment); });
  in.object("told", [&](Fields& item) {
    assessment.told.emplace();
    assessment.told->others = read_names("others", item);
    assessment.told->own = read_names("own", item);
  });
  assessment.extras = in.rest();
  return assessment;
}

}  // namespace

Result<Assessment> read_assessment(std::string_view text, const Framework& framework, const FrameworkIndex& index,
                                   Origin origin) {
  const Result<Json> json = parse_json(text);
  if (!json) return json.error();
  Refusal refusal;
  const Path root;
  Fields document(json.value(), root, refusal);
  Assessment assessment = read_document(document, {framework, index, origin == Origin::file});
  if (refusal) return with_position(refusal.error(), text);
  sort_records(assessment, index);
  return assessment;
}

}  // namespace milepost
