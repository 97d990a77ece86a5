#include "codec/identity.hpp"

#include "codec/fields.hpp"
#include "codec/format_name.hpp"
#include "codec/json_writer.hpp"
#include "codec/locate.hpp"

namespace milepost {
namespace {

Relation read_person(Fields& in, std::string& name) {
  name = in.text("name");
  return static_cast<Relation>(in.word("relation", relation_table).value_or(0));
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
  document.object("framework", [&](Fields& in) { identity.framework = in.text("id", framework_id); });
  document.object("subject", [&](Fields& in) { read_person(in, identity.subject); });
  document.object("assessor", [&](Fields& in) { identity.relation = read_person(in, identity.assessor); });
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
