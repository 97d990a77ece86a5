#include "core/gearing.hpp"

#include <algorithm>

namespace milepost {

StaffPlaces staff_places(const Gearing& gearing, int teams) {
  const std::int64_t counted = std::clamp(teams, 0, most_teams);
  StaffPlaces places;
  places.now = counted * gearing.staff_per_team;
  if (gearing.planned) places.planned = counted * gearing.planned->staff_per_team;
  return places;
}

std::optional<int> teams_from(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const std::size_t first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, text.find_last_not_of(spaces) - first + 1);
  int teams = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    teams = teams * 10 + (digit - '0');
    if (teams > most_teams) return std::nullopt;
  }
  return teams;
}

}  // namespace milepost
