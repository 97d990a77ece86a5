#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "app/assessment_change.hpp"
#include "core/assessment.hpp"

namespace milepost {

/// What was done to assessments that are not shown now, so that it can be taken back when they are shown again. Of
/// those that went first it is forgotten where all of it is more than one history may be.
class HistoriesAside {
 public:
  /// Lays the history of what is shown no more, begun at `gone`, aside, and gives that of what is shown now, begun at
  /// `shown`; an empty one where nothing of it is known.
  History exchange(const Timestamp& gone, History history, const Timestamp& shown);

 private:
  struct Aside {
    Timestamp created;
    History history;
  };
  std::vector<Aside> asides_;  // the one that went last is the last
};

}  // namespace milepost
