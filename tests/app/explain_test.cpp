#include "app/explain.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/sample.hpp"

using namespace milepost;
using sample::must;
using sample::recommended;

namespace {

// What the rules say of one role with these requirements, where craft and team are claimed so.
RoleResult judged(std::vector<Requirement> requirements, std::optional<int> craft, std::optional<int> team = {}) {
  const Framework framework = sample::framework({sample::role("baker", std::move(requirements))});
  return evaluate(framework, FrameworkIndex(framework), {craft, team, std::nullopt}).roles[0];
}

// The sentence about the first requirement.
std::string sentence(Requirement requirement, std::optional<int> craft, std::size_t evidence_count = 0) {
  return explain(sample::framework(), judged({std::move(requirement)}, craft).requirements[0], evidence_count);
}

std::string step_words(std::vector<std::size_t> qualifies, std::vector<std::size_t> readies) {
  std::vector<Role> roles;
  for (const char* id : {"a", "b", "c", "d", "e"}) roles.push_back(sample::role(id, {}));
  return explain(sample::framework(std::move(roles)), Step{0, 3, std::move(qualifies), std::move(readies)});
}

}  // namespace

TEST_CASE("A requirement is explained by what is asked, what is claimed and what is to go") {
  CHECK(sentence(must("craft", 3), 2) == "craft: must be milestone 3. You claim 2: 1 to go.");
  CHECK(sentence(must("craft", 3), 0) == "craft: must be milestone 3. You claim “not yet”: 3 to go.");
  CHECK(sentence(must("craft", 3), std::nullopt) == "craft: must be milestone 3. You have not assessed it yet.");
  CHECK(sentence(recommended("craft", 4), 1) == "craft: milestone 4 recommended. You claim 1: 3 to go.");
}

TEST_CASE("A requirement that is met says how much evidence backs it") {
  CHECK(sentence(must("craft", 3), 3) ==
        "craft: must be milestone 3. You claim exactly that. No evidence backs it yet.");
  CHECK(sentence(must("craft", 3), 5, 1) == "craft: must be milestone 3. You claim 5. Backed by 1 piece of evidence.");
  CHECK(sentence(recommended("craft", 2), 2, 4) ==
        "craft: milestone 2 recommended. You claim exactly that. Backed by 4 pieces of evidence.");
}

TEST_CASE("Evidence does not count for what is not met") {
  CHECK(sentence(must("craft", 3), 2, 7) == "craft: must be milestone 3. You claim 2: 1 to go.");
}

TEST_CASE("A role that meets everything says so") {
  const RoleResult role = judged({must("craft", 2), recommended("team", 1)}, 2, 1);
  CHECK(verdict_words(role) == "meets all");
  CHECK(verdict_sentence(role) == "Meets the requirements as claimed.");
}

TEST_CASE("A role that meets its musts says what is to go for the rest") {
  const RoleResult role = judged({must("craft", 2), recommended("team", 4)}, 2, 1);
  CHECK(verdict_words(role) == "meets the musts");
  CHECK(verdict_sentence(role) == "Meets every must as claimed; 3 to go for what is recommended.");
}

TEST_CASE("A role without musts claims none") {
  const RoleResult role = judged({recommended("team", 4)}, 2, 1);
  CHECK(verdict_words(role) == "no required milestones");
  CHECK(verdict_sentence(role) == "No milestone is required; 3 to go for what is recommended.");
}

TEST_CASE("A role that is not reached says how far it is") {
  const RoleResult role = judged({must("craft", 3), must("team", 2)}, 1, 1);
  CHECK(verdict_words(role) == "3 to go");
  CHECK(verdict_sentence(role) == "3 to go as claimed.");
}

TEST_CASE("A role that is not wholly assessed says so") {
  const RoleResult role = judged({must("craft", 3), must("team", 2)}, std::nullopt, 2);
  CHECK(verdict_words(role) == "not assessed");
  CHECK(verdict_sentence(role) == "Some of what it must have is not assessed yet.");
}

TEST_CASE("A role that asks for nothing says so") {
  CHECK(verdict_sentence(judged({}, 1)) == "Asks for nothing in this framework.");
}

TEST_CASE("A step says which roles it would meet and which it would complete") {
  CHECK(step_words({0}, {}) == "craft 3 would meet Role a.");
  CHECK(step_words({0, 1}, {}) == "craft 3 would meet Role a and Role b.");
  CHECK(step_words({0, 1, 2}, {}) == "craft 3 would meet Role a, Role b and Role c.");
  CHECK(step_words({0, 1, 2, 3, 4}, {}) == "craft 3 would meet Role a, Role b, Role c and 2 more.");
  CHECK(step_words({}, {3}) == "craft 3 would complete what is recommended for Role d.");
  CHECK(step_words({0}, {3, 4}) ==
        "craft 3 would meet Role a, and complete what is recommended for Role d and Role e.");
}

TEST_CASE("Every question is asked in words and leads to an answer") {
  for (const QuestionCode code : {QuestionCode::no_evidence, QuestionCode::below_claim, QuestionCode::narrow_reach,
                                  QuestionCode::stale, QuestionCode::self_only, QuestionCode::changed}) {
    CHECK(question_words(code).back() == '?');
    CHECK(answer_words(code) == (code == QuestionCode::changed ? "It still fits" : "Add evidence"));
  }
}

TEST_CASE("Things are counted in words") {
  CHECK(counted(0, "example", "examples") == "no examples");
  CHECK(counted(1, "example", "examples") == "1 example");
  CHECK(counted(2, "example", "examples") == "2 examples");
}
