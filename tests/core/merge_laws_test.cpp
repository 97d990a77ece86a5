#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

#include "core/header.hpp"
#include "core/merge.hpp"
#include "core/merge_account.hpp"
#include "core/records.hpp"

// What merging promises, held against random histories. Few ids and few times, so that versions meet,
// tie, and are removed and brought back in all ways.

using namespace milepost;
using sample::loses_nothing;

namespace {

class RandomHistory {
 public:
  explicit RandomHistory(unsigned seed) : random_(seed) {}

  // A copy of an assessment, to which a few things were done.
  Assessment continued(Assessment assessment) {
    for (int changes = below(6); changes > 0; --changes) change(assessment);
    return assessment;
  }

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

  std::string time() {
    constexpr std::array<const char*, 7> times{"",
                                               "2026-10-01T08:00:00Z",
                                               "2026-10-01T08:00:00.0Z",
                                               "2026-10-01T08:00:00.5Z",
                                               "2026-10-01T08:00:00.50Z",
                                               "2026-10-01T08:00:01Z",
                                               "2026-10-02T08:00:00Z"};
    return times[static_cast<std::size_t>(below(times.size()))];
  }

  // The same few ids in every list, one of them a trap.
  RecordId id() {
    constexpr std::array<const char*, 3> ids{"1", "2", "claims/a"};
    return RecordId(ids[static_cast<std::size_t>(below(ids.size()))]);
  }

  AbilityId ability() { return AbilityId(below(2) == 0 ? "a" : "b"); }
  std::string text() { return std::string(static_cast<std::size_t>(below(3)), static_cast<char>('x' + below(2))); }

  Extras extras() { return below(8) == 0 ? Extras{{"colour", below(2) == 0 ? "1" : "2"}} : Extras(); }

  template <class Record>
  void put(std::vector<Record>& list, Record record) {
    record.updated = time();
    record.extras = extras();
    std::erase_if(list, [&](const Record& other) { return same_record(other, record); });
    list.push_back(std::move(record));
  }

  template <class Record>
  void remove(Assessment& assessment, std::vector<Record>& list) {
    if (list.empty()) return;
    const Record& gone = list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    note_removal(assessment, removal_id(gone));
    list.erase(std::find(list.begin(), list.end(), gone));
  }

  void note_removal(Assessment& assessment, RecordId id) {
    std::erase_if(assessment.removed, [&](const Removal& other) { return other.id == id; });
    assessment.removed.push_back({std::move(id), time(), {}});
  }

  void change(Assessment& assessment) {
    switch (below(12)) {
      case 0:
        return put(assessment.claims, Claim{ability(), below(3), text(), "", "", {}});
      case 1:
        return put(assessment.evidence, Evidence{.id = id(), .text = text(), .supports = {{ability(), 1, {}}}});
      case 2:
        return put(assessment.conversations, Conversation{.id = id(), .ability = ability(), .note = text()});
      case 3:
        return put(assessment.focus, FocusArea{.id = id(), .ability = ability(), .ideas = {text(), text()}});
      case 4:
        return put(assessment.checkpoints, Checkpoint{.id = id(), .summary = text(), .claims = {{ability(), 1, {}}}});
      case 5:
        return put(assessment.programs,
                   ProgramProgress{ProgramId(below(2) == 0 ? "p" : "p-q"), StepId("s"), "", "", {}});
      case 6:
        return for_each_list(assessment, [&](auto& list) { remove(assessment, list); });
      case 7:
        return note_removal(assessment, id());
      case 8:
        return say(assessment);
      default:
        // As another program writes it, or somebody by hand: with much left out, and nothing said of when.
        assessment.created = time();
        assessment.updated = time();
        assessment.framework.version = text();
        assessment.target_role = RoleId(text());
        assessment.subject.name = text();
        assessment.assessor.name = text();
        assessment.extras = extras();
        if (below(2) == 0) assessment.extras.push_back({"agenda", text()});
        if (below(2) == 0) assessment.said.clear();
    }
  }

