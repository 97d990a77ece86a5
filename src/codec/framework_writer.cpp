#include "codec/format_name.hpp"
#include "codec/framework_codec.hpp"
#include "codec/json_writer.hpp"

namespace milepost {
namespace {

void write_source(JsonWriter& out, const Source& source) {
  out.open_object("source");
  out.text_if_any("title", source.title);
  out.text_if_any("url", source.url);
  out.text_if_any("updated", source.updated);
  out.extras(source.extras);
  out.close_object();
}

void write_milestone(JsonWriter& out, const Milestone& milestone) {
  out.whole("level", milestone.level);
  out.text_if_any("name", milestone.name);
  if (milestone.reach) out.text("reach", word(*milestone.reach));
  out.text_if_any("definition", milestone.definition);
}

void write_ability_milestone(JsonWriter& out, const AbilityMilestone& milestone) {
  out.whole("level", milestone.level);
  out.text_if_any("definition", milestone.definition);
  out.texts_if_any("examples", milestone.examples);
}

void write_ability(JsonWriter& out, const Ability& ability) {
  out.text("id", ability.id.text);
  out.text("name", ability.name);
  out.text_if_any("group", ability.group);
  out.text_if_any("description", ability.description);
  out.text_if_any("updated", ability.updated);
  out.flag("always_in_focus", ability.always_in_focus);
  out.records_if_any("milestones", ability.milestones,
                     [&](const AbilityMilestone& milestone) { write_ability_milestone(out, milestone); });
}

void write_requirement(JsonWriter& out, const Requirement& requirement) {
  out.text("ability", requirement.ability.text);
  out.whole("milestone", requirement.milestone);
  out.text("strength", word(requirement.strength));
}

void write_role(JsonWriter& out, const Role& role) {
  out.text("id", role.id.text);
  out.text("name", role.name);
  out.text_if_any("family", role.family);
  out.whole_if_any("rank", role.rank);
  out.text_if_any("url", role.url);
  out.records_if_any("requirements", role.requirements,
                     [&](const Requirement& requirement) { write_requirement(out, requirement); });
}

void write_program(JsonWriter& out, const Program& program) {
  const auto write_item = [&](const ProgramItem& item) {
    out.text("id", item.id.text);
    out.text_if_any("text", item.text);
    out.text_if_any("url", item.url);
  };
  out.text("id", program.id.text);
  out.text("name", program.name);
  out.records_if_any("steps", program.steps, write_item);
  out.records_if_any("ways", program.ways, write_item);
}

void write_gearing(JsonWriter& out, const Gearing& gearing) {
  out.text("team", gearing.team);
  out.whole("staff_per_team", gearing.staff_per_team);
  out.flag("exception", gearing.exception);
  out.text_if_any("reason", gearing.reason);
  if (!gearing.planned) return;
  out.open_object("planned");
  out.whole("staff_per_team", gearing.planned->staff_per_team);
  out.text_if_any("when", gearing.planned->when);
  out.extras(gearing.planned->extras);
  out.close_object();
}

void write_link(JsonWriter& out, const Link& link) {
  out.text("name", link.name);
  out.text("url", link.url);
}

}  // namespace

std::string write_framework(const Framework& framework) {
  JsonWriter out(Layout::indented);
  out.open_object();
  out.text("format", framework_format);
  out.text("id", framework.id);
  out.text_if_any("version", framework.version);
  out.text("title", framework.title);
  out.text_if_any("language", framework.language);
  if (framework.source) write_source(out, *framework.source);
  out.records_if_any("milestones", framework.milestones, [&](const Milestone& item) { write_milestone(out, item); });
  out.records_if_any("abilities", framework.abilities, [&](const Ability& item) { write_ability(out, item); });
  out.records_if_any("roles", framework.roles, [&](const Role& item) { write_role(out, item); });
  out.records_if_any("programs", framework.programs, [&](const Program& item) { write_program(out, item); });
  out.records_if_any("gearing", framework.gearing, [&](const Gearing& item) { write_gearing(out, item); });
  out.records_if_any("links", framework.links, [&](const Link& item) { write_link(out, item); });
  out.extras(framework.extras);
  out.close_object();
  return out.document();
}

}  // namespace milepost
