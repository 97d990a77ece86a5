#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/assessment.hpp"
#include "core/framework.hpp"

namespace milepost {

// The rules `milepost.rules/1`: claims held against requirements, with whole numbers only.

/// Whether one requirement is reached as claimed.
enum class Outcome { met, unmet, unassessed };

/// What the rules say of a role.
enum class Verdict { ready, qualified, not_yet, unassessed };

/// The milestone claimed on each ability, in framework order; nothing where not assessed.
using Standings = std::vector<std::optional<int>>;

struct RequirementResult {
  std::size_t ability = 0;  ///< place in Framework::abilities
  int milestone = 0;
  Strength strength = Strength::must;
  std::optional<int> claimed;
  Outcome outcome = Outcome::unassessed;
  int missing = 0;  ///< milestones still to go, 0 where met
};

/// The requirements of one strength that a role has.
struct StrengthCount {
  int total = 0;
  int met = 0;
  int missing = 0;  ///< sum of `missing` over them
  friend bool operator==(const StrengthCount&, const StrengthCount&) = default;
};

struct RoleResult {
  std::size_t role = 0;  ///< place in Framework::roles
  Verdict verdict = Verdict::unassessed;
  int required = 0;  ///< sum of the milestones asked for
  int reached = 0;   ///< how many of those the claims reach
  StrengthCount must;
  StrengthCount recommended;
  std::vector<RequirementResult> requirements;  ///< in framework order
};

/// A milestone on one ability that alone would lift roles to a better verdict.
struct Step {
  std::size_t ability = 0;
  int to = 0;
  std::vector<std::size_t> qualifies;  ///< roles whose last unmet musts it would meet
  std::vector<std::size_t> readies;    ///< qualified roles whose last recommendeds it would meet
  friend bool operator==(const Step&, const Step&) = default;
};

struct Summary {
  int abilities = 0;
  int assessed = 0;
  int roles = 0;
  int ready = 0;
  int qualified = 0;
  int not_yet = 0;
  int unassessed = 0;
  friend bool operator==(const Summary&, const Summary&) = default;
};

struct Evaluation {
  Summary summary;
  std::vector<RoleResult> roles;  ///< in framework order
  std::vector<Step> steps;        ///< by ability in framework order, then by milestone
};

/// Reads the standings out of an assessment. Claims on abilities and at milestones the framework lacks take no part.
Standings standings_of(const Assessment& assessment, const Framework& framework, const FrameworkIndex& index);

/// Holds the standings against every role. Requirements on abilities that the framework lacks take no
/// part. REQUIRES: the index of `framework`, and one standing an ability of it.
Evaluation evaluate(const Framework& framework, const FrameworkIndex& index, const Standings& standings);

std::string_view word(Outcome outcome);
std::string_view word(Verdict verdict);

}  // namespace milepost
