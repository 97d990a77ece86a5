#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/focus.hpp"
#include "core/framework.hpp"
#include "core/quarter.hpp"

namespace milepost {

// A quarter in words. They speak to whoever fills in the assessment.

/// A claim in a word: "3", "not yet", "not assessed".
std::string standing_words(std::optional<int> milestone);

/// Where a person stands: "You claim milestone 2.", and where that is from an earlier day "Claimed 2 on
/// 2026-09-30."; "not yet" likewise.
std::string claim_sentence(const Claim& claim, Date today, const Zone& zone);

/// What is said of a claim beyond the framework's milestones.
std::string beyond_words(const Claim& claim);

/// Why an ability is proposed: "Back End Architects must be 2. You claim 1."
std::string reason_words(const Framework& framework, const FocusProposal& proposal);

/// A word about how many focus areas are chosen: two or three are usual.
std::string chosen_words(std::size_t count);

/// The same where so many are in focus already.
std::string many_areas_words(std::size_t count);

/// How an area came along from the beginning of its quarter: "From 1 to 2, target 3: 1 of 2 milestones."
std::string progress_sentence(const AreaProgress& progress);

/// "2026-09-30, about 2 months ago"; the text as it is where it is no date.
std::string day_words(const std::string& day, Date today);

/// The days of a checkpoint, as far as they are known: "from 2026-07-01 to 2026-09-30".
std::string days_of(const Checkpoint& checkpoint);

/// A moment under a chart: "start", "2026-Q3", "now".
std::string moment_label(const HistoryMoment& moment);

/// A line of the history, moment by moment: "Not assessed on 2026-07-01, 2 at the end of 2026-Q3, 3 now."
std::string history_sentence(const std::vector<HistoryMoment>& moments, const HistoryLine& line);

}  // namespace milepost
