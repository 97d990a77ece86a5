#include "core/changes.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/places.hpp"
#include "core/quarter.hpp"
#include "core/records.hpp"
#include "core/sorting.hpp"
#include "core/timestamp.hpp"

namespace milepost {
namespace {

ClaimMove move_of(const ThenAndNow& row) {
  if (!row.then) return ClaimMove::added;
  if (!row.now) return ClaimMove::cleared;
  return *row.now > *row.then ? ClaimMove::up : ClaimMove::down;
}

// On which day each claim was made or removed; empty where that is not known. REQUIRES: the assessment outlives it.
class Days {
 public:
  Days(const Assessment& assessment, const Zone& zone) : assessment_(assessment), zone_(zone) {
    for (const Claim& claim : assessment.claims) claims_.add(claim.ability.text, place_of(claim, assessment.claims));
    for (const Removal& removal : assessment.removed)
      removed_.add(removal.id.text, place_of(removal, assessment.removed));
  }

  std::string of_claim(const AbilityId& ability) const {
    const auto place = claims_.find(ability.text);
    return place ? day_of(written(assessment_.claims[*place]), zone_) : std::string();
  }

  std::string of_removal(const AbilityId& ability) const {
    Claim claim;
    claim.ability = ability;
    const auto place = removed_.find(removal_id(claim).text);
    return place ? day_of(assessment_.removed[*place].updated, zone_) : std::string();
  }

 private:
  template <class Record>
  static std::size_t place_of(const Record& record, const std::vector<Record>& all) {
    return static_cast<std::size_t>(&record - all.data());
  }

  const Assessment& assessment_;
  const Zone& zone_;
  Places claims_;
  Places removed_;
};

std::vector<ClaimChange> changed_claims(const std::vector<Standing>& then, const Assessment& now,
                                        const FrameworkIndex& index, const Zone& zone) {
  std::vector<ClaimChange> changes;
  const Days days(now, zone);
  for (const ThenAndNow& row : then_and_now(then, snapshot(now), index)) {
    if (row.then == row.now) continue;
    const std::string day = row.now ? days.of_claim(row.ability) : days.of_removal(row.ability);
    changes.push_back({row.ability, move_of(row), row.then, row.now, "", day});
  }
  return changes;
}

template <class Record>
void sort_differences(std::vector<RecordDifference<Record>>& differences) {
  sort_items(differences, [](const auto& left, const auto& right) {
    if (left.move != right.move) return left.move < right.move;
    if (left.record.date != right.record.date) return left.record.date > right.record.date;
    return left.record.id < right.record.id;
  });
}

template <class Record>
std::vector<RecordDifference<Record>> differences(const Assessment& before, const Assessment& after) {
  std::unordered_map<std::string, const Record*> old;
  for (const Record& record : records<Record>(before)) old.emplace(record.id.text, &record);
  std::vector<RecordDifference<Record>> found;
  for (const Record& record : records<Record>(after)) {
    const auto earlier = old.find(record.id.text);
    if (earlier == old.end()) {
      found.push_back({RecordMove::added, record});
    } else {
      if (!same_content(*earlier->second, record)) found.push_back({RecordMove::changed, record});
      old.erase(earlier);
    }
  }
  for (const Record& record : records<Record>(before)) {
    if (old.count(record.id.text) != 0) found.push_back({RecordMove::removed, record});
  }
  sort_differences(found);
  return found;
}

const std::string& last_day_of(const Checkpoint& checkpoint) {
  return checkpoint.closed.empty() ? checkpoint.opened : checkpoint.closed;
}

// Whether a record was written after the checkpoint's day, or, where the checkpoint was last written on
// that very day, after that.
bool is_written_after(const Timestamp& time, const Checkpoint& checkpoint, const Zone& zone) {
  const std::string& day = last_day_of(checkpoint);
  if (day_of(written(checkpoint), zone) == day) return compare_timestamps(time, written(checkpoint)) > 0;
  return day_of(time, zone) > day;
}

}  // namespace

Changes changes_between(const Assessment& before, const Assessment& after, const FrameworkIndex& index,
                        const Zone& zone) {
  Changes changes;
  changes.claims = changed_claims(snapshot(before), after, index, zone);
  const Days days(before, zone);
  for (ClaimChange& change : changes.claims) change.day_before = days.of_claim(change.ability);
  changes.evidence = differences<Evidence>(before, after);
  changes.conversations = differences<Conversation>(before, after);
  if (!(before.target_role == after.target_role)) {
    changes.target_role = TargetRoleDifference{before.target_role, after.target_role};
  }
  return changes;
}

Changes changes_since(const Checkpoint& checkpoint, const Assessment& now, const FrameworkIndex& index,
                      const Zone& zone) {
  Changes changes;
  const std::string& day = last_day_of(checkpoint);
  changes.claims = changed_claims(claims_at_close(checkpoint), now, index, zone);
  for (ClaimChange& change : changes.claims) {
    if (change.before) change.day_before = day;
  }
  for (const Evidence& item : now.evidence) {
    if (!is_written_after(written(item), checkpoint, zone)) continue;
    changes.evidence.push_back({item.date > day ? RecordMove::added : RecordMove::written, item});
  }
  for (const Conversation& item : now.conversations) {
    if (item.date > day) changes.conversations.push_back({RecordMove::added, item});
  }
  sort_differences(changes.evidence);
  sort_differences(changes.conversations);
  return changes;
}

}  // namespace milepost
