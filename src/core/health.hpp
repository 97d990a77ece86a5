#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/assessment.hpp"
#include "core/date.hpp"
#include "core/framework.hpp"

namespace milepost {

/// What is looked at to tell how well an ability is kept, in the order in which it is told.
enum class HealthTopic { roles, observations, milestones, updated, conversations };

/// Good is as it should be; information is no fault; a warning deserves a look; stop is overdue.
enum class Grade { good, information, warning, stop };

struct HealthLine {
  HealthTopic topic = HealthTopic::roles;
  Grade grade = Grade::good;
  std::string sentence;
  friend bool operator==(const HealthLine&, const HealthLine&) = default;
};

struct AbilityHealth {
  std::size_t ability = 0;  ///< place in Framework::abilities
  std::array<HealthLine, 5> lines;
};

/// How each ability is kept and used, over all assessments that are opened. Graded as follows:
/// - roles that ask for it: good from one on; none is a warning, or information where it is always in focus
/// - observations that refer to it: good from one on, none is a warning
/// - people with a milestone of 1 or more on it: good from one on, none is information
/// - days since it was updated: good up to 365, information up to 730, a warning up to 1095, then stop; a
///   warning where that is not known, or a day to come
/// - days since it was last talked about: good up to 365, else, or where it never was, information; a warning where
///   that is a day to come
std::vector<AbilityHealth> health(const Framework& framework, const FrameworkIndex& index,
                                  const std::vector<const Assessment*>& assessments, Date as_of);

std::string_view word(Grade grade);

}  // namespace milepost
