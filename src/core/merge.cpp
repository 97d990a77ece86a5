#include "core/merge.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/canonical.hpp"
#include "core/header.hpp"
#include "core/quote.hpp"
#include "core/records.hpp"
#include "core/sharing.hpp"
#include "core/sorting.hpp"
#include "core/timestamp.hpp"

namespace milepost {
namespace {

// Among equally late texts the longer one is kept: whoever wrote more is not lost.
bool says_more(const std::string& left, const std::string& right) {
  return left.size() != right.size() ? left.size() > right.size() : left > right;
}

// What names a record in its list: an id, or what is claimed on, or a program and its step.
using Name = std::pair<std::string_view, std::string_view>;
Name name_of(const Claim& claim) { return {claim.ability.text, {}}; }
Name name_of(const ProgramProgress& progress) { return {progress.program.text, progress.step.text}; }
template <class Record>
Name name_of(const Record& record) {
  return {record.id.text, {}};
}

// A record without its kind, so that the choice among versions is compiled only once.
struct Version {
  Name name;
  std::string_view updated;
  std::size_t place;
  const void* record;
  std::string (*content)(const void* record);
  bool (*is_same)(const void* left, const void* right);
};

// Puts the latest version of each record first among its versions.
bool comes_first(const Version& left, const Version& right) {
  if (left.name != right.name) return left.name < right.name;
  const int order = compare_timestamps(left.updated, right.updated);
  if (order != 0) return order > 0;
  // Most of what is in both is the same, which is told sooner than what it says.
  return !left.is_same(left.record, right.record) && says_more(left.content(left.record), right.content(right.record));
}

// The places of the latest version of each record, in the order of what names them.
std::vector<std::size_t> latest_places(std::vector<Version> versions) {
  sort_items(versions, comes_first);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (i == 0 || versions[i].name != versions[i - 1].name) places.push_back(versions[i].place);
  }
  return places;
}

template <class Record>
Version version_of(const Record& record, std::size_t place = 0) {
  const auto content = [](const void* item) { return canonical(*static_cast<const Record*>(item)); };
  const auto is_same = [](const void* left, const void* right) {
    return left == right || *static_cast<const Record*>(left) == *static_cast<const Record*>(right);
  };
  return {name_of(record), record.updated, place, &record, content, is_same};
}

template <class Record>
void keep_latest(std::vector<Record>& records) {
  std::vector<Version> versions;
  versions.reserve(records.size());
  for (const Record& record : records) versions.push_back(version_of(record, versions.size()));
  std::vector<Record> kept;
  for (const std::size_t place : latest_places(std::move(versions))) kept.push_back(std::move(records[place]));
  records = std::move(kept);
}

template <class Record>
void append(std::vector<Record>& records, const std::vector<Record>& more) {
  records.insert(records.end(), more.begin(), more.end());
}

constexpr std::array<std::string_view, 4> lists_with_ids{"evidence/", "conversations/", "focus/", "checkpoints/"};

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

bool names_a_list_with_ids(std::string_view removal) {
  return std::any_of(lists_with_ids.begin(), lists_with_ids.end(),
                     [&](std::string_view list) { return starts_with(removal, list); });
}

bool names_a_list(std::string_view removal) {
  return names_a_list_with_ids(removal) || starts_with(removal, "claims/") || starts_with(removal, "programs/");
}

// The record's own id, or nothing where the removal is of all lists or of what has no id of its own.
std::string_view own_id(std::string_view removal) {
  return names_a_list_with_ids(removal) ? removal.substr(removal.find('/') + 1) : std::string_view();
}

// The removals of one assessment by their ids, and which of them a living record has made pointless.
class Removals {
 public:
  explicit Removals(const std::vector<Removal>& removals) {
    entries_.reserve(removals.size());
    for (const Removal& removal : removals) entries_[removal.id.text] = {removal.updated, false};
    for (auto& [id, entry] : entries_) entry.is_pointless = is_later_for_all_lists(own_id(id), entry.updated);
  }

  // Whether a record is gone; where it is not, its own removal is pointless. A removal of all lists stays,
  // since it may be of another record.
  bool removes(const std::string& removal_id, std::string_view updated) {
    const auto own = entries_.find(removal_id);
    const bool is_gone = own != entries_.end() && compare_timestamps(own->second.updated, updated) > 0;
    if (is_gone || is_gone_everywhere(own_id(removal_id), updated)) return true;
    if (own != entries_.end()) own->second.is_pointless = true;
    return false;
  }

