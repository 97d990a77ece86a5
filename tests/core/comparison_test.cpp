#include "core/comparison.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "core/digest.hpp"
#include "core/sample_comparison.hpp"

using namespace milepost;
using sample::by;
using sample::claim;
using sample::compared;

namespace {

const Framework framework = sample::framework();
const FrameworkIndex index_of_sample(framework);

std::vector<Claim> all(int craft, int team, int words) {
  return {claim("craft", craft), claim("team", team), claim("words", words)};
}

// "craft 1 3 -" for each row, a bar between.
std::string rows(const Comparison& comparison) {
  std::string text;
  for (const ComparisonRow& row : comparison.rows) {
    text += (text.empty() ? "" : " | ") + row.ability.text;
    for (const Claim* claim : row.claims) text += ' ' + (claim == nullptr ? "-" : std::to_string(claim->milestone));
  }
  return text;
}

const ComparisonRow& row_of(const Comparison& comparison, const char* ability) {
  for (const ComparisonRow& row : comparison.rows) {
    if (row.ability.text == ability) return row;
  }
  FAIL("no row for " << ability);
  return comparison.rows.front();
}

}  // namespace

TEST_CASE("The biggest difference comes first, then agreement, then what only one assessed") {
  const Comparison comparison =
      compared({by(Relation::self, {claim("craft", 2), claim("team", 1)}),
                by(Relation::peer, {claim("craft", 2), claim("team", 3), claim("words", 5)})});
  CHECK(rows(comparison) == "team 1 3 | craft 2 2 | words - 5");
  CHECK(comparison.rows[0].spread == 2);
  CHECK(comparison.rows[0].is_difference());
  CHECK(comparison.rows[1].is_agreement());
  CHECK_FALSE(comparison.rows[2].is_agreement());
  CHECK_FALSE(comparison.rows[2].is_difference());
}

TEST_CASE("Equal differences stand in framework order") {
  CHECK(rows(compared({by(Relation::self, all(1, 2, 3)), by(Relation::manager, all(2, 1, 3))})) ==
        "craft 1 2 | team 2 1 | words 3 3");
}

TEST_CASE("The spread is that of the highest and the lowest of all assessments") {
  const Comparison comparison = compared(
      {by(Relation::self, all(3, 1, 1)), by(Relation::peer, all(1, 1, 1)), by(Relation::mentor, all(5, 1, 1))});
  CHECK(row_of(comparison, "craft").spread == 4);
}

TEST_CASE("A claim of 0 is a claim, and no claim is none") {
  const Comparison comparison = compared({by(Relation::self, {claim("craft", 0)}), by(Relation::peer, all(2, 0, 0))});
  CHECK(row_of(comparison, "craft").spread == 2);
  CHECK(row_of(comparison, "team").compared == 1);
}

TEST_CASE("Peers are averaged from three on") {
  const Assessment own = by(Relation::self, all(1, 1, 1));
  const Assessment peer = by(Relation::peer, all(2, 2, 2));
  const Assessment partial = by(Relation::peer, {claim("craft", 3)});
  CHECK_FALSE(row_of(compared({own, peer, peer}), "craft").peers);
  const Comparison three = compared({own, peer, peer, partial});
  CHECK(row_of(three, "craft").peers == Average{7, 3});
  CHECK_FALSE(row_of(three, "team").peers);
}

TEST_CASE("Nobody but peers is in the average of peers") {
  const Assessment peer = by(Relation::peer, all(2, 2, 2));
  CHECK_FALSE(row_of(compared({by(Relation::self, all(1, 1, 1)), peer, peer, by(Relation::manager, all(5, 5, 5)),
                               by(Relation::mentor, all(5, 5, 5))}),
                     "craft")
                  .peers);
}

TEST_CASE("An average is told with one decimal, halves rounded up") {
  const auto [average, text] = GENERATE(table<Average, const char*>({{{7, 3}, "2.3"},
                                                                     {{8, 3}, "2.7"},
                                                                     {{9, 3}, "3.0"},
                                                                     {{0, 3}, "0.0"},
                                                                     {{5, 4}, "1.3"},
                                                                     {{9, 20}, "0.5"},
                                                                     {{29, 30}, "1.0"},
                                                                     {{30, 3}, "10.0"}}));
  CHECK(with_one_decimal(average) == text);
}

TEST_CASE("An assessment is complete once every ability has a claim, 0 included") {
  CHECK_FALSE(is_complete(by(Relation::peer, {claim("craft", 1), claim("team", 1)}), framework, index_of_sample));
  CHECK_FALSE(is_complete(by(Relation::peer, {claim("craft", 1), claim("team", 1), claim("zither", 1)}), framework,
                          index_of_sample));
  CHECK(is_complete(by(Relation::peer, all(0, 0, 0)), framework, index_of_sample));
}

