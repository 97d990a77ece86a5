#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/framework.hpp"

namespace milepost {

/// How many Staff+ places a number of teams has.
struct StaffPlaces {
  std::int64_t now = 0;
  std::optional<std::int64_t> planned;  ///< nothing where no change is planned
  friend bool operator==(const StaffPlaces&, const StaffPlaces&) = default;
};

/// One place a team, where a framework says nothing else.
constexpr int default_staff_per_team = 1;

/// The most teams one can ask about.
constexpr int most_teams = 1000;

/// The places of `teams` teams with this gearing; fewer than none count as none, more than the most as
/// the most.
StaffPlaces staff_places(const Gearing& gearing, int teams);

/// The number of teams that somebody typed: a whole number from 0 to `most_teams`, with or without space around
/// it; nothing where it is not one.
std::optional<int> teams_from(std::string_view text);

}  // namespace milepost