  // The latest time at which a record was removed, by name or from all lists; empty where it never was.
  Timestamp latest(const std::string& removal_id) const {
    const auto own = entries_.find(removal_id);
    const Entry* everywhere = for_all_lists(own_id(removal_id));
    return later(own == entries_.end() ? "" : own->second.updated, everywhere == nullptr ? "" : everywhere->updated);
  }

  bool is_pointless(const Removal& removal) const { return entries_.at(removal.id.text).is_pointless; }

 private:
  struct Entry {
    Timestamp updated;
    bool is_pointless = false;
  };

  const Entry* for_all_lists(std::string_view id) const {
    const auto found = id.empty() || names_a_list(id) ? entries_.end() : entries_.find(std::string(id));
    return found == entries_.end() ? nullptr : &found->second;
  }

  bool is_gone_everywhere(std::string_view id, std::string_view updated) const {
    const Entry* entry = for_all_lists(id);
    return entry != nullptr && compare_timestamps(entry->updated, updated) > 0;
  }

  bool is_later_for_all_lists(std::string_view id, std::string_view updated) const {
    const Entry* entry = for_all_lists(id);
    return entry != nullptr && compare_timestamps(entry->updated, updated) >= 0;
  }

  std::unordered_map<std::string, Entry> entries_;
};

// Brings an assessment into the one form in which nothing is said twice or against itself.
void settle(Assessment& assessment) {
  for_each_list(assessment, [](auto& list) { keep_latest(list); });
  if (assessment.removed.empty()) return;
  keep_latest(assessment.removed);
  Removals removals(assessment.removed);
  for_each_list(assessment, [&](auto& list) {
    std::erase_if(list, [&](const auto& record) { return removals.removes(removal_id(record).text, record.updated); });
  });
  std::erase_if(assessment.removed, [&](const Removal& removal) { return removals.is_pointless(removal); });
}

// A record by its removal's id, without its kind.
struct Listed {
  std::string id;
  Version version;
};

template <class Record>
std::vector<Listed> listed(const std::vector<Record>& records) {
  std::vector<Listed> all;
  all.reserve(records.size());
  for (const Record& record : records) all.push_back({removal_id(record).text, version_of(record, all.size())});
  return all;
}

struct BroughtBack {
  std::size_t place;
  Timestamp time;
};

// Which records of a list that takes the place of `before` have to be brought back, and when, so that merging both
// leaves them. What is no longer there is added to `removed`.
std::vector<BroughtBack> supersede_list(const std::vector<Listed>& before, const std::vector<Listed>& after,
                                        Removals& removals, const Timestamp& now, std::vector<Removal>& removed) {
  std::vector<BroughtBack> brought_back;
  std::unordered_map<std::string_view, const Version*> old;
  old.reserve(before.size());
  for (const Listed& record : before) old.emplace(record.id, &record.version);
  for (const auto& [id, version] : after) {
    const auto found = old.find(id);
    const Version& other = found == old.end() ? version : *found->second;
    const bool other_stays = comes_first(other, version);
    // What merging would leave of it.
    const Version& kept = other_stays ? other : version;
    if (other_stays || removals.removes(id, kept.updated)) {
      const Timestamp last = later(later(version.updated, other.updated), removals.latest(id));
      brought_back.push_back({version.place, timestamp_after(now, last)});
    }
    if (found != old.end()) old.erase(found);
  }
  for (const Listed& gone : before) {
    if (!old.contains(gone.id) || removals.removes(gone.id, gone.version.updated)) continue;
    removed.push_back({RecordId(gone.id), timestamp_after(now, gone.version.updated), {}});
    old.erase(gone.id);
  }
  return brought_back;
}

// Has the removals meet the latest version of each record of a list and of the one that takes its place.
void meet(const std::vector<Listed>& before, const std::vector<Listed>& after, Removals& removals) {
  std::vector<const Listed*> all;
  std::vector<Version> versions;
  for (const std::vector<Listed>* list : {&before, &after}) {
    for (const Listed& record : *list) {
      versions.push_back(record.version);
      versions.back().place = all.size();
      all.push_back(&record);
    }
  }
  for (const std::size_t place : latest_places(std::move(versions))) {
    removals.removes(all[place]->id, all[place]->version.updated);
  }
}

// What `merge` gives as removed, without the records.
std::vector<Removal> removals_of_both(const Assessment& before, const Assessment& after) {
  std::vector<Removal> removed = before.removed;
  append(removed, after.removed);
  keep_latest(removed);
  Removals removals(removed);
  for_each_list(after, [&]<class Record>(const std::vector<Record>& list) {
    meet(listed(records<Record>(before)), listed(list), removals);
  });
  std::erase_if(removed, [&](const Removal& removal) { return removals.is_pointless(removal); });
  return removed;
}

std::optional<Error> difference(const char* path, const std::string& expected, const std::string& got) {
  if (expected.empty() || got.empty() || expected == got) return std::nullopt;
  return Error{path, "expected " + in_quotes(expected) + ", got " + in_quotes(got)};
}

// What every record says, by its removal's id.
using Contents = std::unordered_map<std::string, std::string>;

Contents contents_of(const Assessment& assessment) {
  Contents contents;
  for_each_list(assessment, [&](const auto& list) {
    for (const auto& record : list) contents.emplace(removal_id(record).text, canonical(record));
  });
  return contents;
}

// What is said, without when and of which framework, and without what only merging and exporting ask for.
Assessment words_of(Assessment assessment) {
  assessment.framework = {};
  assessment.created.clear();
  assessment.updated.clear();
  sort_items(assessment.extras, [](const Extra& left, const Extra& right) { return left.name < right.name; });
  for_each_list(assessment, [](auto& list) {
    for (auto& record : list) {
      record.updated.clear();
      record.written.reset();
    }
  });
  return assessment;
}

}  // namespace