  // As the program does: each field at its own time, emptied or not.
  void say(Assessment& assessment) {
    const std::string now = time();
    note_change(assessment, now);
    const bool is_name = below(2) == 0;
    const char* field = is_name ? "subject" : "target_role";
    const Timestamp when = time_to_say(assessment, field, now);
    if (is_name) assessment.subject.name = text();
    if (!is_name) assessment.target_role = RoleId(text());
    note_said(assessment, field, when);
    assessment.told = Told{{"claims/" + ability().text}, {}};
  }

  std::mt19937 random_;
};

// Whether merging left what one side says empty, where the other does not say that it is.
bool empties(const Assessment& left, const Assessment& right, const Assessment& both) {
  const auto is_said = [](const Assessment& one, std::string_view field) {
    return std::any_of(one.said.begin(), one.said.end(), [&](const Said& said) { return said.field == field; });
  };
  const bool may_be_unnamed = is_said(left, "subject") || is_said(right, "subject");
  const bool may_have_none = is_said(left, "target_role") || is_said(right, "target_role");
  const bool may_be_nobody = is_said(left, "assessor") || is_said(right, "assessor");
  const bool named = !left.subject.name.empty() || !right.subject.name.empty();
  const bool aims = !left.target_role.empty() || !right.target_role.empty();
  const bool assessed = !left.assessor.name.empty() || !right.assessor.name.empty();
  return (named && !may_be_unnamed && both.subject.name.empty()) ||
         (aims && !may_have_none && both.target_role.empty()) ||
         (assessed && !may_be_nobody && both.assessor.name.empty());
}

constexpr unsigned histories = 4000;

}  // namespace

TEST_CASE("Merging gives the same whichever side is named first") {
  for (unsigned seed = 0; seed < histories; ++seed) {
    RandomHistory history(seed);
    const Assessment start = history.continued({});
    const Assessment a = history.continued(start);
    const Assessment b = history.continued(start);
    if (!(merge(a, b) == merge(b, a))) FAIL("seed " << seed);
  }
  SUCCEED();
}

TEST_CASE("Merging gives the same in whatever order several copies meet") {
  for (unsigned seed = 0; seed < histories; ++seed) {
    RandomHistory history(seed);
    const Assessment start = history.continued({});
    const Assessment a = history.continued(start);
    const Assessment b = history.continued(start);
    const Assessment c = history.continued(a);
    if (!(merge(merge(a, b), c) == merge(a, merge(b, c)))) FAIL("seed " << seed);
  }
  SUCCEED();
}

TEST_CASE("Merging what was merged before changes nothing") {
  for (unsigned seed = 0; seed < histories; ++seed) {
    RandomHistory history(seed);
    const Assessment a = history.continued({});
    const Assessment b = history.continued(a);
    const Assessment both = merge(a, b);
    if (!(merge(both, both) == both && merge(both, a) == both && merge(b, both) == both)) FAIL("seed " << seed);
    if (!(merge(a, a) == merge(merge(a, a), a))) FAIL("seed " << seed);
  }
  SUCCEED();
}

TEST_CASE("Merging loses no record of either side") {
  for (unsigned seed = 0; seed < histories; ++seed) {
    RandomHistory history(seed);
    const Assessment start = history.continued({});
    const Assessment a = history.continued(start);
    const Assessment b = history.continued(start);
    const Assessment both = merge(a, b);
    if (!(loses_nothing(a, both) && loses_nothing(b, both))) FAIL("seed " << seed);
  }
  SUCCEED();
}

TEST_CASE("Merging empties no name and no target role that the other side does not speak of") {
  for (unsigned seed = 0; seed < histories; ++seed) {
    RandomHistory history(seed);
    const Assessment start = history.continued({});
    const Assessment a = history.continued(start);
    const Assessment b = history.continued({});
    if (empties(a, b, merge(a, b)) || empties(a, b, merge_since(start, a, b))) FAIL("seed " << seed);
  }
  SUCCEED();
}

TEST_CASE("What supersedes an assessment survives merging with it") {
  const char* now = "2026-12-01T00:00:00Z";
  for (unsigned seed = 0; seed < histories; ++seed) {
    RandomHistory history(seed);
    const Assessment before = history.continued({});
    const Assessment after = history.continued(before);
    const Assessment winner = superseding(before, after, now);
    const bool keeps = same_answers(winner, after) && same_answers(merge(before, winner), after);
    if (!keeps) FAIL("seed " << seed);
  }
  SUCCEED();
}
