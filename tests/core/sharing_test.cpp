#include "core/sharing.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/sample.hpp"

using namespace milepost;

namespace {

constexpr const char* morning = "2026-10-01T08:00:00Z";
constexpr const char* evening = "2026-10-01T18:00:00Z";

Evidence evidence(const char* id, const char* updated, bool is_private = false) {
  Evidence item = sample::evidence(id, "craft", 1);
  item.updated = updated;
  item.is_private = is_private;
  return item;
}

std::string removals(Privacy privacy, const Assessment& assessment) {
  std::string text;
  for (const Removal& removal : exported(privacy, assessment).removed) text += removal.id.text + ' ';
  return text;
}

}  // namespace

TEST_CASE("An export tells that a record is gone to whoever has it, and to nobody else") {
  Assessment assessment;
  assessment.told = Told{{"evidence/open"}, {"evidence/secret"}};
  for (const char* id : {"evidence/never", "evidence/open", "evidence/secret"}) {
    assessment.removed.push_back({RecordId(id), evening, {}});
  }
  CHECK(removals(Privacy::without_private, assessment) == "evidence/open ");
  CHECK(removals(Privacy::with_private, assessment) == "evidence/open evidence/secret ");
  assessment.told.reset();
  CHECK(removals(Privacy::with_private, assessment).empty());
}

TEST_CASE("An export was last changed when what is in it was") {
  Assessment assessment;
  assessment.created = "2026-01-01T00:00:00Z";
  assessment.updated = "2026-11-01T00:00:00Z";
  assessment.evidence = {evidence("a", morning), evidence("b", evening, true)};
  CHECK(exported(Privacy::without_private, assessment).updated == morning);
  CHECK(exported(Privacy::with_private, assessment).updated == evening);
  CHECK_FALSE(exported(Privacy::with_private, assessment).told);
}

TEST_CASE("What has left is remembered once, and by how much of it left") {
  Assessment assessment;
  assessment.evidence = {evidence("a", morning)};
  Told told;
  CHECK(note_told(told, Privacy::without_private, assessment));
  CHECK_FALSE(note_told(told, Privacy::without_private, assessment));
  CHECK(note_told(told, Privacy::with_private, assessment));
  CHECK(told == Told{{"evidence/a"}, {"evidence/a"}});
}

TEST_CASE("A file knows its records, and its private ones and removals are for this assessor") {
  Assessment file;
  file.evidence = {evidence("a", morning), evidence("b", morning, true)};
  file.removed = {{RecordId("evidence/c"), evening, {}}};
  CHECK(told_by(file) == Told{{"evidence/a"}, {"evidence/b", "evidence/c"}});
}

TEST_CASE("What nobody was told of is forgotten after a while, and what somebody was told of is not") {
  Assessment assessment;
  assessment.told = Told{{}, {"evidence/told"}};
  assessment.removed = {{RecordId("evidence/old"), morning, {}},
                        {RecordId("evidence/told"), morning, {}},
                        {RecordId("evidence/young"), evening, {}}};
  forget_removals(assessment, "2026-10-01T12:00:00Z");
  REQUIRE(assessment.removed.size() == 2);
  CHECK(assessment.removed[0].id.text == "evidence/told");
  CHECK(assessment.removed[1].id.text == "evidence/young");
}
