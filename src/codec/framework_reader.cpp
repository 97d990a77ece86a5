#include <cstddef>
#include <string>
#include <utility>

#include "codec/fields.hpp"
#include "codec/format_name.hpp"
#include "codec/framework_codec.hpp"
#include "codec/limits.hpp"
#include "codec/locate.hpp"
#include "core/quote.hpp"

namespace milepost {
namespace {

// The objects of a list, each read by `read(Fields&)`.
template <class Read>
auto read_records(Fields& in, const char* name, Range length, Read read, Presence presence = Presence::optional) {
  std::vector<decltype(read(in))> records;
  in.objects(name, length, presence, [&](Fields& item) { records.push_back(read(item)); });
  return records;
}

constexpr Range places_of_staff{0, 1000};
constexpr Range ranks{0, 1000};

Range at_most(std::size_t count) { return {0, static_cast<int>(count)}; }
Range one_to(std::size_t count) { return {1, static_cast<int>(count)}; }

std::string unique_id(Fields& in, Seen& seen) {
  std::string id = in.text("id", framework_id, Presence::required);
  in.once(seen, id, "id", "each id of this list");
  return id;
}

Source read_source(Fields& in) {
  Source source;
  source.title = in.text("title");
  source.url = in.text("url");
  source.updated = in.text("updated", calendar_date);
  source.extras = in.rest();
  return source;
}

// Levels count up from 1, so that a milestone is found by its place.
Milestone read_milestone(Fields& in, int level) {
  Milestone milestone;
  milestone.level = in.whole("level", {level, level}, Presence::required).value_or(level);
  milestone.name = in.text("name");
  if (const auto reach = in.word("reach", reach_table)) milestone.reach = static_cast<Reach>(*reach);
  milestone.definition = in.text("definition");
  milestone.extras = in.rest();
  return milestone;
}

AbilityMilestone read_ability_milestone(Fields& in, const Framework& framework, Seen& seen) {
  AbilityMilestone milestone;
  milestone.level = in.whole("level", one_to(framework.milestones.size()), Presence::required).value_or(1);
  in.once(seen, std::to_string(milestone.level), "level", "each level of an ability");
  milestone.definition = in.text("definition");
  milestone.examples = in.texts("examples");
  milestone.extras = in.rest();
  return milestone;
}

Ability read_ability(Fields& in, const Framework& framework, Seen& seen) {
  Ability ability;
  ability.id = AbilityId(unique_id(in, seen));
  ability.name = in.text("name", needed_text, Presence::required);
  ability.group = in.text("group");
  ability.description = in.text("description");
  ability.updated = in.text("updated", calendar_date);
  ability.always_in_focus = in.flag("always_in_focus");
  Seen levels;
  ability.milestones = read_records(in, "milestones", at_most(framework.milestones.size()),
                                    [&](Fields& item) { return read_ability_milestone(item, framework, levels); });
  ability.extras = in.rest();
  return ability;
}

Requirement read_requirement(Fields& in, const Framework& framework, const Seen& abilities, Seen& seen) {
  Requirement requirement;
  requirement.ability = AbilityId(in.text("ability", framework_id, Presence::required));
  if (!abilities.contains(requirement.ability.text)) {
    in.refuse("ability", "expected the id of an ability of this framework, got " + in_quotes(requirement.ability.text));
  }
  requirement.milestone = in.whole("milestone", one_to(framework.milestones.size()), Presence::required).value_or(1);
  requirement.strength = static_cast<Strength>(in.word("strength", strength_table, Presence::required).value_or(0));
  in.once(seen, requirement.ability.text + '/' + std::string(word(requirement.strength)), "ability",
          "an ability with the same strength");
  requirement.extras = in.rest();
  return requirement;
}

Role read_role(Fields& in, const Framework& framework, const Seen& abilities, Seen& seen) {
  Role role;
  role.id = RoleId(unique_id(in, seen));
  role.name = in.text("name", needed_text, Presence::required);
  role.family = in.text("family");
  role.rank = in.whole("rank", ranks);
  role.url = in.text("url");
  Seen named;
  role.requirements = read_records(in, "requirements", Range(),
                                   [&](Fields& item) { return read_requirement(item, framework, abilities, named); });
  role.extras = in.rest();
  return role;
}

std::vector<ProgramItem> read_program_items(Fields& in, const char* name) {
  Seen seen;
  return read_records(in, name, Range(), [&](Fields& item) {
    ProgramItem read;
    read.id = StepId(unique_id(item, seen));
    read.text = item.text("text");
    read.url = item.text("url");
    read.extras = item.rest();
    return read;
  });
}

Program read_program(Fields& in, Seen& seen) {
  Program program;
  program.id = ProgramId(unique_id(in, seen));
  program.name = in.text("name", needed_text, Presence::required);
  program.steps = read_program_items(in, "steps");
  program.ways = read_program_items(in, "ways");
  program.extras = in.rest();
  return program;
}

Gearing read_gearing(Fields& in) {
  Gearing gearing;
  gearing.team = in.text("team", needed_text, Presence::required);
  gearing.staff_per_team = in.whole("staff_per_team", places_of_staff, Presence::required).value_or(0);
  gearing.exception = in.flag("exception");
  gearing.reason = in.text("reason");
  in.object("planned", [&](Fields& item) {
    PlannedGearing& planned = gearing.planned.emplace();
    planned.staff_per_team = item.whole("staff_per_team", places_of_staff, Presence::required).value_or(0);
    planned.when = item.text("when");
    planned.extras = item.rest();
  });
  gearing.extras = in.rest();
  return gearing;
}

Link read_link(Fields& in) {
  Link link;
  link.name = in.text("name", needed_text, Presence::required);
  link.url = in.text("url", any_text, Presence::required);
  link.extras = in.rest();
  return link;
}

// Abilities are read against the milestones, and roles against the abilities.
void read_career(Fields& in, Framework& framework) {
  Seen abilities;
  Seen roles;
  int level = 0;
  framework.milestones = read_records(
      in, "milestones", one_to(most_milestones), [&](Fields& item) { return read_milestone(item, ++level); },
      Presence::required);
  framework.abilities = read_records(
      in, "abilities", one_to(most_abilities), [&](Fields& item) { return read_ability(item, framework, abilities); },
      Presence::required);
  framework.roles = read_records(in, "roles", at_most(most_roles),
                                 [&](Fields& item) { return read_role(item, framework, abilities, roles); });
}

Framework read_document(Fields& in) {
  Framework framework;
  check_format(in, framework_format);
  framework.id = in.text("id", framework_id, Presence::required);
  framework.version = in.text("version");
  framework.title = in.text("title", needed_text, Presence::required);
  framework.language = in.text("language");
  in.object("source", [&](Fields& item) { framework.source = read_source(item); });
  read_career(in, framework);
  Seen programs;
  framework.programs =
      read_records(in, "programs", Range(), [&](Fields& item) { return read_program(item, programs); });
  framework.gearing = read_records(in, "gearing", Range(), read_gearing);
  framework.links = read_records(in, "links", Range(), read_link);
  framework.extras = in.rest();
  return framework;
}

}  // namespace

Result<Framework> read_framework(std::string_view text) {
  const Result<Json> json = parse_json(text);
  if (!json) return json.error();
  Refusal refusal;
  const Path root;
  Fields document(json.value(), root, refusal);
  Framework framework = read_document(document);
  if (refusal) return with_position(refusal.error(), text);
  return framework;
}

}  // namespace milepost