TEST_CASE("A manager or a peer sees the self-assessment only once their own is complete") {
  const Relation relation = GENERATE(Relation::manager, Relation::peer);
  const Assessment self = by(Relation::self, all(5, 5, 5));
  const Comparison early = compared({by(relation, {claim("craft", 1), claim("team", 1)}), self});
  CHECK(early.assessments[1].blind == Blind::until_own_complete);
  CHECK(rows(early) == "craft 1 - | team 1 - | words - -");
  CHECK(row_of(early, "craft").spread == 0);
  const Comparison complete = compared({by(relation, all(1, 1, 1)), self});
  CHECK(complete.assessments[1].blind == Blind::no);
  CHECK(rows(complete) == "craft 1 5 | team 1 5 | words 1 5");
}

TEST_CASE("Self and manager are blind until both are complete") {
  const std::vector<Claim> some{claim("craft", 1)};
  const auto blind_between = [](const Assessment& own, const Assessment& other) {
    return compared({own, other}).assessments[1].blind;
  };
  const Relation own = GENERATE(Relation::self, Relation::manager);
  const Relation other = own == Relation::self ? Relation::manager : Relation::self;
  CHECK(blind_between(by(own, some), by(other, all(1, 1, 1))) == Blind::until_own_complete);
  CHECK(blind_between(by(own, some), by(other, some)) == Blind::until_own_complete);
  CHECK(blind_between(by(own, all(1, 1, 1)), by(other, some)) == Blind::until_other_complete);
  CHECK(blind_between(by(own, all(1, 1, 1)), by(other, all(1, 1, 1))) == Blind::no);
}

TEST_CASE("Peers, mentors and another time of one's own are never kept back from the person") {
  const Relation other = GENERATE(Relation::peer, Relation::mentor, Relation::self);
  CHECK(compared({by(Relation::self, {}), by(other, {claim("craft", 1)})}).assessments[1].blind == Blind::no);
}

TEST_CASE("A peer's complete form shows the self-assessment though that is not complete") {
  CHECK(compared({by(Relation::peer, all(1, 1, 1)), by(Relation::self, {})}).assessments[1].blind == Blind::no);
}

TEST_CASE("What is kept back does not show through abilities that the framework lacks") {
  const Comparison comparison = compared({by(Relation::manager, {}), by(Relation::self, {claim("zither", 4)})});
  CHECK(rows(comparison) == "craft - - | team - - | words - -");
}

TEST_CASE("Evidence is found by what it supports, each piece once, and none of what is kept back") {
  Assessment self = by(Relation::self, all(1, 1, 1));
  self.evidence = {sample::evidence("e1", "craft", 1), sample::evidence("e2", "zither", 2)};
  self.evidence[0].supports.push_back({AbilityId("craft"), 3, {}});
  self.evidence[0].supports.push_back({AbilityId("team"), 1, {}});
  const auto found = [&](const Assessment& own, const char* ability) {
    std::string ids;
    const Comparison comparison = compared({own, self});
    const EvidenceByAbility& evidence = comparison.assessments[1].evidence;
    if (const auto items = evidence.find(ability); items != evidence.end()) {
      for (const Evidence* item : items->second) ids += item->id.text + ' ';
    }
    return ids;
  };
  const Assessment complete = by(Relation::manager, all(1, 1, 1));
  CHECK(found(complete, "craft") == "e1 ");
  CHECK(found(complete, "team") == "e1 ");
  CHECK(found(complete, "zither") == "e2 ");
  CHECK(found(complete, "words").empty());
  CHECK(found(by(Relation::manager, {}), "craft").empty());
}

TEST_CASE("Claims on abilities that the framework lacks are compared with each other, last") {
  const Comparison comparison = compared(
      {by(Relation::self, {claim("zither", 1), claim("archery", 1)}), by(Relation::peer, {claim("archery", 1)})});
  CHECK(rows(comparison) == "archery 1 1 | craft - - | team - - | words - - | zither 1 -");
  CHECK_FALSE(row_of(comparison, "archery").place);
  CHECK(comparison.assessments[0].unknown == 2);
  CHECK(comparison.assessments[0].assessed == 0);
}

