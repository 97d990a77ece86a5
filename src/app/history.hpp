#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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

/// The change that takes `change` back.
Change inverse(Change change);

/// Whether a change is made, or one that was made before is taken back or made again: then the records are as they
/// were, and so is the time that people are told of them.
enum class Way { made, brought_back };

/// Writes the change into the assessment at the time `now`, or right after what was last said of the same record where
/// that is later. Gives false, and does nothing, where the record is no longer as the change found it: somebody else
/// changed it since (another element on the page, a merged file), and their word is not overwritten. What merging
/// needs to keep the change is written along, and the times of what was made into the change.
bool apply(Change& change, const Timestamp& now, Assessment& assessment, Way way = Way::made);

/// What was done, newest last, and what was taken back.
class History {
 public:
  struct Entry {
    std::string label;            ///< what was done, for the words "Undo: …"
    std::vector<Change> changes;  ///< done together, and taken back together
    std::size_t bytes = 0;        ///< set by `record`
  };

  /// How much is kept of what was done, in bytes of what its records hold; of the newest entry all.
  static constexpr std::size_t most_bytes = 4 * 1024 * 1024;

  /// Adds what was just done; what had been taken back can no longer be redone. Changes of a name, or of one text of
  /// a focus area, that follow each other become one entry.
  void record(Entry entry);

  /// Takes the newest entry back, or does the last one taken back again. Entries that no longer fit are
  /// dropped on the way. Gives the label of what it did, or nothing where nothing is left.
  std::optional<std::string> undo(const Timestamp& now, Assessment& assessment);
  std::optional<std::string> redo(const Timestamp& now, Assessment& assessment);

  bool can_undo() const { return !done_.empty(); }
  bool can_redo() const { return !undone_.empty(); }
  const std::string& undo_label() const { return done_.back().label; }
  const std::string& redo_label() const { return undone_.back().label; }

 private:
  std::vector<Entry> done_;
  std::vector<Entry> undone_;
};

}  // namespace milepost
