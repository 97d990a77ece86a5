#include "core/questions.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "core/digest.hpp"
#include "core/sample.hpp"

using namespace milepost;
using sample::claim;

namespace {

constexpr const char* day = "2026-06-01";

std::vector<Question> asked(const Assessment& assessment, const char* as_of = day) {
  const Framework framework = sample::framework();
  const FrameworkIndex index(framework);
  const EvidenceIndex evidence(assessment, index, framework.abilities.size());
  return questions_about(framework, index, assessment, evidence, *Date::parse(as_of));
}

// The codes asked about one claim on "craft", with spaces between.
std::string codes(int milestone, std::vector<Evidence> evidence, const char* as_of = day) {
  Assessment assessment = sample::assessment({claim("craft", milestone)});
  assessment.evidence = std::move(evidence);
  std::string text;
  for (const Question& question : asked(assessment, as_of)) {
    CHECK(question.ability == 0);
    CHECK(question.milestone == milestone);
    text += (text.empty() ? "" : " ") + std::string(word(question.code));
  }
  return text;
}

Evidence backing(int milestone) { return sample::evidence("e", "craft", milestone); }

Evidence dated(std::string date) {
  Evidence evidence = backing(1);
  evidence.date = std::move(date);
  return evidence;
}

Evidence reaching(std::optional<Reach> reach) {
  Evidence evidence = backing(5);
  evidence.reach = reach;
  return evidence;
}

}  // namespace

TEST_CASE("Nothing is asked about a claim of 0 or an ability without a claim") {
  CHECK(codes(0, {}).empty());
  CHECK(asked(sample::assessment({})).empty());
}

TEST_CASE("Nothing is asked about claims on abilities that the framework lacks") {
  CHECK(asked(sample::assessment({claim("whittling", 3)})).empty());
}

TEST_CASE("A claim without any evidence is asked for some") {
  CHECK(codes(1, {}) == "no-evidence");
  CHECK(codes(1, {sample::evidence("e", "team", 5)}) == "no-evidence");
}

TEST_CASE("Evidence backs a claim from the claimed milestone on") {
  CHECK(codes(2, {backing(1)}) == "below-claim");
  CHECK(codes(2, {backing(2)}).empty());
  CHECK(codes(2, {backing(3)}).empty());
}

TEST_CASE("Reach is asked about where none of the backing reaches as far as the milestone") {
  CHECK(codes(3, {reaching(Reach::squad)}) == "narrow-reach");
  CHECK(codes(3, {reaching(Reach::squads)}).empty());
  CHECK(codes(3, {reaching(Reach::company)}).empty());
  CHECK(codes(5, {reaching(Reach::company)}) == "narrow-reach");
  CHECK(codes(5, {reaching(Reach::industry)}).empty());
}

TEST_CASE("Evidence without a reach counts as one squad's") {
  CHECK(codes(2, {reaching(std::nullopt)}).empty());
  CHECK(codes(3, {reaching(std::nullopt)}) == "narrow-reach");
}

TEST_CASE("One piece of backing with the reach is enough, but only backing counts") {
  Evidence wide = sample::evidence("wide", "craft", 2);
  wide.reach = Reach::industry;
  CHECK(codes(3, {reaching(Reach::squad), wide}) == "narrow-reach");
  wide.supports[0].milestone = 3;
  CHECK(codes(3, {reaching(Reach::squad), wide}).empty());
}

TEST_CASE("Reach is not asked about where the milestone has none") {
  Framework framework = sample::framework();
  framework.milestones[4].reach.reset();
  const FrameworkIndex index(framework);
  Assessment assessment = sample::assessment({claim("craft", 5)});
  assessment.evidence = {reaching(Reach::squad)};
  const EvidenceIndex evidence(assessment, index, framework.abilities.size());
  CHECK(questions_about(framework, index, assessment, evidence, *Date::parse(day)).empty());
}

TEST_CASE("Backing is stale from the 366th day on") {
  struct Case {
    const char* date;
    const char* as_of;
    const char* codes;
  };
  const auto [date, as_of, expected] =
      GENERATE(Case{"2025-06-01", "2026-06-01", ""}, Case{"2025-05-31", "2026-06-01", "stale"},
               Case{"2023-06-01", "2024-05-31", ""}, Case{"2023-06-01", "2024-06-01", "stale"},
               Case{"2024-02-29", "2025-02-28", ""}, Case{"2024-02-29", "2025-03-01", "stale"},
               Case{"2026-06-02", "2026-06-01", ""}, Case{"2026-06-01", "2026-06-01", ""});
  INFO(date << " as of " << as_of);
  CHECK(codes(1, {dated(date)}, as_of) == expected);
}

TEST_CASE("The newest backing decides whether a claim is stale, and undated evidence never freshens it") {
  CHECK(codes(1, {dated("")}) == "stale");
  CHECK(codes(1, {dated(""), dated("2020-01-01")}) == "stale");
  CHECK(codes(1, {dated("2020-01-01"), dated("2026-01-01"), dated("")}).empty());
}

TEST_CASE("An observer is asked for where no backing names one") {
  Evidence alone = backing(2);
  alone.observer.clear();
  CHECK(codes(2, {alone}) == "self-only");
  CHECK(codes(2, {alone, backing(1)}) == "self-only");
  CHECK(codes(2, {alone, backing(2)}).empty());
}

TEST_CASE("Changed wording is asked about, also where there is no evidence") {
  const Framework framework = sample::framework();
  Claim digested = claim("craft", 1);
  digested.digest = ability_digest(framework, framework.abilities[0]);
  CHECK(asked(sample::assessment({digested})).size() == 1);
  digested.digest = "0123456789abcdef";
  const std::vector<Question> expected{{0, 1, QuestionCode::no_evidence}, {0, 1, QuestionCode::changed}};
  CHECK(asked(sample::assessment({digested})) == expected);
}

TEST_CASE("Questions stand in framework order of abilities, then in the order of their codes") {
  Assessment assessment = sample::assessment({claim("words", 1), claim("craft", 4)});
  assessment.claims[1].digest = "0123456789abcdef";
  Evidence weak = sample::evidence("e", "craft", 4);
  weak.date.clear();
  weak.observer.clear();
  assessment.evidence = {weak};
  const std::vector<Question> expected{{0, 4, QuestionCode::narrow_reach},
                                       {0, 4, QuestionCode::stale},
                                       {0, 4, QuestionCode::self_only},
                                       {0, 4, QuestionCode::changed},
                                       {2, 1, QuestionCode::no_evidence}};
  CHECK(asked(assessment) == expected);
}

TEST_CASE("Evidence is listed once for an ability, by its highest milestone and in the order of the ids' bytes") {
  const Framework framework = sample::framework();
  const FrameworkIndex index(framework);
  Assessment assessment;
  for (const char* id : {"é", "b", "B", "~"}) assessment.evidence.push_back(sample::evidence(id, "craft", 2));
  assessment.evidence[1].supports.push_back({AbilityId("craft"), 4, {}});
  assessment.evidence[1].supports.push_back({AbilityId("craft"), 1, {}});
  const EvidenceIndex evidence(assessment, index, framework.abilities.size());
  std::string ids;
  for (const Evidence* item : evidence.backing(0, 2)) ids += item->id.text;
  CHECK(ids == "Bb~é");
  CHECK(evidence.backing(0, 3).size() == 1);
  CHECK(evidence.backing(0, 5).empty());
}

TEST_CASE("Nothing is asked about a claim beyond the framework's milestones, whatever supports it") {
  CHECK(codes(6, {}).empty());
  CHECK(codes(6, {backing(6)}).empty());
}
