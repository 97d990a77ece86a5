#include "core/health.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "core/ago.hpp"
#include "core/sample.hpp"

using namespace milepost;
using sample::claim;
using sample::must;
using sample::recommended;
using sample::role;

namespace {

const Date today = *Date::parse("2026-11-21");

// The grade and the sentence on one topic for the first ability.
std::string told(HealthTopic topic, const Framework& framework, const std::vector<Assessment>& assessments = {}) {
  std::vector<const Assessment*> pointers;
  for (const Assessment& assessment : assessments) pointers.push_back(&assessment);
  const auto all = health(framework, FrameworkIndex(framework), pointers, today);
  REQUIRE(all.size() == framework.abilities.size());
  const HealthLine& line = all[0].lines[static_cast<std::size_t>(topic)];
  CHECK(line.topic == topic);
  return std::string(word(line.grade)) + ": " + line.sentence;
}

std::string of_update(const char* updated) {
  Framework framework = sample::framework();
  framework.abilities[0].updated = updated;
  return told(HealthTopic::updated, framework);
}

Assessment of(const char* name, int milestone) {
  Assessment assessment = sample::assessment({claim("craft", milestone)});
  assessment.subject.name = name;
  return assessment;
}

Assessment talked(const char* date) {
  Assessment assessment;
  assessment.conversations.push_back({RecordId("c"), AbilityId("craft"), date, "", false, "", {}});
  return assessment;
}

}  // namespace

TEST_CASE("The ability page's example is graded as on that page") {
  Framework framework = sample::framework({role("a", {must("craft", 2)}), role("b", {must("craft", 1)}),
                                           role("c", {must("craft", 1)}), role("d", {recommended("craft", 2)}),
                                           role("e", {must("craft", 2)}), role("f", {must("craft", 3)})});
  framework.abilities[0].updated = "2021-11-21";
  CHECK(told(HealthTopic::roles, framework) == "good: 6 roles ask for it");
  CHECK(told(HealthTopic::observations, framework) == "warning: no observation refers to it");
  CHECK(told(HealthTopic::milestones, framework) == "information: nobody has claimed a milestone of it");
  CHECK(told(HealthTopic::updated, framework) == "stop: last updated about 5 years ago");
  CHECK(told(HealthTopic::conversations, framework) == "information: no conversation yet");
}

TEST_CASE("An ability is asked for from one role on, which counts once") {
  Framework framework = sample::framework({role("a", {must("team", 1)})});
  CHECK(told(HealthTopic::roles, framework) == "warning: no role asks for it");
  framework.roles = {role("a", {must("craft", 1), recommended("craft", 2)})};
  CHECK(told(HealthTopic::roles, framework) == "good: 1 role asks for it");
}

TEST_CASE("An ability that is always in focus needs no role") {
  Framework framework = sample::framework();
  framework.abilities[0].always_in_focus = true;
  CHECK(told(HealthTopic::roles, framework) == "information: no role asks for it, but it is always in focus");
}

TEST_CASE("Observations count once each, other evidence does not") {
  const Framework framework = sample::framework();
  Assessment first;
  first.evidence = {sample::evidence("a", "craft", 1), sample::evidence("b", "team", 1)};
  CHECK(told(HealthTopic::observations, framework, {first, first}) == "good: 1 observation refers to it");
  Assessment second;
  second.evidence = {sample::evidence("c", "craft", 1)};
  CHECK(told(HealthTopic::observations, framework, {first, second}) == "good: 2 observations refer to it");
  second.evidence[0].kind = EvidenceKind::artifact;
  CHECK(told(HealthTopic::observations, framework, {second}) == "warning: no observation refers to it");
}

TEST_CASE("People count from milestone 1 on, and once whoever assesses them") {
  const Framework framework = sample::framework();
  CHECK(told(HealthTopic::milestones, framework, {of("Robin", 0)}) ==
        "information: nobody has claimed a milestone of it");
  CHECK(told(HealthTopic::milestones, framework, {of("Robin", 1)}) ==
        "good: 1 person has claimed a milestone of it, up to 1");
  CHECK(told(HealthTopic::milestones, framework, {of("Robin", 1), of("Robin", 3), of("Alex", 2), of("", 1)}) ==
        "good: 3 people have claimed a milestone of it, up to 3");
}

TEST_CASE("An update is good within a year, worth knowing within two, a warning within three, then overdue") {
  CHECK(of_update("2026-11-21") == "good: last updated today");
  CHECK(of_update("2025-11-21") == "good: last updated about 1 year ago");
  CHECK(of_update("2025-11-20") == "information: last updated about 1 year ago");
  CHECK(of_update("2024-11-21") == "information: last updated about 2 years ago");
  CHECK(of_update("2024-11-20") == "warning: last updated about 2 years ago");
  CHECK(of_update("2023-11-22") == "warning: last updated about 3 years ago");
  CHECK(of_update("2023-11-21") == "stop: last updated about 3 years ago");
  CHECK(of_update("") == "warning: when it was last updated is not noted");
  CHECK(of_update("2027-01-01") == "warning: last updated on a day that has not come yet");
}

TEST_CASE("A conversation counts for a year") {
  const Framework framework = sample::framework();
  CHECK(told(HealthTopic::conversations, framework, {talked("2025-11-21")}) ==
        "good: last conversation about 1 year ago");
  CHECK(told(HealthTopic::conversations, framework, {talked("2025-11-20")}) ==
        "information: last conversation about 1 year ago");
  CHECK(told(HealthTopic::conversations, framework, {talked("2025-01-01"), talked("2026-11-20"), talked("")}) ==
        "good: last conversation 1 day ago");
  CHECK(told(HealthTopic::conversations, framework, {talked("2026-11-22")}) ==
        "warning: last conversation on a day that has not come yet");
  CHECK(told(HealthTopic::conversations, framework, {talked("")}) == "information: a conversation on a day not noted");
}

TEST_CASE("How long ago a day was is told in days, months or years") {
  const auto [days, words] = GENERATE(table<int, const char*>({{-1, "in the future"},
                                                               {0, "today"},
                                                               {1, "1 day ago"},
                                                               {2, "2 days ago"},
                                                               {29, "29 days ago"},
                                                               {30, "about 1 month ago"},
                                                               {45, "about 1 month ago"},
                                                               {46, "about 2 months ago"},
                                                               {344, "about 11 months ago"},
                                                               {345, "about 1 year ago"},
                                                               {547, "about 1 year ago"},
                                                               {548, "about 2 years ago"},
                                                               {1826, "about 5 years ago"}}));
  CHECK(ago(days) == words);
}
