#include "app/brief_words.hpp"

#include <algorithm>

#include "app/brief_changes.hpp"
#include "core/ago.hpp"
#include "core/line.hpp"
#include "core/sorting.hpp"

namespace milepost {
namespace {

constexpr std::size_t longest_name = 80;

std::optional<Date> last_conversation(const Assessment& assessment, const AbilityId& ability) {
  std::optional<Date> last;
  for (const Conversation& conversation : assessment.conversations) {
    const auto date = Date::parse(conversation.date);
    if (conversation.ability == ability && date && (!last || *last < *date)) last = date;
  }
  return last;
}

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
  const auto& target = progress.area.target_milestone;
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
  const auto point_on = [&](const AbilityId& ability, TalkingPoint::Reason reason) {
    return TalkingPoint{ability, reason, last_conversation(request.assessment, ability)};
  };
  const auto add = [&](TalkingPoint point) {
    const bool is_there = std::any_of(points.begin(), points.end(),
                                      [&](const TalkingPoint& other) { return other.ability == point.ability; });
    if (!is_there && !point.ability.empty()) points.push_back(std::move(point));
  };
  for (const AreaProgress& area : progress_of(request.assessment, checkpoint)) {
    add(point_on(area.area.ability, TalkingPoint::Reason::in_focus));
  }
  sort_items(points, [](const TalkingPoint& left, const TalkingPoint& right) { return left.last < right.last; });
  for (const ClaimChange& change : changes.claims) {
    const TalkingPoint point = point_on(change.ability, TalkingPoint::Reason::changed);
    if (!is_talked_about_since(point, change.day_after)) add(point);
  }
  for (const Ability& ability : request.framework.abilities) {
    if (ability.always_in_focus) add(point_on(ability.id, TalkingPoint::Reason::always_in_focus));
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
