#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "app/sample_session.hpp"

using namespace milepost;
using sample::SessionUnderTest;

namespace {

const std::string other = R"({"format": "milepost.assessment/1", "updated": "2026-09-30T09:00:00Z",
  "claims": [{"ability": "craft", "milestone": 1}]})";

// All that a session works out for whoever looks.
std::size_t look(const Session& session) {
  session.health();
  session.findings_count();
  session.comparison();
  session.claim_history();
  session.closed_checkpoints();
  session.changes();
  session.brief(Privacy::without_private);
  session.brief(Privacy::with_private);
  return session.times_worked_out();
}

constexpr std::size_t all = 8;

}  // namespace

TEST_CASE("Whoever looks again while nothing has changed has nothing worked out again") {
  SessionUnderTest test;
  test.claim("craft", 3);
  const std::size_t once = look(test.session);
  CHECK(once == all);
  CHECK(look(test.session) == once);
  test.done(ClaimMilestone{AbilityId("craft"), 3});
  CHECK(look(test.session) == once);
}

TEST_CASE("After a change, a file opened beside or taken away, and on the next day it is worked out again") {
  SessionUnderTest test;
  test.claim("craft", 3);
  std::size_t before = look(test.session);
  // What is to be mended in a framework is the same whatever is claimed.
  const auto again = [&] {
    const std::size_t now = look(test.session);
    return now - std::exchange(before, now);
  };
  test.claim("craft", 4);
  CHECK(again() == all - 1);
  CHECK(test.session.comparison().rows.front().claims.front()->milestone == 4);
  test.done(UndoChange{});
  CHECK(again() == all - 1);
  REQUIRE_FALSE(test.session.open_beside("then.json", other, FilePurpose::compare));
  CHECK(again() == all - 1);
  CHECK(test.session.comparison().assessments.size() == 2);
  test.session.close_beside(FilePurpose::compare, 0);
  CHECK(again() == all - 1);
  CHECK(test.session.comparison().assessments.size() == 1);
  REQUIRE_FALSE(test.session.open_beside("then.json", other, FilePurpose::since));
  CHECK(again() == all - 1);
  test.clock.day = "2026-11-22";
  CHECK(again() == all - 1);
  CHECK(test.session.brief(Privacy::with_private).facts.front() == "2026-11-22");
  test.session.set_framework(test.session.framework());
  CHECK(again() == all);
}

TEST_CASE("What there is to mend in a framework comes with the worst first") {
  Framework framework = sample::framework();
  framework.roles = {
      {RoleId("lead"), "Lead", "", std::nullopt, "", {{AbilityId("nothing"), 1, Strength::must, {}}}, {}}};
  SessionUnderTest test;
  test.session.set_framework(framework);
  const auto& findings = test.session.findings(10);
  REQUIRE(findings.size() > 1);
  CHECK(findings.front().severity == Severity::error);
  for (std::size_t i = 1; i < findings.size(); ++i) CHECK(findings[i - 1].severity <= findings[i].severity);
}