TEST_CASE("Another person or another framework is told, and what can be compared still is") {
  Assessment own = by(Relation::self, all(1, 1, 1));
  own.subject.name = "Robin";
  Assessment other = by(Relation::peer, {claim("craft", 2), claim("zither", 1)});
  const auto mismatches = [&] { return compared({own, other}).assessments[1].mismatches; };
  CHECK(mismatches().empty());
  other.subject.name = "Robin";
  other.framework = {"sample", "", framework_digest(framework), {}};
  CHECK(mismatches().empty());
  other.subject.name = "Alex";
  CHECK(mismatches() == std::vector{Mismatch::subject});
  other.framework.digest = "0123456789abcdef";
  CHECK(mismatches() == std::vector{Mismatch::subject, Mismatch::wording});
  other.framework.id = "another";
  CHECK(mismatches() == std::vector{Mismatch::subject, Mismatch::framework});
  const Comparison comparison = compared({own, other});
  CHECK(comparison.assessments[1].assessed == 1);
  CHECK(comparison.assessments[1].unknown == 1);
  CHECK(row_of(comparison, "craft").spread == 1);
}

TEST_CASE("Another version of the framework is told as such, not as another wording") {
  Framework versioned = framework;
  versioned.version = "2026.2";
  const FrameworkIndex index(versioned);
  const Assessment own;
  Assessment other;
  other.framework = {"sample", "2026.1", "0123456789abcdef", {}};
  CHECK(compare(versioned, index, {&own, &other}, FixedZone()).assessments[1].mismatches ==
        std::vector{Mismatch::version});
}

TEST_CASE("Then and now are two assessments by one assessor") {
  Assessment then = by(Relation::manager, {});
  Assessment now = by(Relation::manager, {});
  CHECK(same_assessor(then, now));
  then.assessor.name = "Alex";
  CHECK(same_assessor(then, now));
  now.assessor.name = "Sam";
  CHECK_FALSE(same_assessor(then, now));
  CHECK_FALSE(same_assessor(by(Relation::self, {}), by(Relation::peer, {})));
}

TEST_CASE("What the same assessor said before is told as then, and the form that one works in is now") {
  Assessment own = by(Relation::self, all(2, 2, 2));
  Assessment before = by(Relation::self, all(1, 2, 2));
  own.updated = "2026-01-01T09:00:00Z";
  before.updated = "2026-09-30T09:00:00Z";
  const Comparison comparison = compared({own, before, by(Relation::manager, all(1, 1, 1))});
  CHECK_FALSE(comparison.assessments[0].newer);
  CHECK(comparison.assessments[1].newer == 0U);
  CHECK(comparison.assessments[1].day == "2026-09-30");
  CHECK_FALSE(comparison.assessments[2].newer);
}

TEST_CASE("Of several times of another assessor the latest is now") {
  const auto at = [](const char* time) {
    Assessment assessment = by(Relation::manager, all(1, 1, 1));
    assessment.updated = time;
    return assessment;
  };
  const Comparison comparison = compared({by(Relation::self, all(1, 1, 1)), at("2026-03-31T09:00:00Z"),
                                          at("2026-09-30T09:00:00Z"), at("2026-06-30T09:00:00Z")});
  CHECK(comparison.assessments[1].newer == 2U);
  CHECK_FALSE(comparison.assessments[2].newer);
  CHECK(comparison.assessments[3].newer == 2U);
}

TEST_CASE("Another person's assessment is no earlier time of this one") {
  Assessment own = by(Relation::manager, all(1, 1, 1));
  Assessment other = by(Relation::manager, all(2, 2, 2));
  own.subject.name = "Robin";
  other.subject.name = "Alex";
  CHECK_FALSE(compared({own, other}).assessments[1].newer);
}

TEST_CASE("A peer counts once in the average, whatever they said before") {
  const auto peer = [](const char* name, const char* time, int craft) {
    Assessment assessment = by(Relation::peer, all(craft, 1, 1));
    assessment.assessor.name = name;
    assessment.updated = time;
    return assessment;
  };
  const Assessment own = by(Relation::self, all(1, 1, 1));
  const Assessment then = peer("Alex", "2026-03-31T09:00:00Z", 1);
  const Assessment now = peer("Alex", "2026-09-30T09:00:00Z", 4);
  const Assessment second = peer("Sam", "2026-09-30T09:00:00Z", 3);
  CHECK_FALSE(row_of(compared({own, then, now, second}), "craft").peers);
  CHECK(row_of(compared({own, then, now, second, peer("Kim", "", 2)}), "craft").peers == Average{9, 3});
}

TEST_CASE("Peers without a name may be anybody, and count one by one") {
  const Assessment peer = by(Relation::peer, all(2, 2, 2));
  const Comparison comparison = compared({by(Relation::self, all(1, 1, 1)), peer, peer, peer});
  for (const ComparedAssessment& one : comparison.assessments) CHECK_FALSE(one.newer);
  CHECK(row_of(comparison, "craft").peers == Average{6, 3});
}
