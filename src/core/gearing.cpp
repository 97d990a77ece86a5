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

}  // namespace milepost
