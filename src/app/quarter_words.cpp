#include "app/quarter_words.hpp"

#include <utility>

#include "app/explain.hpp"
#include "core/ago.hpp"

namespace milepost {
namespace {

constexpr std::string_view word_on_many =
    "More than three is possible; fewer are easier to bring to an end in a quarter.";

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string roles_in_short(const Framework& framework, const std::vector<std::size_t>& roles) {
  if (roles.empty()) return {};
  const std::string& first = framework.roles[roles.front()].name;
  if (roles.size() == 1) return first;
  return first + " and " + counted(roles.size() - 1, "more role", "more roles");
}

std::string claimed_words(std::optional<int> claimed) {
  if (!claimed) return " Not assessed yet.";
  return *claimed == 0 ? " You say “not yet”." : " You claim " + std::to_string(*claimed) + ".";
}

std::string moment_words(const HistoryMoment& moment) {
  switch (moment.kind) {
    case HistoryMoment::Kind::opened:
      return moment.date.empty() ? "at the start" : "on " + moment.date;
    case HistoryMoment::Kind::closed:
      return "at the end of " + moment.quarter;
    case HistoryMoment::Kind::now:
      return "now";
  }
  return {};
}

// "still at 2", "from 1 to 2", "from 2 back to 1".
std::string way_words(const AreaProgress& progress) {
  const std::string now = standing_words(progress.now);
  if (progress.opened == progress.now) return (*progress.now == 0 ? "still " : "still at ") + now;
  const bool is_back = progress.outcome == AreaOutcome::back;
  return "from " + standing_words(progress.opened) + (is_back ? " back to " : " to ") + now;
}

}  // namespace

std::string standing_words(std::optional<int> milestone) {
  if (!milestone) return "not assessed";
  return *milestone == 0 ? "not yet" : std::to_string(*milestone);
}

std::string claim_sentence(const Claim& claim, Date today, const Zone& zone) {
  const auto day = day_of_earlier_claim(claim, today, zone);
  if (claim.milestone == 0) return day ? "You said “not yet” on " + *day + "." : "You say “not yet”.";
  const std::string milestone = std::to_string(claim.milestone);
  return day ? "Claimed " + milestone + " on " + *day + "." : "You claim milestone " + milestone + ".";
}

std::string beyond_words(const Claim& claim) {
  return "This framework has no milestone " + std::to_string(claim.milestone) +
         ". Your claim is kept, and counts nowhere until you choose again.";
}

std::string reason_words(const Framework& framework, const FocusProposal& proposal) {
  const std::string roles = roles_in_short(framework, proposal.roles);
  const std::string needed = std::to_string(proposal.needed.value_or(0));
  switch (proposal.reason) {
    case FocusReason::always_in_focus:
      return "Always in focus." + claimed_words(proposal.claimed);
    case FocusReason::target_must:
      return roles + " must be " + needed + "." + claimed_words(proposal.claimed);
    case FocusReason::target_recommended:
      return "Recommended " + needed + " for " + roles + "." + claimed_words(proposal.claimed);
    case FocusReason::next_step:
      return "Milestone " + needed + " is what is missing for " + roles + "." + claimed_words(proposal.claimed);
  }
  return {};
}

std::string chosen_words(std::size_t count) {
  if (count == 0) return "None chosen yet. Two or three are usual.";
  const std::string chosen = std::to_string(count) + " chosen.";
  if (count == 1) return chosen + " Two or three are usual.";
  return count <= usual_focus_areas ? chosen : chosen + " " + std::string(word_on_many);
}

std::string many_areas_words(std::size_t count) {
  return std::to_string(count) + " areas in focus. " + std::string(word_on_many);
}

std::string progress_sentence(const AreaProgress& progress) {
  const auto& target = progress.area->target_milestone;
  std::string text = progress.now ? capitalized(way_words(progress)) : "Not assessed";
  if (target) text += ", target " + std::to_string(*target);
  if (progress.outcome == AreaOutcome::reached) return text + " reached.";
  if (progress.total > 0 && progress.now) text += ": " + std::to_string(*target - *progress.now) + " to go";
  return text + ".";
}

std::string day_words(const std::string& day, Date today) {
  const auto date = Date::parse(day);
  return date ? day + ", " + ago(today - *date) : day;
}

std::string days_of(const Checkpoint& checkpoint) {
  std::string text;
  if (!checkpoint.opened.empty()) text = "from " + checkpoint.opened;
  if (!checkpoint.closed.empty()) text += (text.empty() ? "closed " : " to ") + checkpoint.closed;
  return text;
}

std::string moment_label(const HistoryMoment& moment) {
  switch (moment.kind) {
    case HistoryMoment::Kind::opened:
      return "start";
    case HistoryMoment::Kind::closed:
      return moment.quarter;
    case HistoryMoment::Kind::now:
      return "now";
  }
  return {};
}

std::string history_sentence(const std::vector<HistoryMoment>& moments, const HistoryLine& line) {
  std::string text;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    text += (text.empty() ? "" : ", ") + standing_words(line.milestones[i]) + " " + moment_words(moments[i]);
  }
  return capitalized(std::move(text)) + ".";
}

}  // namespace milepost
