#pragma once

#include <cstddef>
#include <vector>

#include "core/assessment.hpp"
#include "core/records/field_visitor.hpp"

namespace milepost {

// The one description of each record of `milepost.assessment/1`: what reads, writes and compares records goes through
// these. A new optional field is a line here (see "Add a field" in CONTRIBUTING.md).

void describe(Standing& standing, FieldVisitor& visitor);
void describe_support(Standing& standing, FieldVisitor& visitor);  ///< What evidence is for: not yet is no milestone.
void describe(Claim& claim, FieldVisitor& visitor);
void describe(Evidence& evidence, FieldVisitor& visitor);
void describe(Conversation& conversation, FieldVisitor& visitor);
void describe(FocusArea& area, FieldVisitor& visitor);
void describe(Checkpoint& checkpoint, FieldVisitor& visitor);
void describe(ProgramProgress& progress, FieldVisitor& visitor);
void describe(Removal& removal, FieldVisitor& visitor);
void describe(FrameworkReference& framework, FieldVisitor& visitor);
void describe(Subject& subject, FieldVisitor& visitor);
void describe(Assessor& assessor, FieldVisitor& visitor);

/// What stands before the records of an assessment: framework, people, times and target role.
void describe_header(Assessment& assessment, FieldVisitor& visitor);

/// The lists of an assessment, removals last.
void describe_lists(Assessment& assessment, FieldVisitor& visitor);

/// How a kind of record is described; what has more than one description names it.
template <class Record>
using Describe = void (*)(Record& record, FieldVisitor& visitor);

template <class Record, Describe<Record> describe_record = describe>
RecordView view_of(Record& record) {
  return {&record, [](void* shown, FieldVisitor& visitor) { describe_record(*static_cast<Record*>(shown), visitor); }};
}

/// The same for a visitor that only looks: descriptions give it nothing to change.
template <class Record, Describe<Record> describe_record = describe>
RecordView view_of(const Record& record) {
  return view_of<Record, describe_record>(const_cast<Record&>(record));
}

template <class Record, Describe<Record> describe_record>
inline constexpr ListKind list_kind{
    [](const void* list) { return static_cast<const std::vector<Record>*>(list)->size(); },
    [](void* list, std::size_t place) {
      return view_of<Record, describe_record>((*static_cast<std::vector<Record>*>(list))[place]);
    },
    [](void* list) {
      auto& records = *static_cast<std::vector<Record>*>(list);
      records.push_back(Record());
      return view_of<Record, describe_record>(records.back());
    }};

template <class Record, Describe<Record> describe_record = describe>
RecordList list_of(std::vector<Record>& records) {
  return {&records, list_kind<Record, describe_record>};
}

}  // namespace milepost
