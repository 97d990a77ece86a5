#include "core/questions.hpp"

#include <algorithm>

#include "core/sorting.hpp"
#include "core/words.hpp"

namespace milepost {
namespace {

constexpr Words<QuestionCode, 6> question_words{{{QuestionCode::no_evidence, "no-evidence"},
                                                 {QuestionCode::below_claim, "below-claim"},
                                                 {QuestionCode::narrow_reach, "narrow-reach"},
                                                 {QuestionCode::stale, "stale"},
                                                 {QuestionCode::self_only, "self-only"},
                                                 {QuestionCode::changed, "changed"}}};

using Backing = std::vector<const Evidence*>;

bool is_too_narrow(const Backing& backing, const std::optional<Reach>& asked) {
  return asked && std::none_of(backing.begin(), backing.end(),
                               [&](const Evidence* item) { return item->reach.value_or(Reach::squad) >= *asked; });
}

bool is_stale(const Backing& backing, Date as_of) {
  return std::none_of(backing.begin(), backing.end(), [&](const Evidence* item) {
    const auto date = Date::parse(item->date);
    return date && as_of - *date <= stale_after_days;
  });
}

bool is_self_only(const Backing& backing) {
  return std::all_of(backing.begin(), backing.end(), [](const Evidence* item) { return item->observer.empty(); });
}

}  // namespace

EvidenceIndex::EvidenceIndex(const Assessment& assessment, const FrameworkIndex& index, std::size_t ability_count)
    : supports_(ability_count) {
  for (const Evidence& item : assessment.evidence) {
    for (const Standing& standing : item.supports) {
      const auto place = index.ability(standing.ability);
      if (!place) continue;
      auto& supports = supports_[*place];
      if (!supports.empty() && supports.back().evidence == &item) {
        supports.back().milestone = std::max(supports.back().milestone, standing.milestone);
      } else {
        supports.push_back({&item, standing.milestone});
      }
    }
  }
  for (auto& supports : supports_) {
    sort_items(supports,
               [](const Support& left, const Support& right) { return left.evidence->id < right.evidence->id; });
  }
}

std::vector<const Evidence*> EvidenceIndex::backing(std::size_t ability, int milestone) const {
  std::vector<const Evidence*> found;
  for (const Support& support : supports_[ability]) {
    if (support.milestone >= milestone) found.push_back(support.evidence);
  }
  return found;
}

std::vector<Question> questions_about(const Framework& framework, const FrameworkIndex& index,
                                      const Assessment& assessment, const EvidenceIndex& evidence, Date as_of) {
  std::vector<const Claim*> claims(framework.abilities.size(), nullptr);
  for (const Claim& claim : assessment.claims) {
    if (const auto place = index.ability(claim.ability)) claims[*place] = &claim;
  }
  std::vector<Question> questions;
  for (std::size_t place = 0; place < claims.size(); ++place) {
    const Claim* claim = claims[place];
    if (claim == nullptr || claim->milestone < 1 || claim->milestone > framework.milestone_count()) continue;
    const auto ask = [&](bool needed, QuestionCode code) {
      if (needed) questions.push_back({place, claim->milestone, code});
    };
    const Backing backing = evidence.backing(place, claim->milestone);
    if (backing.empty()) {
      const bool any = !evidence.backing(place, 0).empty();
      ask(true, any ? QuestionCode::below_claim : QuestionCode::no_evidence);
    } else {
      const auto& milestone = framework.milestones[static_cast<std::size_t>(claim->milestone - 1)];
      ask(is_too_narrow(backing, milestone.reach), QuestionCode::narrow_reach);
      ask(is_stale(backing, as_of), QuestionCode::stale);
      ask(is_self_only(backing), QuestionCode::self_only);
    }
    ask(!claim->digest.empty() && claim->digest != index.ability_digest(place), QuestionCode::changed);
  }
  return questions;
}

std::string_view word(QuestionCode code) { return word_of(question_words, code); }

}  // namespace milepost
