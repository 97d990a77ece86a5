#pragma once

#include <string>
#include <vector>

#include "core/comparison.hpp"
#include "core/date.hpp"

namespace milepost {

// A comparison in words, spoken to the one whose form comes first in it.

/// Who speaks in each assessment: "You", "Robin, manager", "Peer 2", and with its day where it is then.
std::vector<std::string> voices(const Comparison& comparison);

/// True where all others are earlier times of the first.
bool is_then_and_now(const Comparison& comparison);

/// How far an assessment has come: "3 of 8 abilities assessed, last changed 2026-10-02 (about 2 months ago)".
std::string progress_words(const ComparedAssessment& compared, Date today);

/// Why an assessment is kept back, and until when; empty where it is not.
std::string blind_words(const Comparison& comparison, const ComparedAssessment& kept_back);

/// One sentence for each mismatch, with what can be compared all the same.
std::vector<std::string> mismatch_words(const Framework& framework, const Assessment& own, const Assessment& other,
                                        const ComparedAssessment& compared);

/// "2 apart", "agreed", "up 1", "as then", or "1 of 3 assessed", where those kept back are not counted.
std::string row_words(const Comparison& comparison, const ComparisonRow& row);

/// "not assessed", "not yet", "3".
std::string claim_words(const Claim* claim);

}  // namespace milepost
