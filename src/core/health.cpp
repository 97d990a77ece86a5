#include "core/health.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/ago.hpp"
#include "core/words.hpp"

namespace milepost {
namespace {

constexpr Words<Grade, 4> grade_words{
    {{Grade::good, "good"}, {Grade::information, "information"}, {Grade::warning, "warning"}, {Grade::stop, "stop"}}};

constexpr std::int32_t a_year = 365;

// What the framework and the assessments say of one ability.
struct Tally {
  int roles = 0;
  std::set<std::string> observations;
  std::set<std::string> people;
  int unnamed_people = 0;
  int highest = 0;
  bool is_conversed = false;
  std::optional<Date> conversed;
};

using Tallies = std::vector<Tally>;

void count_roles(const Framework& framework, const FrameworkIndex& index, Tallies& tallies) {
  for (const Role& role : framework.roles) {
    std::set<std::size_t> asked;
    for (const Requirement& requirement : role.requirements) {
      if (const auto place = index.ability(requirement.ability)) asked.insert(*place);
    }
    for (const std::size_t place : asked) ++tallies[place].roles;
  }
}

void count_assessment(const Assessment& assessment, const FrameworkIndex& index, Tallies& tallies) {
  for (const Claim& claim : assessment.claims) {
    const auto place = index.ability(claim.ability);
    if (!place || claim.milestone < 1) continue;
    Tally& tally = tallies[*place];
    tally.highest = std::max(tally.highest, claim.milestone);
    if (assessment.subject.name.empty()) {
      ++tally.unnamed_people;
    } else {
      tally.people.insert(assessment.subject.name);
    }
  }
  for (const Evidence& item : assessment.evidence) {
    if (item.kind != EvidenceKind::observation) continue;
    for (const Standing& standing : item.supports) {
      if (const auto place = index.ability(standing.ability)) tallies[*place].observations.insert(item.id.text);
    }
  }
  for (const Conversation& conversation : assessment.conversations) {
    const auto place = index.ability(conversation.ability);
    if (!place) continue;
    Tally& tally = tallies[*place];
    tally.is_conversed = true;
    const auto date = Date::parse(conversation.date);
    if (date && (!tally.conversed || *tally.conversed < *date)) tally.conversed = date;
  }
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return count == 1 ? std::string("1 ") + one : std::to_string(count) + ' ' + many;
}

HealthLine roles_line(const Tally& tally, const Ability& ability) {
  if (tally.roles > 0) {
    return {HealthTopic::roles, Grade::good,
            counted(static_cast<std::size_t>(tally.roles), "role asks for it", "roles ask for it")};
  }
  if (ability.always_in_focus) {
    return {HealthTopic::roles, Grade::information, "no role asks for it, but it is always in focus"};
  }
  return {HealthTopic::roles, Grade::warning, "no role asks for it"};
}

HealthLine observations_line(const Tally& tally) {
  if (tally.observations.empty()) return {HealthTopic::observations, Grade::warning, "no observation refers to it"};
  return {HealthTopic::observations, Grade::good,
          counted(tally.observations.size(), "observation refers to it", "observations refer to it")};
}

HealthLine milestones_line(const Tally& tally) {
  const std::size_t people = tally.people.size() + static_cast<std::size_t>(tally.unnamed_people);
  if (people == 0) return {HealthTopic::milestones, Grade::information, "nobody has claimed a milestone of it"};
  return {HealthTopic::milestones, Grade::good,
          counted(people, "person has claimed a milestone of it", "people have claimed a milestone of it") +
              ", up to " + std::to_string(tally.highest)};
}

Grade grade_of_age(std::int32_t days) {
  if (days <= a_year) return Grade::good;
  if (days <= 2 * a_year) return Grade::information;
  return days <= 3 * a_year ? Grade::warning : Grade::stop;
}

// What is dated after today was mistyped, or has not happened.
HealthLine dated_line(HealthTopic topic, Grade grade, std::string words, std::int32_t days) {
  const bool is_to_come = days < 0;
  words += is_to_come ? "on a day that has not come yet" : ago(days);
  return {topic, is_to_come ? Grade::warning : grade, std::move(words)};
}

HealthLine updated_line(const Ability& ability, Date as_of) {
  const auto date = Date::parse(ability.updated);
  if (!date) return {HealthTopic::updated, Grade::warning, "when it was last updated is not noted"};
  const std::int32_t days = as_of - *date;
  return dated_line(HealthTopic::updated, grade_of_age(days), "last updated ", days);
}

HealthLine conversations_line(const Tally& tally, Date as_of) {
  if (!tally.is_conversed) return {HealthTopic::conversations, Grade::information, "no conversation yet"};
  if (!tally.conversed) return {HealthTopic::conversations, Grade::information, "a conversation on a day not noted"};
  const std::int32_t days = as_of - *tally.conversed;
  return dated_line(HealthTopic::conversations, days <= a_year ? Grade::good : Grade::information, "last conversation ",
                    days);
}

}  // namespace

std::vector<AbilityHealth> health(const Framework& framework, const FrameworkIndex& index,
                                  const std::vector<const Assessment*>& assessments, Date as_of) {
  Tallies tallies(framework.abilities.size());
  count_roles(framework, index, tallies);
  for (const Assessment* assessment : assessments) count_assessment(*assessment, index, tallies);
  std::vector<AbilityHealth> all;
  for (std::size_t place = 0; place < tallies.size(); ++place) {
    const Ability& ability = framework.abilities[place];
    const Tally& tally = tallies[place];
    all.push_back({place,
                   {roles_line(tally, ability), observations_line(tally), milestones_line(tally),
                    updated_line(ability, as_of), conversations_line(tally, as_of)}});
  }
  return all;
}

std::string_view word(Grade grade) { return word_of(grade_words, grade); }

}  // namespace milepost
