#include "core/package.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/sample.hpp"

using namespace milepost;

namespace {

Date day(const char* text) { return *Date::parse(text); }

Evidence evidence(const char* id, const char* date, const char* written) {
  Evidence evidence;
  evidence.id = RecordId(id);
  evidence.date = date;
  if (*written != '\0') evidence.updated = std::string(written) + "T09:00:00Z";
  return evidence;
}

Conversation talk(const char* id, const char* date) {
  return {RecordId(id), AbilityId("craft"), date, "", false, "", {}};
}

Checkpoint checkpoint(const char* id, const char* opened, const char* closed) {
  Checkpoint checkpoint;
  checkpoint.id = RecordId(id);
  checkpoint.opened = opened;
  checkpoint.closed = closed;
  return checkpoint;
}

FocusArea area(const char* id, const char* quarter) {
  FocusArea area;
  area.id = RecordId(id);
  area.quarter = quarter;
  return area;
}

template <class Record>
std::string ids(const std::vector<Record>& records) {
  std::string text;
  for (const Record& record : records) text += record.id.text + ' ';
  return text;
}

}  // namespace

TEST_CASE("A package has what is dated or was written on its first day or later") {
  Assessment assessment;
  assessment.evidence = {evidence("before", "2026-09-30", "2026-09-30"), evidence("dated", "2026-10-01", "2026-09-01"),
                         evidence("written", "2026-09-01", "2026-10-01"), evidence("undated", "", "2026-10-02"),
                         evidence("unknown", "", "")};
  assessment.conversations = {talk("c1", "2026-09-30"), talk("c2", "2026-10-01")};
  const Assessment package = package_since(assessment, day("2026-10-01"), FixedZone());
  CHECK(ids(package.evidence) == "dated written undated ");
  CHECK(ids(package.conversations) == "c2 ");
}

TEST_CASE("What was written on the first day of a package where the person is belongs to it") {
  Assessment assessment;
  assessment.evidence = {evidence("written", "2026-09-01", "2026-09-30")};
  assessment.evidence[0].updated = "2026-09-30T22:30:00Z";
  CHECK(package_since(assessment, day("2026-10-01"), FixedZone()).evidence.empty());
  CHECK(package_since(assessment, day("2026-10-01"), FixedZone(10 * 60)).evidence.size() == 1);
}

TEST_CASE("A package has every claim, and says by whom and about whom it is") {
  Assessment assessment = sample::assessment({sample::claim("craft", 2), sample::claim("team", 0)});
  assessment.claims[0].updated = "2020-01-01T09:00:00Z";
  assessment.claims[0].note = "Why";
  assessment.subject.name = "Robin";
  assessment.assessor.name = "Alex";
  assessment.target_role = RoleId("baker");
  const Assessment package = package_since(assessment, day("2026-10-01"), FixedZone());
  CHECK(package.claims == assessment.claims);
  CHECK(package.subject == assessment.subject);
  CHECK(package.assessor == assessment.assessor);
  CHECK(package.target_role == assessment.target_role);
}

TEST_CASE("Nothing private and no trace of what was removed is in a package") {
  Assessment assessment;
  assessment.evidence = {evidence("e1", "2026-10-02", "2026-10-02")};
  assessment.evidence[0].is_private = true;
  assessment.conversations = {talk("c1", "2026-10-02")};
  assessment.conversations[0].is_private = true;
  assessment.removed = {{RecordId("evidence/e2"), "2026-10-02T09:00:00Z", {}}};
  CHECK(package_since(assessment, day("2026-10-01"), FixedZone()) == Assessment());
}

TEST_CASE("A package has the quarters that reach into its time, and their focus areas") {
  Assessment assessment;
  assessment.checkpoints = {checkpoint("q1", "2026-04-01", "2026-06-30"), checkpoint("q2", "2026-07-01", "2026-09-30"),
                            checkpoint("q3", "2026-10-01", "")};
  assessment.focus = {area("f1", "2026-Q2"), area("f2", "2026-Q3"), area("f3", "2026-Q4")};
  const Assessment package = package_since(assessment, day("2026-09-30"), FixedZone());
  CHECK(ids(package.checkpoints) == "q2 q3 ");
  CHECK(ids(package.focus) == "f2 f3 ");
}

TEST_CASE("A package has the program steps that were done or written in its time") {
  Assessment assessment;
  assessment.programs = {{ProgramId("p"), StepId("1"), "2026-09-30", "", {}},
                         {ProgramId("p"), StepId("2"), "2026-10-01", "", {}},
                         {ProgramId("p"), StepId("3"), "", "2026-10-01T09:00:00Z", {}}};
  const Assessment package = package_since(assessment, day("2026-10-01"), FixedZone());
  REQUIRE(package.programs.size() == 2);
  CHECK(package.programs[0].step.text == "2");
  CHECK(package.programs[1].step.text == "3");
}

TEST_CASE("A package begins with the open quarter, else with the last closed one, else six months ago") {
  const Date today = day("2026-11-21");
  Assessment assessment;
  CHECK(package_start(assessment, today) == day("2026-05-21"));
  assessment.checkpoints = {checkpoint("q1", "2026-04-01", "2026-06-30"), checkpoint("q2", "2026-07-02", "2026-09-30")};
  CHECK(package_start(assessment, today) == day("2026-07-02"));
  assessment.checkpoints.push_back(checkpoint("q3", "2026-10-05", ""));
  CHECK(package_start(assessment, today) == day("2026-10-05"));
}

TEST_CASE("A quarter whose beginning is not known leaves a package at six months") {
  Assessment assessment;
  assessment.checkpoints = {checkpoint("q1", "", "2026-06-30")};
  CHECK(package_start(assessment, day("2026-11-21")) == day("2026-05-21"));
}

TEST_CASE("Six months ago is the same day of the month, or the last one of a shorter month") {
  const auto start = [](const char* today) { return package_start(Assessment(), day(today)).text(); };
  CHECK(start("2026-11-21") == "2026-05-21");
  CHECK(start("2026-07-01") == "2026-01-01");
  CHECK(start("2026-06-30") == "2025-12-30");
  CHECK(start("2026-03-21") == "2025-09-21");
  CHECK(start("2026-08-31") == "2026-02-28");
  CHECK(start("2024-08-31") == "2024-02-29");
}