std::optional<Error> difference_of_people(const Assessment& expected, const Assessment& got) {
  const auto relation_of = [](const Assessment& assessment) { return std::string(word(assessment.assessor.relation)); };
  auto found = difference("assessor.relation", relation_of(expected), relation_of(got));
  if (!found) found = difference("subject.name", expected.subject.name, got.subject.name);
  if (!found) found = difference("assessor.name", expected.assessor.name, got.assessor.name);
  return found;
}

Assessment merge(const Assessment& left, const Assessment& right) {
  Assessment merged = left;
  merge_header(merged, right);
  append(merged.claims, right.claims);
  append(merged.evidence, right.evidence);
  append(merged.conversations, right.conversations);
  append(merged.focus, right.focus);
  append(merged.checkpoints, right.checkpoints);
  append(merged.programs, right.programs);
  append(merged.removed, right.removed);
  merged.told = both(left.told, right.told);
  settle(merged);
  return merged;
}

Assessment merge_since(const Assessment& base, const Assessment& mine, const Assessment& theirs) {
  Assessment merged = merge(mine, theirs);
  take_changes(merged, base, mine, theirs);
  return merged;
}

Assessment superseding(const Assessment& before, Assessment after, const Timestamp& now) {
  supersede_header(after, before, now);
  std::vector<Removal> removed = before.removed;
  append(removed, after.removed);
  keep_latest(removed);
  Removals removals(removed);
  for_each_list(after, [&]<class Record>(std::vector<Record>& list) {
    const std::vector<Record>& old = records<Record>(before);
    if (old.empty() && removed.empty()) return;
    for (const auto& [place, time] : supersede_list(listed(old), listed(list), removals, now, after.removed)) {
      bring_back(list[place], time);
    }
  });
  if (!removed.empty() || !after.removed.empty()) after.removed = removals_of_both(before, after);
  return after;
}

Timestamp latest_change(const Assessment& assessment) {
  Timestamp latest;
  const auto look_at = [&](const auto& list) {
    for (const auto& record : list) {
      if (compare_timestamps(record.updated, latest) > 0) latest = record.updated;
    }
  };
  for_each_list(assessment, look_at);
  look_at(assessment.removed);
  return latest;
}

bool same_answers(const Assessment& left, const Assessment& right) {
  if (left == right) return true;
  const Assessment one = words_of(left);
  const Assessment other = words_of(right);
  return canonical_header(one) == canonical_header(other) && contents_of(one) == contents_of(other);
}

}  // namespace milepost
