#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "app/sample_session.hpp"

using namespace milepost;

namespace {

FocusArea area_on(const char* ability) {
  FocusArea area;
  area.ability = AbilityId(ability);
  return area;
}

}  // namespace

TEST_CASE("A quarter is started and closed, each a change to take back whole") {
  sample::SessionUnderTest test;
  test.claim("craft", 2);
  CHECK(test.done(StartQuarter{"2026-Q4", {area_on("words"), area_on("craft")}}) == "2026-Q4 started");
  REQUIRE(test.assessment().checkpoints.size() == 1);
  REQUIRE(test.assessment().focus.size() == 2);
  CHECK(test.assessment().focus[0].ability.text == "words");
  CHECK(test.assessment().focus[0].id < test.assessment().focus[1].id);
  test.claim("craft", 3);
  const RecordId id = test.assessment().checkpoints[0].id;
  CHECK(test.done(CloseQuarter{id, "Done"}) == "2026-Q4 closed");
  const Checkpoint& closed = test.assessment().checkpoints[0];
  CHECK(closed.closed == "2026-11-21");
  CHECK(closed.summary == "Done");
  CHECK(closed.claims == std::vector<Standing>{{AbilityId("craft"), 2, {}}});
  CHECK(closed.closing_claims == std::vector<Standing>{{AbilityId("craft"), 3, {}}});
  CHECK(test.done(UndoChange{}) == "Undone: 2026-Q4 closed");
  CHECK(test.assessment().checkpoints[0].closed.empty());
  CHECK(test.done(UndoChange{}) == "Undone: craft 3");
  CHECK(test.done(UndoChange{}) == "Undone: 2026-Q4 started");
  CHECK(test.assessment().checkpoints.empty());
  CHECK(test.assessment().focus.empty());
}

TEST_CASE("A quarter keeps the claims in the order of the framework, whichever was made first") {
  sample::SessionUnderTest test;
  test.claim("words", 1);
  test.claim("craft", 2);
  const std::vector<Standing> in_order{{AbilityId("craft"), 2, {}}, {AbilityId("words"), 1, {}}};
  test.done(StartQuarter{"2026-Q4", {}});
  CHECK(test.assessment().checkpoints[0].claims == in_order);
  const RecordId id = test.assessment().checkpoints[0].id;
  test.done(CloseQuarter{id, ""});
  CHECK(test.assessment().checkpoints[0].closing_claims == in_order);
}

TEST_CASE("One quarter is open at a time, and none is closed twice") {
  sample::SessionUnderTest test;
  CHECK(test.done(CloseQuarter{RecordId("q"), ""}) == "nothing");
  test.done(StartQuarter{"2026-Q4", {}});
  CHECK(test.done(StartQuarter{"2027-Q1", {}}) == "nothing");
  const RecordId id = test.assessment().checkpoints[0].id;
  test.done(CloseQuarter{id, "First"});
  CHECK(test.done(CloseQuarter{id, "Second"}) == "nothing");
  CHECK(test.assessment().checkpoints[0].summary == "First");
  CHECK(test.done(StartQuarter{"2027-Q1", {}}) == "2027-Q1 started");
}

TEST_CASE("Letters typed into one text of a focus area are one step to take back, other changes are their own") {
  sample::SessionUnderTest test;
  test.done(SaveFocus{area_on("craft")});
  const auto change = [&](auto write) {
    FocusArea area = test.assessment().focus[0];
    write(area);
    test.done(SaveFocus{area});
  };
  change([](FocusArea& area) { area.goal = "A"; });
  change([](FocusArea& area) { area.goal = "Ab"; });
  change([](FocusArea& area) { area.ideas = {"one"}; });
  change([](FocusArea& area) { area.ideas = {"one", "two"}; });
  change([](FocusArea& area) { area.target_milestone = 2; });
  change([](FocusArea& area) { area.target_milestone = 3; });
  const FocusArea written = test.assessment().focus[0];
  test.done(UndoChange{});
  CHECK(test.assessment().focus[0].target_milestone == 2);
  test.done(UndoChange{});
  CHECK_FALSE(test.assessment().focus[0].target_milestone);
  CHECK(test.assessment().focus[0].ideas.size() == 2);
  test.done(UndoChange{});
  CHECK(test.assessment().focus[0].ideas.empty());
  CHECK(test.assessment().focus[0].goal == "Ab");
  test.done(UndoChange{});
  CHECK(test.assessment().focus[0].goal.empty());
  for (int i = 0; i < 4; ++i) test.done(RedoChange{});
  CHECK(test.assessment().focus[0].goal == written.goal);
  CHECK(test.assessment().focus[0].ideas == written.ideas);
  CHECK(test.assessment().focus[0].target_milestone == 3);
}
