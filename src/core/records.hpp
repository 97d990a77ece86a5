#pragma once

#include <algorithm>
#include <vector>

#include "core/assessment.hpp"

namespace milepost {

// One way to reach every kind of record, so that undo and merging are written once for all of them.

template <class Record>
inline constexpr std::vector<Record> Assessment::*record_list = nullptr;
template <>
inline constexpr std::vector<Claim> Assessment::*record_list<Claim> = &Assessment::claims;
template <>
inline constexpr std::vector<Evidence> Assessment::*record_list<Evidence> = &Assessment::evidence;
template <>
inline constexpr std::vector<Conversation> Assessment::*record_list<Conversation> = &Assessment::conversations;
template <>
inline constexpr std::vector<FocusArea> Assessment::*record_list<FocusArea> = &Assessment::focus;
template <>
inline constexpr std::vector<Checkpoint> Assessment::*record_list<Checkpoint> = &Assessment::checkpoints;
template <>
inline constexpr std::vector<ProgramProgress> Assessment::*record_list<ProgramProgress> = &Assessment::programs;

/// The list that holds the records of one kind, such as `records<Evidence>(assessment)`.
template <class Record>
std::vector<Record>& records(Assessment& assessment) {
  return assessment.*record_list<Record>;
}
template <class Record>
const std::vector<Record>& records(const Assessment& assessment) {
  return assessment.*record_list<Record>;
}

/// Calls `visit` with every list of records. Removals are not among them.
template <class Visited, class Visit>
void for_each_list(Visited& assessment, Visit visit) {
  visit(assessment.claims);
  visit(assessment.evidence);
  visit(assessment.conversations);
  visit(assessment.focus);
  visit(assessment.checkpoints);
  visit(assessment.programs);
}

/// True where both speak of the same thing: claims by ability, program steps by both, the others by id.
inline bool same_record(const Claim& left, const Claim& right) { return left.ability == right.ability; }
inline bool same_record(const ProgramProgress& left, const ProgramProgress& right) {
  return left.program == right.program && left.step == right.step;
}
template <class Record>
bool same_record(const Record& left, const Record& right) {
  return left.id == right.id;
}

/// True where both say the same, whenever they were written.
template <class Record>
bool same_content(Record left, const Record& right) {
  left.updated = right.updated;
  left.written = right.written;
  return left == right;
}

/// When what a record says was written, which is what people are told.
template <class Record>
const Timestamp& written(const Record& record) {
  return record.written ? *record.written : record.updated;
}

/// Stamps a record with a time at which it was only brought back: when it was written stays.
template <class Record>
void bring_back(Record& record, const Timestamp& now) {
  record.written = written(record);
  record.updated = now;
}

/// The stored record that speaks of the same thing as `record`, or null.
template <class Record>
const Record* find_record(const Assessment& assessment, const Record& record) {
  const auto& all = records<Record>(assessment);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Record& candidate) { return same_record(candidate, record); });
  return found == all.end() ? nullptr : &*found;
}

/// The record of one kind with this id, or null.
template <class Record>
const Record* find_by_id(const Assessment& assessment, const RecordId& id) {
  const auto& all = records<Record>(assessment);
  const auto found = std::find_if(all.begin(), all.end(), [&](const Record& record) { return record.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace milepost
