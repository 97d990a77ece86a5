#include "core/evidence_map.hpp"

#include "core/sorting.hpp"

namespace milepost {
namespace {

int urgency(const ClaimSupport& claim) {
  if (claim.evidence.size() == 1) return 0;
  return claim.evidence.empty() ? 1 : 2;
}

}  // namespace

std::vector<ClaimSupport> claim_supports(const Standings& standings, const EvidenceIndex& evidence) {
  std::vector<ClaimSupport> claims;
  for (std::size_t place = 0; place < standings.size(); ++place) {
    const int milestone = standings[place].value_or(0);
    if (milestone >= 1) claims.push_back({place, milestone, evidence.backing(place, milestone)});
  }
  sort_items(claims,
             [](const ClaimSupport& left, const ClaimSupport& right) { return urgency(left) < urgency(right); });
  return claims;
}

std::vector<std::size_t> resting_on(const Evidence& item, const std::vector<ClaimSupport>& claims) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].evidence.size() == 1 && claims[i].evidence[0] == &item) places.push_back(i);
  }
  return places;
}

}  // namespace milepost
