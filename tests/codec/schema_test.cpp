#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "codec/json.hpp"
#include "core/records/describe_assessment.hpp"
#include "core/records/describe_framework.hpp"

using namespace milepost;

namespace {

using Names = std::vector<std::string>;

// The names of a record's fields in their order, and of those a file may not leave out.
class FieldNames final : public FieldVisitor {
 public:
  explicit FieldNames(RecordView record) { record.show_to(*this); }

  Names all;
  Names required;

  void text(const char* name, std::string&, const Form&, Presence presence) override { add(name, presence); }
  void text_or_null(const char* name, std::string&, const Form&) override { add(name); }
  void texts(const char* name, std::vector<std::string>&) override { add(name); }
  void flag(const char* name, bool&) override { add(name); }
  int word(const char* name, int value, const WordTable&, Presence presence) override {
    add(name, presence);
    return value;
  }
  int whole(const char* name, int value, Range, Presence presence) override {
    add(name, presence);
    return value;
  }
  int milestone(const char* name, int value, int, const AbilityId&, Presence presence) override {
    add(name, presence);
    return value;
  }
  void record(const char* name, RecordView) override { add(name); }
  void record_if_any(const char* name, const RecordList&) override { add(name); }
  void records(const char* name, const RecordList& list) override { add(name, list.presence()); }
  void rest(Extras&) override {}
  void times_and_rest(Timestamp&, std::optional<Timestamp>&, Extras&) override {
    add("updated");
    add("taken_back");
  }

 private:
  void add(const char* name, Presence presence = Presence::optional) {
    all.emplace_back(name);
    if (presence == Presence::required) required.emplace_back(name);
  }
};

Json schema(const std::string& format) {
  std::ifstream file(MILEPOST_SCHEMAS "/" + format + ".schema.json");
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const Result<Json> json = parse_json(text);
  REQUIRE(json);
  return json.value();
}

// The names of an object's fields in the schema, but for some.
Names names_in(const Json& object, const Names& others = {}) {
  Names all;
  for (const auto& [name, field] : object.at("properties").items()) {
    if (std::find(others.begin(), others.end(), name) == others.end()) all.push_back(name);
  }
  return all;
}

void check_fields(const Json& object, RecordView record) {
  Names required;
  if (object.contains("required")) required = object.at("required").get<Names>();
  const FieldNames described(record);
  CHECK(described.all == names_in(object));
  CHECK(described.required == required);
}

template <class Record, Describe<Record> describe_record = describe_as_usual<Record>>
void check_definition(const Json& schema, const std::string& name) {
  INFO(name);
  Record record;
  check_fields(schema.at("$defs").at(name), view_of<Record, describe_record>(record));
}

}  // namespace

TEST_CASE("Every field of an assessment's records that is described stands in the schema, and no other") {
  const Json formats = schema("assessment");
  check_definition<Claim>(formats, "claim");
  check_definition<Evidence>(formats, "evidence");
  check_definition<Standing, describe_support>(formats, "support");
  check_definition<Standing>(formats, "standing");
  check_definition<Conversation>(formats, "conversation");
  check_definition<FocusArea>(formats, "focusArea");
  check_definition<Checkpoint>(formats, "checkpoint");
  check_definition<ProgramProgress>(formats, "programProgress");
  check_definition<Removal>(formats, "removal");
  FrameworkReference framework;
  Subject subject;
  Assessor assessor;
  check_fields(formats.at("properties").at("framework"), view_of(framework));
  check_fields(formats.at("properties").at("subject"), view_of(subject));
  check_fields(formats.at("properties").at("assessor"), view_of(assessor));
}

TEST_CASE("What stands beside an assessment's records and its lists is described under the names of the schema") {
  Assessment assessment;
  Names described = FieldNames(view_of<Assessment, describe_header>(assessment)).all;
  for (const std::string& list : FieldNames(view_of<Assessment, describe_lists>(assessment)).all) {
    described.push_back(list);
  }
  const Json formats = schema("assessment");
  // The others are the codec's: what kind of file it is, when its fields were said, who was told, what follows from it.
  const std::vector<std::string> others{"$schema", "format", "said", "told", "evaluation"};
  CHECK(described == names_in(formats, others));
}

TEST_CASE("Every field of a framework's records that is described stands in the schema, and no other") {
  const Json formats = schema("framework");
  check_definition<Milestone>(formats, "milestone");
  check_definition<AbilityMilestone>(formats, "abilityMilestone");
  check_definition<Ability>(formats, "ability");
  check_definition<Requirement>(formats, "requirement");
  check_definition<Role>(formats, "role");
  check_definition<ProgramItem>(formats, "programItem");
  check_definition<Program>(formats, "program");
  check_definition<Gearing>(formats, "gearing");
  check_definition<Source>(formats, "source");
  check_definition<Link>(formats, "link");
  PlannedGearing planned;
  check_fields(formats.at("$defs").at("gearing").at("properties").at("planned"), view_of(planned));
}

TEST_CASE("What a framework holds is described under the names of the schema") {
  Framework framework;
  const FieldNames described(view_of(framework));
  const Json formats = schema("framework");
  CHECK(described.all == names_in(formats, {"$schema", "format"}));
  Names required = formats.at("required").get<Names>();
  std::erase(required, "format");
  CHECK(described.required == required);
}
