#include "core/programs.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace milepost;

namespace {

Program trial() {
  Program program;
  program.id = ProgramId("trial");
  program.steps = {{StepId("apron"), "Get an apron.", "", {}}, {StepId("oven"), "Light the oven.", "", {}}};
  return program;
}

ProgramProgress done(const char* program, const char* step) {
  return {ProgramId(program), StepId(step), "2026-10-20", "", {}};
}

}  // namespace

TEST_CASE("Of a program that nobody began no step is done") {
  const ProgramStanding standing = standing_in(trial(), Assessment());
  CHECK(standing.done == 0);
  CHECK(standing.steps == std::vector<const ProgramProgress*>{nullptr, nullptr});
}

TEST_CASE("What is done stands at its step, whatever the order in which it was noted") {
  Assessment assessment;
  assessment.programs = {done("trial", "oven"), done("trial", "apron")};
  const ProgramStanding standing = standing_in(trial(), assessment);
  CHECK(standing.done == 2);
  CHECK(standing.steps == std::vector<const ProgramProgress*>{&assessment.programs[1], &assessment.programs[0]});
}

TEST_CASE("Steps of other programs, and steps that the program no longer has, are not counted") {
  Assessment assessment;
  assessment.programs = {done("other", "oven"), done("trial", "sweep"), done("trial", "oven")};
  const ProgramStanding standing = standing_in(trial(), assessment);
  CHECK(standing.done == 1);
  CHECK(standing.steps[0] == nullptr);
}
