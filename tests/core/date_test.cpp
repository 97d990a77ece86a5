#include "core/date.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace milepost;

TEST_CASE("Days of the calendar are read and written as YYYY-MM-DD") {
  const auto [text, days] = GENERATE(table<const char*, int>({{"1970-01-01", 0},
                                                              {"1969-12-31", -1},
                                                              {"2000-02-29", 11016},
                                                              {"2026-11-21", 20778},
                                                              {"0000-01-01", -719528},
                                                              {"9999-12-31", 2932896}}));
  const auto date = Date::parse(text);
  REQUIRE(date);
  CHECK(date->days_since_1970() == days);
  CHECK(date->text() == text);
  CHECK(Date::from_days(days) == *date);
}

TEST_CASE("Every day from 1890 to 2110 follows the one before it") {
  const int last = Date::parse("2110-01-01")->days_since_1970();
  for (int days = Date::parse("1890-01-01")->days_since_1970(); days < last; ++days) {
    const auto date = Date::parse(Date::from_days(days).text());
    if (!date || date->days_since_1970() != days) FAIL("day " << days);
  }
  SUCCEED();
}

TEST_CASE("What is no day of the calendar is refused") {
  const auto text = GENERATE("", "2026-11-2", "2026-11-211", "2026-00-10", "2026-13-01", "2026-04-31", "2026-11-00",
                             "2025-02-29", "1900-02-29", "2100-02-29", "2026/11/21", "2026-1a-21", "+026-11-21",
                             "2026-11- 1", "21.11.2026", "2026-11-21T00:00:00Z");
  CHECK_FALSE(Date::parse(text));
}

TEST_CASE("29 February is a day in leap years only") {
  CHECK(Date::parse("2024-02-29"));
  CHECK(Date::parse("2000-02-29"));
  CHECK(*Date::parse("2025-03-01") - *Date::parse("2024-02-29") == 366);
  CHECK(*Date::parse("2024-03-01") - *Date::parse("2023-03-01") == 366);
  CHECK(*Date::parse("2023-03-01") - *Date::parse("2022-03-01") == 365);
}

TEST_CASE("Days compare by the calendar") {
  CHECK(*Date::parse("2025-12-31") < *Date::parse("2026-01-01"));
  CHECK_FALSE(*Date::parse("2026-01-01") < *Date::parse("2026-01-01"));
}

TEST_CASE("A day lies in its calendar quarter") {
  const auto [day, quarter] = GENERATE(table<const char*, const char*>({{"2026-01-01", "2026-Q1"},
                                                                        {"2026-03-31", "2026-Q1"},
                                                                        {"2026-04-01", "2026-Q2"},
                                                                        {"2026-09-30", "2026-Q3"},
                                                                        {"2026-10-01", "2026-Q4"},
                                                                        {"2026-12-31", "2026-Q4"}}));
  CHECK(Date::parse(day)->quarter() == quarter);
}

TEST_CASE("A time is a day, a time of day and Z, with a fraction where wanted") {
  CHECK(is_timestamp("2026-11-21T09:30:00Z"));
  CHECK(is_timestamp("2026-11-21T23:59:59.123Z"));
  CHECK(is_timestamp("2026-11-21T00:00:00.123456789Z"));
  const auto text = GENERATE("", "2026-11-21", "2026-11-21T09:30:00", "2026-11-21 09:30:00Z", "2026-02-30T09:30:00Z",
                             "2026-11-21T24:00:00Z", "2026-11-21T09:60:00Z", "2026-11-21T09:30:60Z",
                             "2026-11-21T09:30:00.Z", "2026-11-21T09:30:00.1234567890Z", "2026-11-21T09:30:00+00:00",
                             "2026-11-21T9:30:00Z", "2026-11-21T09:30:00.12aZ");
  INFO(text);
  CHECK_FALSE(is_timestamp(text));
}

TEST_CASE("A quarter is a year and Q1 to Q4") {
  CHECK(is_quarter("2026-Q1"));
  CHECK(is_quarter("2026-Q4"));
  const auto text = GENERATE("", "2026-Q0", "2026-Q5", "2026-4", "26-Q4", "2026Q4", "2026-q4", "2026-Q44", "abcd-Q1");
  CHECK_FALSE(is_quarter(text));
}

TEST_CASE("A time is made of milliseconds since 1970") {
  CHECK(timestamp_from_milliseconds(0) == "1970-01-01T00:00:00Z");
  CHECK(timestamp_from_milliseconds(1795258799999) == "2026-11-21T10:59:59Z");
  CHECK(is_timestamp(timestamp_from_milliseconds(4102444800000)));
}
