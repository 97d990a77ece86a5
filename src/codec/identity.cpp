#include "codec/identity.hpp"

#include "codec/fields.hpp"
#include "codec/format_name.hpp"
#include "codec/json_writer.hpp"
#include "codec/locate.hpp"

namespace milepost {
namespace {

struct Person {
  std::string name;
  Relation relation = Relation::self;
};

std::string read_id(Fields& in) { return in.text("id", framework_id); }

Person read_person(Fields& in) {
  Person person;
  person.name = in.text("name");
  person.relation = in.word("relation", relation_from_word, "self, manager, peer or mentor").value_or(Relation::self);
  return person;
}

// What stands after `at` and white space, or nothing where that is something else than `wanted`.
std::size_t after(std::string_view text, std::size_t at, std::string_view wanted) {
  const std::size_t start = at == std::string_view::npos ? at : text.find_first_not_of(" \t\r\n", at);
  if (start == std::string_view::npos || text.substr(start, wanted.size()) != wanted) return std::string_view::npos;
  return start + wanted.size();
}

}  // namespace

Result<Identity> read_identity(std::string_view text) {
  const Result<Json> json = parse_json(text);
  if (!json) return json.error();
  Refusal refusal;
  const Path root;
  Fields document(json.value(), root, refusal);
  check_format(document, assessment_format);
  Identity identity;
  identity.framework = document.record("framework", read_id).value_or("");
  identity.subject = document.record("subject", read_person).value_or(Person()).name;
  const Person assessor = document.record("assessor", read_person).value_or(Person());
  identity.assessor = assessor.name;
  identity.relation = assessor.relation;
  identity.created = document.text("created", moment);
  identity.updated = document.text("updated", moment);
  if (refusal) return with_position(refusal.error(), text);
  return identity;
}

std::string write_identity(const Identity& identity) {
  JsonWriter json(Layout::one_line);
  json.open_object();
  json.text("framework", identity.framework);
  json.text("relation", word(identity.relation));
  json.text("created", identity.created);
  json.text("updated", identity.updated);
  json.text("subject", identity.subject);
  json.text("assessor", identity.assessor);
  json.close_object();
  return json.document();
}

bool is_from_newer_version(std::string_view text) {
  constexpr std::string_view kind = "\"milepost.assessment/";
  constexpr std::string_view name = "\"format\"";
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t number = after(text, after(text, at + name.size(), ":"), kind);
    if (number == std::string_view::npos) continue;
    const std::string_view rest = text.substr(number);
    if (!rest.empty() && rest.front() >= '1' && rest.front() <= '9' && rest.substr(0, 2) != "1\"") return true;
  }
  return false;
}

}  // namespace milepost
