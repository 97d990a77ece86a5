#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/assessment.hpp"
#include "core/framework.hpp"
#include "core/zone.hpp"

namespace milepost {

/// What of an assessment does not match the form it is compared in. Of the framework the first of id,
/// version and wording that differs.
enum class Mismatch { subject, framework, version, wording };

/// Why an assessment's claims are kept back: one of the two is not complete yet.
enum class Blind { no, until_own_complete, until_other_complete };

/// Evidence by the ability that it supports, each piece once, in the order of the assessment.
using EvidenceByAbility = std::unordered_map<std::string_view, std::vector<const Evidence*>>;

/// One assessment that is compared.
struct ComparedAssessment {
  std::string assessor;
  Relation relation = Relation::self;
  int assessed = 0;   ///< abilities of the framework with a claim; 0 milestones counts
  int abilities = 0;  ///< abilities of the framework; as many assessed is complete
  int unknown = 0;    ///< claims on abilities that the framework lacks
  std::vector<Mismatch> mismatches;
  Blind blind = Blind::no;
  std::string day;                   ///< when it was last changed, else made; empty where that is not known
  std::optional<std::size_t> newer;  ///< the place of what the same assessor says now; this one is then
  EvidenceByAbility evidence;        ///< empty where the claims are kept back

  bool is_complete() const { return assessed == abilities; }
};

/// A sum of claims and how many they are.
struct Average {
  int sum = 0;
  int count = 0;
  friend bool operator==(const Average&, const Average&) = default;
};

/// One ability across the assessments. A claim is null where not assessed or kept back.
struct ComparisonRow {
  AbilityId ability;
  std::optional<std::size_t> place;  ///< in Framework::abilities; nothing where the framework lacks it
  std::vector<const Claim*> claims;  ///< one for each assessment
  int compared = 0;                  ///< claims that are not null
  int spread = 0;                    ///< the highest minus the lowest of them
  std::optional<Average> peers;

  bool is_difference() const { return spread > 0; }
  bool is_agreement() const { return compared > 1 && spread == 0; }
};

struct Comparison {
  std::vector<ComparedAssessment> assessments;
  std::vector<ComparisonRow> rows;
};

/// An average of peers would name a single one of them where there are fewer.
constexpr int fewest_peers_averaged = 3;

/// Compares assessments of one person, the first being the form that one works in, the others opened
/// beside it. Rows with the greatest difference come first, then those that agree, then those on which
/// fewer than two speak; equal ones in framework order, abilities the framework lacks last.
///
/// Self and manager see each other's claims once both are complete, and a peer sees the self-assessment
/// once their own is complete; until then it takes no part. Claims and evidence point into the assessments.
///
/// Where one assessor speaks at several times, the form that one works in is now, else the latest; the
/// others are then, and in no average. Peers and mentors without a name may be anybody.
Comparison compare(const Framework& framework, const FrameworkIndex& index,
                   const std::vector<const Assessment*>& assessments, const Zone& zone);

/// Whether the claims of `other` are kept back from the form that one works in, as in a comparison.
bool is_kept_back(const Assessment& own, const Assessment& other, const Framework& framework,
                  const FrameworkIndex& index);

/// Whether every ability of the framework has a claim; 0 ("not yet") is one.
bool is_complete(const Assessment& assessment, const Framework& framework, const FrameworkIndex& index);

/// True where two assessments are by one assessor, so that they are then and now: the same relation, and
/// the same name where both have one.
bool same_assessor(const Assessment& left, const Assessment& right);

/// The sum over the count with one decimal, halves rounded up: "2.3". REQUIRES: sum >= 0, count > 0.
std::string with_one_decimal(const Average& average);

}  // namespace milepost
