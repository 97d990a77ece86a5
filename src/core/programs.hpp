#pragma once

#include <vector>

#include "core/assessment.hpp"
#include "core/framework.hpp"

namespace milepost {

/// How far somebody is with one program.
struct ProgramStanding {
  /// For each step of the program what is noted of it, null where it is not done. They point into the assessment.
  std::vector<const ProgramProgress*> steps;
  int done = 0;
};

/// Reads what is done out of an assessment. Steps that the program does not have take no part.
ProgramStanding standing_in(const Program& program, const Assessment& assessment);

}  // namespace milepost
