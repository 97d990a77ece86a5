#pragma once

#include <cstddef>
#include <optional>
#include <variant>

#include "app/history.hpp"
#include "core/assessment.hpp"

namespace milepost {

/// One record before and after: nothing before means added, nothing after means removed.
template <class Record>
struct RecordChange {
  std::optional<Record> before;
  std::optional<Record> after;
};

struct TargetRoleChange {
  RoleId before;
  RoleId after;
};

struct SubjectChange {
  Subject before;
  Subject after;
};

struct AssessorChange {
  Assessor before;
  Assessor after;
};

/// The whole assessment replaced, as by opening a file.
struct ReplaceChange {
  Assessment before;
  Assessment after;
};

using Change = std::variant<RecordChange<Claim>, RecordChange<Evidence>, RecordChange<Conversation>,
                            RecordChange<FocusArea>, RecordChange<Checkpoint>, RecordChange<ProgramProgress>,
                            TargetRoleChange, SubjectChange, AssessorChange, ReplaceChange>;

// What the history of an assessment asks of a change; see app/history.hpp.

/// Makes `change` the one that takes it back.
void turn_round(Change& change);

/// What is typed arrives letter by letter, and taking it back is one step: gives true where `later`, of a name or of
/// one text of a focus area, went into `earlier`.
bool join_typing(Change& earlier, const Change& later);

/// About what a change holds in memory.
std::size_t bytes_of(const Change& change);

/// Writes the change into the assessment at the time `now`, or right after what was last said of the same record where
/// that is later. Gives false, and does nothing, where the record is no longer as the change found it: somebody else
/// changed it since (another element on the page, a merged file), and their word is not overwritten. What merging
/// needs to keep the change is written along, and the times of what was made into the change.
bool apply(Change& change, const Timestamp& now, Assessment& assessment, Way way = Way::made);

/// What was done to an assessment.
using History = HistoryOf<Assessment, Change>;
extern template class HistoryOf<Assessment, Change>;

}  // namespace milepost
