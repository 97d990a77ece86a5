#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/assessment.hpp"

namespace milepost {

/// Claims a milestone on an ability; nothing makes it not assessed again.
struct ClaimMilestone {
  AbilityId ability;
  std::optional<int> milestone;
};

/// Says that a claim still fits the ability's wording, which has changed since.
struct ConfirmClaim {
  AbilityId ability;
};

/// Sets the note on a claim. Does nothing where there is no claim.
struct NoteClaim {
  AbilityId ability;
  std::string note;
};

// Saving adds the record where its id is empty, else it replaces the record of that id.

struct SaveEvidence {
  Evidence evidence;
};
struct SaveConversation {
  Conversation conversation;
};
struct SaveFocus {
  FocusArea area;
};
struct SaveCheckpoint {
  Checkpoint checkpoint;
};

struct RemoveEvidence {
  RecordId id;
};
struct RemoveConversation {
  RecordId id;
};
struct RemoveFocus {
  RecordId id;
};
struct RemoveCheckpoint {
  RecordId id;
};

/// Opens a checkpoint of the quarter (`YYYY-Qn`) with the claims as they stand, and adds these focus areas
/// to it. Does nothing where one is open.
struct StartQuarter {
  std::string quarter;
  std::vector<FocusArea> areas;
};

/// Closes the checkpoint with the claims as they stand.
struct CloseQuarter {
  RecordId checkpoint;
  std::string summary;
};

/// Says that a step of a program was done on a date (empty where it is not known), or not done after all.
struct MarkProgramStep {
  ProgramId program;
  StepId step;
  std::optional<std::string> done;
};

/// Chooses the role to be held against first; an empty id chooses none.
struct ChooseTargetRole {
  RoleId role;
};

struct NameSubject {
  std::string name;
};
struct NameAssessor {
  std::string name;
};

struct UndoChange {};
struct RedoChange {};

/// What a person can do to an assessment. Panels return these; the session applies them.
using Action =
    std::variant<ClaimMilestone, ConfirmClaim, NoteClaim, SaveEvidence, RemoveEvidence, SaveConversation,
                 RemoveConversation, SaveFocus, RemoveFocus, SaveCheckpoint, RemoveCheckpoint, StartQuarter,
                 CloseQuarter, MarkProgramStep, ChooseTargetRole, NameSubject, NameAssessor, UndoChange, RedoChange>;

}  // namespace milepost
