#include "core/timestamp.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/date.hpp"
#include "core/zone.hpp"

using namespace milepost;

TEST_CASE("Times compare by the moment they name") {
  const auto [earlier, later] = GENERATE(table<const char*, const char*>({
      {"2026-11-21T10:00:00Z", "2026-11-21T10:00:01Z"},
      {"2026-11-21T10:00:00Z", "2026-11-21T10:00:00.1Z"},
      {"2026-11-21T10:00:00.09Z", "2026-11-21T10:00:00.1Z"},
      {"2026-11-21T10:00:00.999999999Z", "2026-11-21T10:00:01Z"},
      {"2026-11-21T23:59:59.9Z", "2026-11-22T00:00:00Z"},
      {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"},
  }));
  CHECK(compare_timestamps(earlier, later) < 0);
  CHECK(compare_timestamps(later, earlier) > 0);
  CHECK(compare_timestamps(later, later) == 0);
}

TEST_CASE("Zeros at the end of a fraction make no difference") {
  CHECK(compare_timestamps("2026-11-21T10:00:00.50Z", "2026-11-21T10:00:00.5Z") == 0);
  CHECK(compare_timestamps("2026-11-21T10:00:00.000Z", "2026-11-21T10:00:00Z") == 0);
  CHECK(compare_timestamps("2026-11-21T10:00:00.0Z", "2026-11-21T10:00:00.01Z") < 0);
}

TEST_CASE("A missing time is earlier than every time") {
  CHECK(compare_timestamps("", "0000-01-01T00:00:00Z") < 0);
  CHECK(compare_timestamps("0000-01-01T00:00:00Z", "") > 0);
  CHECK(compare_timestamps("", "") == 0);
}

TEST_CASE("A change is stamped with the clock where that is ahead of all there is") {
  constexpr std::int64_t ten = 1795255200000;
  CHECK(timestamp_after(timestamp_at(ten), "") == "2026-11-21T10:00:00Z");
  CHECK(timestamp_after(timestamp_at(ten + 7), "") == "2026-11-21T10:00:00.007Z");
  CHECK(timestamp_after(timestamp_at(ten), "2026-11-21T09:59:59.999Z") == "2026-11-21T10:00:00Z");
}

TEST_CASE("A change is later than what it changes, whatever the clock says") {
  constexpr std::int64_t ten = 1795255200000;
  CHECK(timestamp_after(timestamp_at(ten), "2026-11-21T10:00:00Z") == "2026-11-21T10:00:00.001Z");
  CHECK(timestamp_after(timestamp_at(ten), "2026-11-21T10:00:00.0009Z") == "2026-11-21T10:00:00.001Z");
  CHECK(timestamp_after(timestamp_at(ten), "2026-12-31T23:59:59.999999999Z") == "2027-01-01T00:00:00Z");
  CHECK(timestamp_after(timestamp_at(0), "1969-12-31T23:59:59Z") == "1970-01-01T00:00:00Z");
}

TEST_CASE("There is a later moment after every one, which can be read back, at the end of the calendar too") {
  std::string stamp = "9999-12-31T23:59:59.998Z";
  for (int i = 0; i < 5000; ++i) {
    const std::string next = timestamp_after(timestamp_at(0), stamp);
    REQUIRE(compare_timestamps(next, stamp) > 0);
    REQUIRE(is_timestamp(next));
    const auto nines = static_cast<std::size_t>(i / 1000 * 9 + 9);
    stamp = i % 1000 == 999 ? "9999-12-31T23:59:59." + std::string(nines, '9') + "Z" : next;
  }
  CHECK(timestamp_after(timestamp_at(0), "9999-12-31T23:59:59.999999999Z") ==
        "9999-12-31T23:59:59.999999999000000001Z");
}

TEST_CASE("More digits than nine name a moment only after the last one that nine can name") {
  CHECK(is_timestamp("9999-12-31T23:59:59.9999999991Z"));
  CHECK_FALSE(is_timestamp("9999-12-31T23:59:58.9999999991Z"));
  CHECK_FALSE(is_timestamp("9999-12-31T23:59:59.999999999aZ"));
  CHECK_FALSE(is_timestamp("9999-12-31T23:59:59.999999999" + std::string(60, '0') + "Z"));
}

TEST_CASE("A clock that is beyond the calendar gives its first or its last moment") {
  CHECK(timestamp_at(-62'167'219'200'001) == "0000-01-01T00:00:00Z");
  CHECK(timestamp_at(8'640'000'000'000'000) == "9999-12-31T23:59:59.999Z");
  CHECK(timestamp_at(-1) == "1969-12-31T23:59:59.999Z");
}

TEST_CASE("The day of an instant is that of the zone it is asked for in") {
  CHECK(day_of("2026-11-20T22:30:00Z", FixedZone(11 * 60)) == "2026-11-21");
  CHECK(day_of("2026-11-21T07:30:00Z", FixedZone(-8 * 60)) == "2026-11-20");
  CHECK(day_of("2026-11-21T23:59:59.9Z", FixedZone()) == "2026-11-21");
  CHECK(day_of("1969-12-31T23:59:59Z", FixedZone()) == "1969-12-31");
  CHECK(day_of("0000-01-01T00:00:00Z", FixedZone(-60)) == "0000-01-01");
  CHECK(day_of("9999-12-31T23:59:59Z", FixedZone(60)) == "9999-12-31");
  CHECK(day_of("", FixedZone()).empty());
}
