#include "core/timestamp.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/date.hpp"

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
  CHECK(timestamp_after(ten, "") == "2026-11-21T10:00:00Z");
  CHECK(timestamp_after(ten + 7, "") == "2026-11-21T10:00:00.007Z");
  CHECK(timestamp_after(ten, "2026-11-21T09:59:59.999Z") == "2026-11-21T10:00:00Z");
}

TEST_CASE("A change is later than what it changes, whatever the clock says") {
  constexpr std::int64_t ten = 1795255200000;
  CHECK(timestamp_after(ten, "2026-11-21T10:00:00Z") == "2026-11-21T10:00:00.001Z");
  CHECK(timestamp_after(ten, "2026-11-21T10:00:00.0009Z") == "2026-11-21T10:00:00.001Z");
  CHECK(timestamp_after(ten, "2026-12-31T23:59:59.999999999Z") == "2027-01-01T00:00:00Z");
  CHECK(timestamp_after(0, "1969-12-31T23:59:59Z") == "1970-01-01T00:00:00Z");
}

TEST_CASE("No change is stamped with a time that could not be read back") {
  const std::string stamp = timestamp_after(0, "9999-12-31T23:59:59.999999999Z");
  CHECK(stamp == "9999-12-31T23:59:59.999Z");
  CHECK(is_timestamp(stamp));
}
