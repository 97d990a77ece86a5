#pragma once

#include <algorithm>
#include <vector>

#include "core/assessment.hpp"

namespace milepost {

// One way to reach every kind of record, so that undo and merging are written once for all of them.

inline std::vector<Claim>& records(Assessment& assessment, const Claim*) { return assessment.claims; }
inline std::vector<Evidence>& records(Assessment& assessment, const Evidence*) { return assessment.evidence; }

/// True where both speak of the same thing: claims by ability, the others by id.
inline bool same_record(const Claim& left, const Claim& right) { return left.ability == right.ability; }

template <class Record>
bool same_record(const Record& left, const Record& right) {
  return left.id == right.id;
}

/// The id under which a record's removal is noted.
template <class Record>
RecordId removal_id(const Record& record) {
  return record.id;
}

/// True where both say the same, whenever they were written.
template <class Record>
bool same_content(Record left, const Record& right) {
  left.updated = right.updated;
  return left == right;
}

/// The stored record that speaks of the same thing as `record`, or null.
template <class Record>
Record* find_record(Assessment& assessment, const Record& record) {
  auto& all = records(assessment, &record);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Record& candidate) { return same_record(candidate, record); });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace milepost
