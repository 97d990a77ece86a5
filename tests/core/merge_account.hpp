#pragma once

#include <algorithm>
#include <string>

#include "core/assessment.hpp"
#include "core/canonical.hpp"
#include "core/records.hpp"
#include "core/timestamp.hpp"

// What became of the records of one side in a merged assessment.
namespace milepost::sample {

/// Whether a record is in the result, as it is or later, or is removed there by something later.
template <class Record>
bool is_accounted_for(const Record& record, const Assessment& result) {
  if (const Record* kept = find_record(result, record)) {
    const int order = compare_timestamps(kept->updated, record.updated);
    return order > 0 || (order == 0 && canonical(*kept).size() >= canonical(record).size());
  }
  const std::string full = removal_id(record).text;
  return std::any_of(result.removed.begin(), result.removed.end(), [&](const Removal& removal) {
    const bool is_its_own = removal.id.text == full || full == full.substr(0, full.find('/') + 1) + removal.id.text;
    return is_its_own && compare_timestamps(removal.updated, record.updated) > 0;
  });
}

/// Whether every record of `source` is accounted for in `result`.
inline bool loses_nothing(const Assessment& source, const Assessment& result) {
  bool all = true;
  for_each_list(source, [&](const auto& list) {
    for (const auto& record : list) all = all && is_accounted_for(record, result);
  });
  return all;
}

}  // namespace milepost::sample
