#pragma once

#include <cstddef>
#include <vector>

#include "core/assessment.hpp"
#include "core/evaluation.hpp"
#include "core/questions.hpp"

namespace milepost {

/// What a claim of 1 or more rests on.
struct ClaimSupport {
  std::size_t ability = 0;                ///< place in Framework::abilities
  int milestone = 0;                      ///< the milestone claimed
  std::vector<const Evidence*> evidence;  ///< what supports the claim at that milestone or above, in id order
};

/// Every claim of 1 or more with what supports it: first those that rest on a single item, which would have
/// nothing left without it, then those that nothing supports, then the others; each in framework order.
std::vector<ClaimSupport> claim_supports(const Standings& standings, const EvidenceIndex& evidence);

/// The claims that rest on this item alone, as places in `claims`.
std::vector<std::size_t> resting_on(const Evidence& item, const std::vector<ClaimSupport>& claims);

}  // namespace milepost
