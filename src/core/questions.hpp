#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/assessment.hpp"
#include "core/date.hpp"
#include "core/framework.hpp"

namespace milepost {

/// What a reader of a claim would ask. A question never changes a verdict.
enum class QuestionCode { no_evidence, below_claim, narrow_reach, stale, self_only, changed };

struct Question {
  std::size_t ability = 0;  ///< place in Framework::abilities
  int milestone = 0;        ///< the milestone claimed
  QuestionCode code = QuestionCode::no_evidence;
  friend bool operator==(const Question&, const Question&) = default;
};

/// Evidence older than this many days is stale.
constexpr int stale_after_days = 365;

/// Finds what supports an ability without walking through all evidence.
class EvidenceIndex {
 public:
  EvidenceIndex(const Assessment& assessment, const FrameworkIndex& index, std::size_t ability_count);

  /// What supports the ability (by its place) at `milestone` or above, in id order, each item once.
  std::vector<const Evidence*> backing(std::size_t ability, int milestone) const;

 private:
  struct Support {
    const Evidence* evidence;
    int milestone;  ///< the highest this item supports on the ability
  };
  std::vector<std::vector<Support>> supports_;
};

/// The questions for every claim of 1 to the number of milestones: abilities in framework order, codes in the
/// order above.
/// The evidence index points into `assessment`, which must outlive it.
std::vector<Question> questions_about(const Framework& framework, const FrameworkIndex& index,
                                      const Assessment& assessment, const EvidenceIndex& evidence, Date as_of);

std::string_view word(QuestionCode code);

}  // namespace milepost
