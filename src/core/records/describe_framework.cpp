#include "core/records/describe_framework.hpp"

#include <string>

#include "core/records/lengths.hpp"
#include "core/records/take.hpp"

namespace milepost {
namespace {

constexpr Presence required = Presence::required;
constexpr Presence optional = Presence::optional;
constexpr Range places_of_staff{0, 1000};
constexpr Range ranks{0, 1000};

Range at_most(std::size_t count) { return {0, static_cast<int>(count)}; }
Range one_to(std::size_t count) { return {1, static_cast<int>(count)}; }

void show_id(std::string& id, FieldVisitor& visitor) {
  visitor.text("id", id, framework_id, required);
  visitor.once("id", id, "", "each id of this list");
}

// Levels count up from 1, so that a milestone is found by its place.
constexpr ListKind counted_milestones{
    [](const void* list) { return static_cast<const std::vector<Milestone>*>(list)->size(); },
    [](void* list, std::size_t place) { return view_of((*static_cast<std::vector<Milestone>*>(list))[place]); },
    [](void* list) {
      auto& milestones = *static_cast<std::vector<Milestone>*>(list);
      Milestone& added = milestones.emplace_back();
      added.level = static_cast<int>(milestones.size());
      return view_of(added);
    }};

}  // namespace

void describe(Source& source, FieldVisitor& visitor) {
  visitor.text("title", source.title, any_text, optional);
  visitor.text("url", source.url, any_text, optional);
  visitor.text("updated", source.updated, calendar_date, optional);
  visitor.rest(source.extras);
}

void describe(Milestone& milestone, FieldVisitor& visitor) {
  take(milestone.level, visitor.whole("level", milestone.level, {milestone.level, milestone.level}, required));
  visitor.text("name", milestone.name, any_text, optional);
  take(milestone.reach, visitor.word("reach", number_of(milestone.reach), reach_table, optional));
  visitor.text("definition", milestone.definition, any_text, optional);
  visitor.rest(milestone.extras);
}

void describe(AbilityMilestone& milestone, FieldVisitor& visitor) {
  take(milestone.level, visitor.milestone("level", milestone.level, 1, AbilityId(), required));
  visitor.once("level", std::to_string(milestone.level), "", "each level of an ability");
  visitor.text("definition", milestone.definition, any_text, optional);
  visitor.texts("examples", milestone.examples);
  visitor.rest(milestone.extras);
}

void describe(Ability& ability, FieldVisitor& visitor) {
  show_id(ability.id.text, visitor);
  visitor.text("name", ability.name, needed_text, required);
  visitor.text("group", ability.group, any_text, optional);
  visitor.text("description", ability.description, any_text, optional);
  visitor.text("updated", ability.updated, calendar_date, optional);
  visitor.flag("always_in_focus", ability.always_in_focus);
  visitor.records("milestones", list_of(ability.milestones, at_most(most_milestones)));
  visitor.rest(ability.extras);
}

void describe(Requirement& requirement, FieldVisitor& visitor) {
  visitor.text("ability", requirement.ability.text, framework_id, required);
  visitor.known_ability("ability", requirement.ability);
  const int milestone = visitor.milestone("milestone", requirement.milestone, 1, requirement.ability, required);
  take(requirement.milestone, milestone);
  take(requirement.strength,
       visitor.word("strength", static_cast<int>(requirement.strength), strength_table, required));
  visitor.once("ability", requirement.ability.text, std::string(word(requirement.strength)),
               "an ability with the same strength");
  visitor.rest(requirement.extras);
}

void describe(Role& role, FieldVisitor& visitor) {
  show_id(role.id.text, visitor);
  visitor.text("name", role.name, needed_text, required);
  visitor.text("family", role.family, any_text, optional);
  take(role.rank, visitor.whole("rank", number_of(role.rank), ranks, optional));
  visitor.text("url", role.url, any_text, optional);
  visitor.records("requirements", list_of(role.requirements));
  visitor.rest(role.extras);
}

void describe(ProgramItem& item, FieldVisitor& visitor) {
  show_id(item.id.text, visitor);
  visitor.text("text", item.text, any_text, optional);
  visitor.text("url", item.url, any_text, optional);
  visitor.rest(item.extras);
}

void describe(Program& program, FieldVisitor& visitor) {
  show_id(program.id.text, visitor);
  visitor.text("name", program.name, needed_text, required);
  visitor.records("steps", list_of(program.steps));
  visitor.records("ways", list_of(program.ways));
  visitor.rest(program.extras);
}

void describe(PlannedGearing& planned, FieldVisitor& visitor) {
  take(planned.staff_per_team, visitor.whole("staff_per_team", planned.staff_per_team, places_of_staff, required));
  visitor.text("when", planned.when, any_text, optional);
  visitor.rest(planned.extras);
}

void describe(Gearing& gearing, FieldVisitor& visitor) {
  visitor.text("team", gearing.team, needed_text, required);
  take(gearing.staff_per_team, visitor.whole("staff_per_team", gearing.staff_per_team, places_of_staff, required));
  visitor.flag("exception", gearing.exception);
  visitor.text("reason", gearing.reason, any_text, optional);
  visitor.record_if_any("planned", list_of(gearing.planned));
  visitor.rest(gearing.extras);
}

void describe(Link& link, FieldVisitor& visitor) {
  visitor.text("name", link.name, needed_text, required);
  visitor.text("url", link.url, any_text, required);
  visitor.rest(link.extras);
}

void describe(Framework& framework, FieldVisitor& visitor) {
  visitor.text("id", framework.id, framework_id, required);
  visitor.text("version", framework.version, any_text, optional);
  visitor.text("title", framework.title, needed_text, required);
  visitor.text("language", framework.language, any_text, optional);
  visitor.record_if_any("source", list_of(framework.source));
  visitor.records("milestones", {&framework.milestones, counted_milestones, one_to(most_milestones), required});
  visitor.records("abilities", list_of(framework.abilities, one_to(most_abilities), required));
  visitor.records("roles", list_of(framework.roles, at_most(most_roles)));
  visitor.records("programs", list_of(framework.programs));
  visitor.records("gearing", list_of(framework.gearing));
  visitor.records("links", list_of(framework.links));
  visitor.rest(framework.extras);
}

}  // namespace milepost
