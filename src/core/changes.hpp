#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assessment.hpp"
#include "core/framework.hpp"
#include "core/zone.hpp"

namespace milepost {

enum class ClaimMove { up, down, added, cleared };

/// A claim at two times. The days are those on which it was made, or cleared, where the person is; empty where not
/// known.
struct ClaimChange {
  AbilityId ability;
  ClaimMove move = ClaimMove::added;
  std::optional<int> before;
  std::optional<int> after;
  std::string day_before;
  std::string day_after;
  friend bool operator==(const ClaimChange&, const ClaimChange&) = default;
};

/// Written is what was added or changed where it cannot be told which.
enum class RecordMove { added, changed, written, removed };

/// A record as it is now, or as it was where it is removed.
template <class Record>
struct RecordDifference {
  RecordMove move = RecordMove::added;
  Record record;
};

struct TargetRoleDifference {
  RoleId before;
  RoleId after;
};

/// What changed between two times. Claims stand in framework order (on abilities it lacks last, by id);
/// records by their move in its order, then the newest date first, then by id.
struct Changes {
  std::vector<ClaimChange> claims;
  std::vector<RecordDifference<Evidence>> evidence;
  std::vector<RecordDifference<Conversation>> conversations;
  std::optional<TargetRoleDifference> target_role;

  bool empty() const { return claims.empty() && evidence.empty() && conversations.empty() && !target_role; }
};

/// What changed from one assessment to a later one. A claim's note or wording is no change of the claim.
Changes changes_between(const Assessment& before, const Assessment& after, const FrameworkIndex& index,
                        const Zone& zone);

/// What changed since a checkpoint was closed, or was opened where it is open: the claims against those
/// that stood then, and the evidence and conversations since. A checkpoint does not know which of them there were: what
/// is dated after it was added, other evidence written since was written, and what was removed is not told.
Changes changes_since(const Checkpoint& checkpoint, const Assessment& now, const FrameworkIndex& index,
                      const Zone& zone);

}  // namespace milepost
