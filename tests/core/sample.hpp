#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/assessment.hpp"
#include "core/framework.hpp"

// Small frameworks and assessments, so that a test shows only what it is about.
namespace milepost::sample {

inline Requirement must(std::string ability, int milestone) {
  return {AbilityId(std::move(ability)), milestone, Strength::must, {}};
}

inline Requirement recommended(std::string ability, int milestone) {
  return {AbilityId(std::move(ability)), milestone, Strength::recommended, {}};
}

inline Role role(std::string id, std::vector<Requirement> requirements) {
  Role role;
  role.id = RoleId(id);
  role.name = "Role " + id;
  role.requirements = std::move(requirements);
  return role;
}

/// Five milestones that reach a squad, a squad, squads, the company and the industry; the abilities
/// "craft", "team" and "words", in this order.
inline Framework framework(std::vector<Role> roles = {}) {
  Framework framework;
  framework.id = "sample";
  framework.title = "Sample";
  const std::vector<Reach> reaches{Reach::squad, Reach::squad, Reach::squads, Reach::company, Reach::industry};
  for (const Reach reach : reaches) {
    const int level = framework.milestone_count() + 1;
    framework.milestones.push_back({level, "Level " + std::to_string(level), reach, "", {}});
  }
  for (const char* id : {"craft", "team", "words"}) {
    Ability& ability = framework.abilities.emplace_back();
    ability.id = AbilityId(id);
    ability.name = id;
  }
  framework.roles = std::move(roles);
  return framework;
}

inline Claim claim(std::string ability, int milestone) {
  Claim claim;
  claim.ability = AbilityId(std::move(ability));
  claim.milestone = milestone;
  return claim;
}

inline Assessment assessment(std::vector<Claim> claims) {
  Assessment assessment;
  assessment.claims = std::move(claims);
  return assessment;
}

/// Evidence that supports one milestone of one ability, dated and observed so that it raises no question
/// by the day 2026-06-01 for a milestone that reaches one squad.
inline Evidence evidence(std::string id, std::string ability, int milestone) {
  Evidence evidence;
  evidence.id = RecordId(std::move(id));
  evidence.date = "2026-05-01";
  evidence.observer = "Robin";
  evidence.supports.push_back({AbilityId(std::move(ability)), milestone, {}});
  return evidence;
}

}  // namespace milepost::sample
