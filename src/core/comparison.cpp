#include "core/comparison.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/places.hpp"
#include "core/sorting.hpp"
#include "core/timestamp.hpp"

namespace milepost {
namespace {

bool differ(const std::string& left, const std::string& right) {
  return !left.empty() && !right.empty() && left != right;
}

std::vector<Mismatch> mismatches(const Assessment& own, const Assessment& other, const Framework& framework,
                                 const std::string& digest) {
  std::vector<Mismatch> found;
  if (differ(own.subject.name, other.subject.name)) found.push_back(Mismatch::subject);
  if (differ(framework.id, other.framework.id)) {
    found.push_back(Mismatch::framework);
  } else if (differ(framework.version, other.framework.version)) {
    found.push_back(Mismatch::version);
  } else if (differ(digest, other.framework.digest)) {
    found.push_back(Mismatch::wording);
  }
  return found;
}

ComparedAssessment describe(const Assessment& assessment, const Framework& framework, const FrameworkIndex& index) {
  ComparedAssessment described;
  described.assessor = assessment.assessor.name;
  described.relation = assessment.assessor.relation;
  described.abilities = static_cast<int>(framework.abilities.size());
  for (const Claim& claim : assessment.claims)
    ++(index.ability(claim.ability) ? described.assessed : described.unknown);
  return described;
}

Blind blind(const ComparedAssessment& own, const ComparedAssessment& other) {
  const bool between_self_and_manager = (own.relation == Relation::self && other.relation == Relation::manager) ||
                                        (own.relation == Relation::manager && other.relation == Relation::self);
  const bool peer_on_self = own.relation == Relation::peer && other.relation == Relation::self;
  if ((between_self_and_manager || peer_on_self) && !own.is_complete()) return Blind::until_own_complete;
  if (between_self_and_manager && !other.is_complete()) return Blind::until_other_complete;
  return Blind::no;
}

bool is_one_voice(const Assessment& left, const Assessment& right) {
  const bool may_be_several = left.assessor.relation == Relation::peer || left.assessor.relation == Relation::mentor;
  if (may_be_several && (left.assessor.name.empty() || right.assessor.name.empty())) return false;
  return same_assessor(left, right) && !differ(left.subject.name, right.subject.name);
}

bool is_newer(const std::vector<const Assessment*>& assessments, std::size_t left, std::size_t right) {
  if (left == 0 || right == 0) return left == 0;
  const int order = compare_timestamps(assessments[left]->updated, assessments[right]->updated);
  return order != 0 ? order > 0 : left < right;
}

// What the same assessor says now, where that is not what stands at this place.
std::optional<std::size_t> newest(const std::vector<const Assessment*>& assessments, std::size_t place) {
  std::size_t found = place;
  for (std::size_t other = 0; other < assessments.size(); ++other) {
    if (!is_one_voice(*assessments[place], *assessments[other])) continue;
    if (other != found && is_newer(assessments, other, found)) found = other;
  }
  return found == place ? std::nullopt : std::optional(found);
}

void count(ComparisonRow& row, const std::vector<ComparedAssessment>& assessments) {
  int lowest = std::numeric_limits<int>::max();
  int highest = 0;
  Average peers;
  for (std::size_t i = 0; i < assessments.size(); ++i) {
    const Claim* claim = row.claims[i];
    if (claim == nullptr) continue;
    ++row.compared;
    lowest = std::min(lowest, claim->milestone);
    highest = std::max(highest, claim->milestone);
    if (assessments[i].relation != Relation::peer || assessments[i].newer) continue;
    peers.sum += claim->milestone;
    ++peers.count;
  }
  row.spread = row.compared == 0 ? 0 : highest - lowest;
  if (peers.count >= fewest_peers_averaged) row.peers = peers;
}

ComparisonRow row_for(const AbilityId& ability, std::optional<std::size_t> place, std::size_t columns) {
  ComparisonRow row;
  row.ability = ability;
  row.place = place;
  row.claims.resize(columns, nullptr);
  return row;
}

EvidenceByAbility by_ability(const std::vector<Evidence>& evidence) {
  EvidenceByAbility found;
  for (const Evidence& item : evidence) {
    for (const Standing& standing : item.supports) {
      auto& items = found[standing.ability.text];
      if (items.empty() || items.back() != &item) items.push_back(&item);
    }
  }
  return found;
}

// One row for each ability of the framework, in its order, then for each other one that is claimed.
std::vector<ComparisonRow> collect(const Framework& framework, const FrameworkIndex& index,
                                   const std::vector<const Assessment*>& assessments,
                                   const std::vector<ComparedAssessment>& described) {
  std::vector<ComparisonRow> rows;
  rows.reserve(framework.abilities.size());
  for (const Ability& ability : framework.abilities) {
    rows.push_back(row_for(ability.id, rows.size(), assessments.size()));
  }
  std::vector<ComparisonRow> others;
  Places unknown;
  for (std::size_t column = 0; column < assessments.size(); ++column) {
    if (described[column].blind != Blind::no) continue;
    for (const Claim& claim : assessments[column]->claims) {
      const auto place = index.ability(claim.ability);
      if (!place && unknown.add(claim.ability.text, others.size())) {
        others.push_back(row_for(claim.ability, std::nullopt, assessments.size()));
      }
      ComparisonRow& row = place ? rows[*place] : others[*unknown.find(claim.ability.text)];
      row.claims[column] = &claim;
    }
  }
  sort_items(others,
             [](const ComparisonRow& left, const ComparisonRow& right) { return left.ability < right.ability; });
  rows.reserve(rows.size() + others.size());
  for (ComparisonRow& row : others) rows.push_back(std::move(row));
  return rows;
}

}  // namespace

Comparison compare(const Framework& framework, const FrameworkIndex& index,
                   const std::vector<const Assessment*>& assessments, const Zone& zone) {
  Comparison comparison;
  for (const Assessment* assessment : assessments) {
    ComparedAssessment described = describe(*assessment, framework, index);
    if (assessment != assessments.front()) {
      described.mismatches = mismatches(*assessments.front(), *assessment, framework, index.framework_digest());
      described.blind = blind(comparison.assessments.front(), described);
    }
    described.day = day_of(assessment->updated.empty() ? assessment->created : assessment->updated, zone);
    described.newer = newest(assessments, comparison.assessments.size());
    if (described.blind == Blind::no) described.evidence = by_ability(assessment->evidence);
    comparison.assessments.push_back(std::move(described));
  }
  comparison.rows = collect(framework, index, assessments, comparison.assessments);
  for (ComparisonRow& row : comparison.rows) count(row, comparison.assessments);
  sort_items(comparison.rows, [](const ComparisonRow& left, const ComparisonRow& right) {
    if (left.spread != right.spread) return left.spread > right.spread;
    return left.is_agreement() && !right.is_agreement();
  });
  return comparison;
}

bool is_kept_back(const Assessment& own, const Assessment& other, const Framework& framework,
                  const FrameworkIndex& index) {
  return blind(describe(own, framework, index), describe(other, framework, index)) != Blind::no;
}

bool is_complete(const Assessment& assessment, const Framework& framework, const FrameworkIndex& index) {
  return describe(assessment, framework, index).is_complete();
}

bool same_assessor(const Assessment& left, const Assessment& right) {
  return left.assessor.relation == right.assessor.relation && !differ(left.assessor.name, right.assessor.name);
}

std::string with_one_decimal(const Average& average) {
  const int tenths = (20 * average.sum + average.count) / (2 * average.count);
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

}  // namespace milepost
