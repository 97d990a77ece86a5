#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/assessment.hpp"

namespace milepost {

/// Claims a milestone on an ability; nothing makes it not assessed again.
struct ClaimMilestone {
  AbilityId ability;
  std::optional<int> milestone;
};

/// Adds the evidence where its id is empty, else replaces the record of that id.
struct SaveEvidence {
  Evidence evidence;
};

struct RemoveEvidence {
  RecordId id;
};

/// Chooses the role to be held against first; an empty id chooses none.
struct ChooseTargetRole {
  RoleId role;
};

struct NameSubject {
  std::string name;
};

struct UndoChange {};
struct RedoChange {};

/// What a person can do to an assessment. Panels return these; the session applies them.
using Action = std::variant<ClaimMilestone, SaveEvidence, RemoveEvidence, ChooseTargetRole, NameSubject, UndoChange,
                            RedoChange>;

}  // namespace milepost
