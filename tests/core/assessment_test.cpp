#include "core/assessment.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/sample.hpp"

using namespace milepost;
using sample::claim;

TEST_CASE("Claims are sorted in framework order, those on other abilities last by id") {
  const Framework framework = sample::framework();
  Assessment assessment =
      sample::assessment({claim("zither", 1), claim("words", 1), claim("archery", 1), claim("craft", 1)});
  sort_records(assessment, FrameworkIndex(framework));
  std::string order;
  for (const Claim& item : assessment.claims) order += item.ability.text + ' ';
  CHECK(order == "craft words archery zither ");
}

TEST_CASE("Records are sorted by the bytes of their ids") {
  Assessment assessment;
  for (const char* id : {"é", "b", "B", "a10", "a2"}) {
    assessment.evidence.push_back(sample::evidence(id, "craft", 1));
    assessment.removed.push_back({RecordId(id), "", {}});
  }
  assessment.programs = {{ProgramId("p"), StepId("2"), "", "", {}},
                         {ProgramId("p"), StepId("1"), "", "", {}},
                         {ProgramId("o"), StepId("3"), "", "", {}}};
  sort_records(assessment, FrameworkIndex());
  std::string order;
  for (const Evidence& item : assessment.evidence) order += item.id.text + ' ';
  CHECK(order == "B a10 a2 b é ");
  CHECK(assessment.removed.front().id.text == "B");
  CHECK(assessment.programs[0].program.text == "o");
  CHECK(assessment.programs[1].step.text == "1");
}

TEST_CASE("Claims and evidence are found by what names them") {
  Assessment assessment = sample::assessment({claim("craft", 2)});
  assessment.evidence = {sample::evidence("e", "craft", 1)};
  REQUIRE(find_claim(assessment, AbilityId("craft")) != nullptr);
  CHECK(find_claim(assessment, AbilityId("craft"))->milestone == 2);
  CHECK(find_claim(assessment, AbilityId("team")) == nullptr);
  CHECK(find_evidence(assessment, RecordId("e")) == &assessment.evidence[0]);
  CHECK(find_evidence(assessment, RecordId("f")) == nullptr);
}

TEST_CASE("Words and values of relation and evidence kind belong together") {
  for (const Relation relation : {Relation::self, Relation::manager, Relation::peer, Relation::mentor}) {
    CHECK(relation_from_word(word(relation)) == relation);
  }
  for (const EvidenceKind kind :
       {EvidenceKind::observation, EvidenceKind::artifact, EvidenceKind::feedback, EvidenceKind::note}) {
    CHECK(evidence_kind_from_word(word(kind)) == kind);
  }
  CHECK_FALSE(relation_from_word("boss"));
  CHECK_FALSE(evidence_kind_from_word("rumour"));
}
