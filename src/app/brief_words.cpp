#include "app/brief_words.hpp"

#include <algorithm>

#include "app/brief_changes.hpp"
#include "core/ago.hpp"
#include "core/line.hpp"
#include "core/places.hpp"
#include "core/sorting.hpp"

namespace milepost {
namespace {

constexpr std::size_t longest_name = 80;

// When each ability was last talked about. REQUIRES: the assessment outlives it.
class LastConversations {
 public:
  explicit LastConversations(const Assessment& assessment) {
    for (const Conversation& conversation : assessment.conversations) {
      const auto date = Date::parse(conversation.date);
      if (!date) continue;
      if (places_.add(conversation.ability.text, dates_.size())) {
        dates_.push_back(*date);
      } else {
        Date& last = dates_[*places_.find(conversation.ability.text)];
        if (last < *date) last = *date;
      }
    }
  }

  std::optional<Date> about(const AbilityId& ability) const {
    const auto place = places_.find(ability.text);
    return place ? std::optional(dates_[*place]) : std::nullopt;
  }

 private:
  Places places_;
  std::vector<Date> dates_;
};

bool is_talked_about_since(const TalkingPoint& point, const std::string& day) {
  const auto changed = Date::parse(day);
  return point.last && changed && !(*point.last < *changed);
}

}  // namespace

std::string gap_words(const RequirementResult& gap) {
  const std::string demand =
      (gap.strength == Strength::must ? "must be " : "recommended ") + std::to_string(gap.milestone);
  if (!gap.claimed) return demand + ", not assessed";
  return demand + ", claimed " + milestone_text(*gap.claimed) + ": " + std::to_string(gap.missing) + " to go";
}

std::string progress_words(const AreaProgress& progress) {
  const auto& target = progress.area->target_milestone;
  if (progress.outcome == AreaOutcome::reached) return "target " + std::to_string(*target) + " reached";
  std::string text = progress.now ? "now " + milestone_text(*progress.now) : "not assessed";
  if (progress.opened) text += ", from " + milestone_text(*progress.opened);
  if (target) text += (progress.opened ? " to " : ", target ") + std::to_string(*target);
  if (progress.total > 0) {
    text += ": " + std::to_string(progress.done) + " of " + std::to_string(progress.total) +
            (progress.total == 1 ? " milestone" : " milestones");
  }
  return text;
}

std::string_view question_to_ask(QuestionCode code) {
  switch (code) {
    case QuestionCode::no_evidence:
      return "What has been seen that shows it?";
    case QuestionCode::below_claim:
      return "What shows this milestone, and not only a lower one?";
    case QuestionCode::narrow_reach:
      return "Who else felt the effect? The evidence reaches less far than the milestone.";
    case QuestionCode::stale:
      return "What shows it today? The newest evidence is more than a year old, or undated.";
    case QuestionCode::self_only:
      return "Who else has seen it, and would say so?";
    case QuestionCode::changed:
      return "Does the claim still fit? The wording has changed since.";
  }
  return {};
}

std::string_view reach_words(Reach reach) {
  switch (reach) {
    case Reach::squad:
      return "one squad";
    case Reach::squads:
      return "several squads";
    case Reach::company:
      return "the company";
    case Reach::industry:
      return "the industry";
  }
  return {};
}

std::string assessor_words(const Assessor& assessor) {
  const std::string name = one_line(assessor.name, longest_name);
  return name + (name.empty() ? "" : ", ") + std::string(word(assessor.relation));
}

std::vector<TalkingPoint> talking_points(const BriefRequest& request, const Checkpoint& checkpoint,
                                         const Changes& changes) {
  std::vector<TalkingPoint> points;
  const LastConversations last(request.assessment);
  const auto point_on = [&](const AbilityId& ability, TalkingPoint::Reason reason) {
    return TalkingPoint{ability, reason, last.about(ability)};
  };
  Places known;  // by the texts of what outlives the points
  const auto add = [&](const AbilityId& ability, TalkingPoint point) {
    if (!ability.empty() && known.add(ability.text, points.size())) points.push_back(std::move(point));
  };
  for (const AreaProgress& area : progress_of(request.assessment, checkpoint)) {
    add(area.area->ability, point_on(area.area->ability, TalkingPoint::Reason::in_focus));
  }
  sort_items(points, [](const TalkingPoint& left, const TalkingPoint& right) { return left.last < right.last; });
  for (const ClaimChange& change : changes.claims) {
    const TalkingPoint point = point_on(change.ability, TalkingPoint::Reason::changed);
    if (!is_talked_about_since(point, change.day_after)) add(change.ability, point);
  }
  for (const Ability& ability : request.framework.abilities) {
    if (ability.always_in_focus) add(ability.id, point_on(ability.id, TalkingPoint::Reason::always_in_focus));
  }
  return points;
}

std::string talking_words(const TalkingPoint& point, Date as_of) {
  std::string text = "in focus";
  if (point.reason == TalkingPoint::Reason::changed) text = "claim changed";
  if (point.reason == TalkingPoint::Reason::always_in_focus) text = "always in focus";
  if (!point.last) return text + ", not talked about yet";
  return text + ", last talked about " + point.last->text() + " (" + ago(as_of - *point.last) + ")";
}

}  // namespace milepost
