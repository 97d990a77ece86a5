#include "core/focus.hpp"

#include <algorithm>
#include <utility>

#include "core/sorting.hpp"

namespace milepost {
namespace {

int next_milestone(const Framework& framework, std::optional<int> claimed) {
  return std::min(claimed.value_or(0) + 1, framework.milestone_count());
}

class Proposals {
 public:
  Proposals(const Framework& framework, const FrameworkIndex& index, const Assessment& assessment,
            std::string_view quarter)
      : framework_(framework),
        standings_(standings_of(assessment, framework, index)),
        is_taken_(abilities_in_focus(framework, index, assessment, quarter)) {}

  void add(std::size_t ability, FocusReason reason, std::optional<int> needed, std::vector<std::size_t> roles) {
    if (is_taken_[ability] != 0) return;
    is_taken_[ability] = 1;
    const std::optional<int> claimed = standings_[ability];
    const int next = next_milestone(framework_, claimed);
    const bool is_suggested = reason == FocusReason::always_in_focus || proposals_.size() < usual_focus_areas;
    proposals_.push_back({ability, reason, claimed, next, needed, std::move(roles), is_suggested});
  }

  int missing(const Step& step) const { return step.to - standings_[step.ability].value_or(0); }

  std::vector<FocusProposal> take() { return std::move(proposals_); }

 private:
  const Framework& framework_;
  Standings standings_;
  std::vector<char> is_taken_;  // not of bool, which is a type of its own
  std::vector<FocusProposal> proposals_;
};

void add_gaps(Proposals& proposals, const RoleResult& role, Strength strength, FocusReason reason) {
  std::vector<RequirementResult> gaps;
  for (const RequirementResult& result : role.requirements) {
    if (result.strength == strength && result.outcome != Outcome::met) gaps.push_back(result);
  }
  sort_items(
      gaps, [](const RequirementResult& left, const RequirementResult& right) { return left.missing < right.missing; });
  for (const RequirementResult& gap : gaps) proposals.add(gap.ability, reason, gap.milestone, {role.role});
}

void add_steps(Proposals& proposals, std::vector<Step> steps) {
  const auto lifted = [](const Step& step) { return step.qualifies.size() + step.readies.size(); };
  sort_items(steps, [&](const Step& left, const Step& right) {
    const int difference = proposals.missing(left) - proposals.missing(right);
    return difference != 0 ? difference < 0 : lifted(left) > lifted(right);
  });
  for (Step& step : steps) {
    std::vector<std::size_t> roles = std::move(step.qualifies);
    roles.insert(roles.end(), step.readies.begin(), step.readies.end());
    proposals.add(step.ability, FocusReason::next_step, step.to, std::move(roles));
  }
}

}  // namespace

std::vector<FocusProposal> propose_focus(const Framework& framework, const FrameworkIndex& index,
                                         const Assessment& assessment, const Evaluation& evaluation,
                                         std::string_view quarter) {
  Proposals proposals(framework, index, assessment, quarter);
  for (std::size_t place = 0; place < framework.abilities.size(); ++place) {
    if (framework.abilities[place].always_in_focus) proposals.add(place, FocusReason::always_in_focus, {}, {});
  }
  if (const auto target = index.role(assessment.target_role)) {
    add_gaps(proposals, evaluation.roles[*target], Strength::must, FocusReason::target_must);
    add_gaps(proposals, evaluation.roles[*target], Strength::recommended, FocusReason::target_recommended);
  }
  add_steps(proposals, evaluation.steps);
  return proposals.take();
}

std::vector<char> abilities_in_focus(const Framework& framework, const FrameworkIndex& index,
                                     const Assessment& assessment, std::string_view quarter) {
  std::vector<char> is_there(framework.abilities.size(), 0);
  for (const FocusArea& area : assessment.focus) {
    const auto place = index.ability(area.ability);
    if (place && area.quarter == quarter) is_there[*place] = 1;
  }
  return is_there;
}

bool is_in_focus(const Assessment& assessment, const AbilityId& ability, std::string_view quarter) {
  return std::any_of(assessment.focus.begin(), assessment.focus.end(),
                     [&](const FocusArea& area) { return area.ability == ability && area.quarter == quarter; });
}

FocusArea new_focus_area(const Framework& framework, std::size_t ability, std::optional<int> claimed,
                         std::string quarter) {
  FocusArea area;
  area.quarter = std::move(quarter);
  area.ability = framework.abilities[ability].id;
  area.target_milestone = next_milestone(framework, claimed);
  return area;
}

namespace {

// Calls `visit` with each idea, for as long as it gives true.
template <class Visit>
void for_each_idea(std::string_view lines, Visit visit) {
  constexpr std::string_view blanks = " \t\r";
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const std::size_t first = line.find_first_not_of(blanks);
    if (first != std::string_view::npos && !visit(line.substr(first, line.find_last_not_of(blanks) + 1 - first))) {
      return;
    }
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

}  // namespace

std::vector<std::string> ideas_from(std::string_view lines) {
  std::vector<std::string> ideas;
  for_each_idea(lines, [&](std::string_view idea) {
    ideas.emplace_back(idea);
    return true;
  });
  return ideas;
}

bool are_ideas(std::string_view lines, const std::vector<std::string>& ideas) {
  std::size_t count = 0;
  bool are_same = true;
  for_each_idea(lines, [&](std::string_view idea) {
    are_same = count < ideas.size() && ideas[count] == idea;
    ++count;
    return are_same;
  });
  return are_same && count == ideas.size();
}

std::string lines_of(const std::vector<std::string>& ideas) {
  std::string lines;
  for (const std::string& idea : ideas) lines += (lines.empty() ? "" : "\n") + idea;
  return lines;
}

}  // namespace milepost
