#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "app/brief.hpp"
#include "app/brief_changes.hpp"
#include "core/comparison.hpp"
#include "core/date.hpp"
#include "core/health.hpp"
#include "core/programs.hpp"
#include "core/quarter.hpp"

namespace milepost {

/// What follows from a session's assessment, from the files beside it and from the day, and takes long with very many
/// records: worked out when somebody first looks at it, and again only after a change. It points into the assessments.
struct WorkedOut {
  Date day = Date::from_days(0);
  std::optional<std::vector<AbilityHealth>> health;
  std::optional<Comparison> comparison;
  std::optional<ClaimHistory> history;
  std::optional<std::vector<const Checkpoint*>> closed;
  std::optional<BriefBase> changes;
  std::array<std::optional<Brief>, 2> briefs;       ///< without what is private, and with it
  std::map<std::size_t, ProgramStanding> programs;  ///< by the program's place in the framework
};

}  // namespace milepost
