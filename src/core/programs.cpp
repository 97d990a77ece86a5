#include "core/programs.hpp"

#include <algorithm>

namespace milepost {

ProgramStanding standing_in(const Program& program, const Assessment& assessment) {
  ProgramStanding standing;
  standing.steps.resize(program.steps.size());
  for (const ProgramProgress& progress : assessment.programs) {
    if (progress.program != program.id) continue;
    const auto step = std::find_if(program.steps.begin(), program.steps.end(),
                                   [&](const ProgramItem& item) { return item.id == progress.step; });
    if (step == program.steps.end()) continue;
    const ProgramProgress*& noted = standing.steps[static_cast<std::size_t>(step - program.steps.begin())];
    if (noted == nullptr) ++standing.done;
    noted = &progress;
  }
  return standing;
}

}  // namespace milepost
