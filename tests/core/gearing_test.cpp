#include "core/gearing.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

using namespace milepost;

namespace {

Gearing gearing(const char* team, int staff_per_team) {
  Gearing gearing;
  gearing.team = team;
  gearing.staff_per_team = staff_per_team;
  return gearing;
}

}  // namespace

TEST_CASE("A team has one Staff+ place unless its gearing says otherwise") {
  CHECK(Gearing().staff_per_team == default_staff_per_team);
  CHECK(staff_places(Gearing(), 1) == StaffPlaces{1, std::nullopt});
  CHECK(staff_places(gearing("Site Reliability", default_staff_per_team), 4) == StaffPlaces{4, std::nullopt});
}

TEST_CASE("Delivery has three places a team, and two as planned") {
  Gearing delivery = gearing("Delivery", 3);
  delivery.planned = PlannedGearing{2, "FY22-FY23", {}};
  CHECK(staff_places(delivery, 1) == StaffPlaces{3, 2});
  CHECK(staff_places(delivery, 2) == StaffPlaces{6, 4});
}

TEST_CASE("Scalability has two places a team") {
  CHECK(staff_places(gearing("Scalability", 2), 1) == StaffPlaces{2, std::nullopt});
  CHECK(staff_places(gearing("Scalability", 2), 3) == StaffPlaces{6, std::nullopt});
}

TEST_CASE("No teams have no places, and more than the most teams have no more than those") {
  CHECK(staff_places(gearing("Delivery", 3), 0).now == 0);
  CHECK(staff_places(gearing("Delivery", 3), -1).now == 0);
  CHECK(staff_places(gearing("Delivery", 3), most_teams).now == 3000);
  CHECK(staff_places(gearing("Delivery", 3), most_teams + 1).now == 3000);
}

TEST_CASE("Any number of places a team is counted without overflow") {
  constexpr int most = std::numeric_limits<int>::max();
  CHECK(staff_places(gearing("Delivery", most), most_teams).now == std::int64_t{most} * most_teams);
}

TEST_CASE("A number of teams is a whole number from none to the most") {
  CHECK(teams_from("0") == 0);
  CHECK(teams_from(" 7 ") == 7);
  CHECK(teams_from("007") == 7);
  CHECK(teams_from("1000") == most_teams);
  for (const char* text : {"", " ", "1001", "99999999999999999999", "-1", "+1", "2.5", "2 3", "two"}) {
    CAPTURE(text);
    CHECK(teams_from(text) == std::nullopt);
  }
}
