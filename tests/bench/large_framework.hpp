#pragma once

#include <cstddef>
#include <string>

#include "core/framework.hpp"

namespace milepost::bench {

constexpr std::size_t ability_count = 2000;
constexpr std::size_t role_count = 2000;
constexpr std::size_t requirements_a_role = 8;
constexpr int milestone_count = 5;

/// A framework far larger than any in use. Each role asks for abilities next to each other, every third
/// only as recommended.
inline Framework large_framework() {
  Framework framework;
  framework.id = "large";
  framework.title = "A large framework";
  for (int level = 1; level <= milestone_count; ++level) {
    framework.milestones.push_back({level, "Milestone " + std::to_string(level), {}, "What it means.", {}});
  }
  for (std::size_t i = 0; i < ability_count; ++i) {
    Ability ability;
    ability.id = AbilityId("ability-" + std::to_string(i));
    ability.name = "Ability " + std::to_string(i);
    ability.description = "What this ability is about.";
    framework.abilities.push_back(std::move(ability));
  }
  for (std::size_t i = 0; i < role_count; ++i) {
    Role role;
    role.id = RoleId("role-" + std::to_string(i));
    role.name = "Role " + std::to_string(i);
    role.family = "Family " + std::to_string(i % 20);
    for (std::size_t j = 0; j < requirements_a_role; ++j) {
      const std::size_t ability = (i * 7 + j) % ability_count;
      const Strength strength = j % 3 == 2 ? Strength::recommended : Strength::must;
      const int milestone = 1 + static_cast<int>((i + j) % milestone_count);
      role.requirements.push_back({framework.abilities[ability].id, milestone, strength, {}});
    }
    framework.roles.push_back(std::move(role));
  }
  return framework;
}

/// As many abilities as a framework may have.
inline Framework widest_framework() {
  constexpr std::size_t abilities = 10'000;
  Framework framework;
  framework.id = "widest";
  framework.title = "As many abilities as there may be";
  framework.milestones = large_framework().milestones;
  for (std::size_t i = 0; i < abilities; ++i) {
    Ability& ability = framework.abilities.emplace_back();
    ability.id = AbilityId("ability-" + std::to_string(i));
    ability.name = "Ability " + std::to_string(i);
    const std::string number = std::to_string(i);
    ability.milestones.push_back({1, "", {"Leads the work on " + number + " with others and writes it down"}, {}});
  }
  Role& role = framework.roles.emplace_back();
  role.id = RoleId("role");
  role.name = "Role";
  role.requirements.push_back({framework.abilities.back().id, 3, Strength::must, {}});
  return framework;
}

/// As much text as a framework may have, in names of 64 KiB on one line.
inline Framework wordiest_framework() {
  constexpr std::size_t names = 30;
  Framework framework = widest_framework();
  framework.abilities.resize(names);
  framework.roles.assign(names, {});
  const auto name = [](std::size_t place) { return std::to_string(place) + std::string(65'000, 'm'); };
  for (std::size_t i = 0; i < names; ++i) {
    framework.abilities[i].name = name(i);
    framework.roles[i].id = RoleId("role-" + std::to_string(i));
    framework.roles[i].name = name(i);
  }
  return framework;
}

}  // namespace milepost::bench
