#include "core/programs.hpp"

#include "core/places.hpp"

namespace milepost {

ProgramStanding standing_in(const Program& program, const Assessment& assessment) {
  ProgramStanding standing;
  standing.steps.resize(program.steps.size());
  Places places(program.steps.size());
  for (std::size_t i = 0; i < program.steps.size(); ++i) places.add(program.steps[i].id.text, i);
  for (const ProgramProgress& progress : assessment.programs) {
    if (progress.program != program.id) continue;
    const auto step = places.find(progress.step.text);
    if (!step) continue;
    const ProgramProgress*& noted = standing.steps[*step];
    if (noted == nullptr) ++standing.done;
    noted = &progress;
  }
  return standing;
}

}  // namespace milepost
