#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/brief.hpp"
#include "core/changes.hpp"
#include "core/evaluation.hpp"
#include "core/quarter.hpp"
#include "core/questions.hpp"

namespace milepost {

// The parts of a brief in words. They speak of nobody, since both people read them.

/// "must be 3, claimed 1: 2 to go", "recommended 3, not assessed".
std::string gap_words(const RequirementResult& gap);

/// "now 2, from 1 to 3: 1 of 2 milestones", "target 3 reached".
std::string progress_words(const AreaProgress& progress);

/// What one asks the other about a claim.
std::string_view question_to_ask(QuestionCode code);

/// "one squad", "several squads", "the company", "the industry".
std::string_view reach_words(Reach reach);

/// The assessor by name and relation: "Robin, self", "peer".
std::string assessor_words(const Assessor& assessor);

/// An ability that is to be talked about, and the day it last was; nothing where it never was.
struct TalkingPoint {
  enum class Reason { in_focus, changed, always_in_focus };
  AbilityId ability;
  Reason reason = Reason::in_focus;
  std::optional<Date> last;
};

/// What to talk about: the quarter's focus areas, the longest not talked about first; claims that changed
/// and were not talked about on that day or since; what is always in focus. Each ability once.
std::vector<TalkingPoint> talking_points(const BriefRequest& request, const Checkpoint& checkpoint,
                                         const Changes& changes);

/// "in focus, last talked about 2026-10-02 (about 2 months ago)".
std::string talking_words(const TalkingPoint& point, Date as_of);

}  // namespace milepost
