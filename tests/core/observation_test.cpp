#include "core/observation.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/sample.hpp"

using namespace milepost;

namespace {

Evidence said(const char* author, const char* observer) {
  Evidence item;
  item.id = RecordId("e1");
  item.text = "Calm in the storm";
  item.author = author;
  item.observer = observer;
  return item;
}

Evidence received(Evidence item) {
  const Framework framework = sample::framework();
  return as_received(std::move(item), {"Robin", "2026-11-21", {AbilityId("craft"), 2, {}}}, FrameworkIndex(framework));
}

}  // namespace

TEST_CASE("An observation is by nobody only where it names neither author nor observer") {
  CHECK(is_by_nobody(said("", "")));
  CHECK_FALSE(is_by_nobody(said("Ines", "")));
  CHECK_FALSE(is_by_nobody(said("", "Ines")));
}

TEST_CASE("Who wrote an observation also saw it, and the other way round, where only one is named") {
  CHECK(received(said("Ines", "")).observer == "Ines");
  CHECK(received(said("", "Ines")).author == "Ines");
  CHECK(received(said("Ines", "Sam")).author == "Ines");
  CHECK(received(said("Ines", "Sam")).observer == "Sam");
  CHECK(received(said("", "")).author == "Robin");
  CHECK(received(said("", "")).observer == "Robin");
}

TEST_CASE("An observation keeps its own date, and has the day it came where it names none") {
  Evidence dated = said("Ines", "");
  dated.date = "2026-10-02";
  CHECK(received(dated).date == "2026-10-02");
  CHECK(received(said("Ines", "")).date == "2026-11-21");
}

TEST_CASE("An observation supports the ability it came to only where it supports none of the framework") {
  const Standing craft{AbilityId("craft"), 2, {}};
  const Standing team{AbilityId("team"), 3, {}};
  const Standing unknown{AbilityId("juggling"), 1, {}};
  Evidence item = said("Ines", "");
  CHECK(received(item).supports == std::vector<Standing>{craft});
  item.supports = {unknown};
  CHECK(received(item).supports == std::vector<Standing>{unknown, craft});
  item.supports = {unknown, team};
  CHECK(received(item).supports == std::vector<Standing>{unknown, team});
}

TEST_CASE("What is handed over says who wrote it and who saw it") {
  CHECK(as_handed_over(said("", ""), "Kim").author == "Kim");
  CHECK(as_handed_over(said("", ""), "Kim").observer == "Kim");
  CHECK(as_handed_over(said("", "Sam"), "Kim").observer == "Sam");
  CHECK(as_handed_over(said("Ines", ""), "Kim").author == "Ines");
}

TEST_CASE("An observation is known where the same one, or a later one of its id, is there") {
  Evidence item = said("Ines", "");
  item.updated = "2026-11-21T10:00:00Z";
  const Evidence known = item;
  CHECK(says_nothing_new(item, known));
  item.updated = "2026-11-21T09:59:59Z";
  CHECK(says_nothing_new(item, known));
  item.updated = "2026-11-21T10:00:01Z";
  CHECK_FALSE(says_nothing_new(item, known));
}
