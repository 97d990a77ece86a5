#include "core/merge.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
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
  RecordId (*removal)(const void* record);
};

struct NameHash {
  std::size_t operator()(const Name& name) const {
    const std::hash<std::string_view> hash;
    return hash(name.first) * 31 + hash(name.second);
  }
};

// Puts the latest version of each record first among its versions.
bool comes_first(const Version& left, const Version& right) {
  const int first = left.name.first.compare(right.name.first);
  const int names = first != 0 ? first : left.name.second.compare(right.name.second);
  if (names != 0) return names < 0;
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

RecordId removal_id(const Removal& removal) { return removal.id; }

template <class Record>
Version version_of(const Record& record, std::size_t place) {
  const auto content = [](const void* item) { return canonical(*static_cast<const Record*>(item)); };
  const auto is_same = [](const void* left, const void* right) {
    return left == right || *static_cast<const Record*>(left) == *static_cast<const Record*>(right);
  };
  const auto removal = [](const void* item) { return removal_id(*static_cast<const Record*>(item)); };
  return {name_of(record), record.updated, place, &record, content, is_same, removal};
}

template <class Record>
std::vector<Version> versions_of(const std::vector<Record>& records) {
  std::vector<Version> versions;
  versions.reserve(records.size());
  for (const Record& record : records) versions.push_back(version_of(record, versions.size()));
  return versions;
}

template <class Record>
void keep_latest(std::vector<Record>& records) {
  const std::vector<std::size_t> places = latest_places(versions_of(records));
  std::vector<Record> kept;
  kept.reserve(places.size());
  for (const std::size_t place : places) kept.push_back(std::move(records[place]));
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

  // The same of a record in a later version. It is named only where anything was removed.
  bool removes(const Version& version, std::string_view updated) {
    return !entries_.empty() && removes(version.removal(version.record).text, updated);
  }

  // The latest time at which a record was removed, by name or from all lists; empty where it never was.
  Timestamp latest(const Version& version) const {
    if (entries_.empty()) return {};
    const std::string removal_id = version.removal(version.record).text;
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

struct BroughtBack {
  std::size_t place;
  Timestamp time;
};

// Which records of a list that takes the place of `before` have to be brought back, and when, so that merging both
// leaves them. What is no longer there is added to `removed`.
std::vector<BroughtBack> supersede_list(const std::vector<Version>& before, const std::vector<Version>& after,
                                        Removals& removals, const Timestamp& now, std::vector<Removal>& removed) {
  // Most of them stand where they stood, as a rule; only the others are looked for by their names.
  const auto ends = std::mismatch(before.begin(), before.end(), after.begin(), after.end(),
                                  [](const Version& left, const Version& right) { return left.name == right.name; });
  const auto alike = static_cast<std::size_t>(ends.first - before.begin());
  std::unordered_map<Name, const Version*, NameHash> old;
  for (std::size_t i = alike; i < before.size(); ++i) old.emplace(before[i].name, &before[i]);
  std::vector<BroughtBack> brought_back;
  for (const Version& version : after) {
    const auto found = version.place < alike ? old.end() : old.find(version.name);
    const Version& other = version.place < alike ? before[version.place]
                           : found == old.end()  ? version
                                                 : *found->second;
    const bool other_stays = comes_first(other, version);
    // What merging would leave of it.
    const Version& kept = other_stays ? other : version;
    if (other_stays || removals.removes(version, kept.updated)) {
      const Timestamp last = later(later(version.updated, other.updated), removals.latest(version));
      brought_back.push_back({version.place, timestamp_after(now, last)});
    }
    if (found != old.end()) old.erase(found);
  }
  for (std::size_t i = alike; i < before.size(); ++i) {
    const Version& gone = before[i];
    if (!old.contains(gone.name) || removals.removes(gone, gone.updated)) continue;
    removed.push_back({gone.removal(gone.record), timestamp_after(now, gone.updated), {}});
    old.erase(gone.name);
  }
  return brought_back;
}

// Has the removals meet the latest version of each record of a list and of the one that takes its place.
void meet(const std::vector<Version>& before, const std::vector<Version>& after, Removals& removals) {
  std::vector<Version> all = before;
  append(all, after);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].place = i;
  for (const std::size_t place : latest_places(all)) removals.removes(all[place], all[place].updated);
}

// What `merge` gives as removed, without the records.
std::vector<Removal> removals_of_both(const Assessment& before, const Assessment& after) {
  std::vector<Removal> removed = before.removed;
  append(removed, after.removed);
  keep_latest(removed);
  Removals removals(removed);
  for_each_list(after, [&]<class Record>(const std::vector<Record>& list) {
    meet(versions_of(records<Record>(before)), versions_of(list), removals);
  });
  std::erase_if(removed, [&](const Removal& removal) { return removals.is_pointless(removal); });
  return removed;
}

std::optional<Error> difference(const char* path, const std::string& expected, const std::string& got) {
  if (expected.empty() || got.empty() || expected == got) return std::nullopt;
  return Error{path, "expected " + in_quotes(expected) + ", got " + in_quotes(got)};
}

// What is said beside the records, without when and of which framework.
std::string words_beside(const Assessment& assessment) {
  Assessment header = header_of(assessment);
  header.framework = {};
  header.created.clear();
  header.updated.clear();
  sort_items(header.extras, [](const Extra& left, const Extra& right) { return left.name < right.name; });
  return canonical_header(header);
}

template <class Record>
std::vector<const Record*> by_name(const std::vector<Record>& records) {
  std::vector<const Record*> sorted;
  sorted.reserve(records.size());
  for (const Record& record : records) sorted.push_back(&record);
  sort_items(sorted, [](const Record* left, const Record* right) { return name_of(*left) < name_of(*right); });
  return sorted;
}

template <class Record>
bool same_contents(const std::vector<Record>& left, const std::vector<Record>& right) {
  if (left.size() != right.size()) return false;
  const auto is_same = [](const Record& one, const Record& other) { return one == other || same_content(one, other); };
  // Most often they stand in one order.
  if (std::equal(left.begin(), left.end(), right.begin(), is_same)) return true;
  const auto others = by_name(right);
  auto other = others.begin();
  const auto all = by_name(left);
  return std::all_of(all.begin(), all.end(), [&](const Record* one) { return is_same(*one, **other++); });
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
    for (const auto& [place, time] :
         supersede_list(versions_of(old), versions_of(list), removals, now, after.removed)) {
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
  if (words_beside(left) != words_beside(right)) return false;
  bool is_same = true;
  for_each_list(left, [&]<class Record>(const std::vector<Record>& list) {
    is_same = is_same && same_contents(list, records<Record>(right));
  });
  return is_same;
}

}  // namespace milepost
