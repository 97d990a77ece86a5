#include "app/brief.hpp"

#include <tuple>
#include <utility>

#include "app/brief_changes.hpp"
#include "app/brief_words.hpp"
#include "app/explain.hpp"
#include "app/listed.hpp"
#include "core/evaluation.hpp"
#include "core/line.hpp"
#include "core/link.hpp"
#include "core/quarter.hpp"
#include "core/questions.hpp"
#include "core/sorting.hpp"

namespace milepost {
namespace {

constexpr std::size_t longest_text = 200;
constexpr std::size_t most_changes = 10;
constexpr std::size_t most_items = 5;

// Adds an item, or, where the section has as many as are shown, an empty one that is only counted.
template <class Tell>
void add_item(BriefSection& section, Tell tell) {
  section.items.push_back(section.items.size() < most_items ? tell() : BriefItem{});
}

// Leaves the first items, and says how many more there are.
BriefSection cut(BriefSection section, std::size_t most) {
  if (section.items.size() <= most) return section;
  const std::string more = "And " + std::to_string(section.items.size() - most) + " more.";
  section.items.resize(most);
  section.remark += (section.remark.empty() ? "" : " ") + more;
  return section;
}

void add_part(std::string& text, const std::string& part) {
  if (part.empty()) return;
  text += (text.empty() ? "" : " · ") + part;
}

BriefItem evidence_item(const BriefRequest& request, const Evidence& evidence) {
  BriefItem item{"", one_line(evidence.text, longest_text), "", {}};
  if (can_be_followed(evidence.url)) item.url = evidence.url;
  Listed supports(most_items);
  for (const Standing& standing : evidence.supports) {
    supports.add([&] { return ability_name(request, standing.ability) + ' ' + std::to_string(standing.milestone); });
  }
  std::string detail = evidence.recognized ? "publicly recognized" : "";
  add_part(detail, supports.text());
  const std::string observer = one_line(evidence.observer, longest_text);
  if (!observer.empty()) add_part(detail, "seen by " + observer);
  if (evidence.reach) add_part(detail, std::string(reach_words(*evidence.reach)));
  add_part(detail, evidence.date);
  if (!detail.empty()) item.details.push_back(std::move(detail));
  return item;
}

BriefSection evidence_section(const BriefRequest& request) {
  BriefSection section{BriefTopic::evidence, "Strongest evidence", {}, ""};
  for (const Evidence* evidence : strongest_first(request.assessment)) {
    const bool says_something = !one_line(evidence->text, 1).empty() || can_be_followed(evidence->url);
    if (says_something) add_item(section, [&] { return evidence_item(request, *evidence); });
  }
  if (section.items.empty()) section.remark = "No evidence is noted yet.";
  return section;
}

// Musts before recommendeds, the fewest missing milestones first.
std::vector<RequirementResult> gaps_of(const RoleResult& role) {
  std::vector<RequirementResult> gaps;
  for (const RequirementResult& result : role.requirements) {
    if (result.outcome != Outcome::met) gaps.push_back(result);
  }
  sort_items(gaps, [](const RequirementResult& left, const RequirementResult& right) {
    return std::tie(left.strength, left.missing) < std::tie(right.strength, right.missing);
  });
  return gaps;
}

BriefSection gaps_section(const BriefRequest& request, const Evaluation& evaluation) {
  const Framework& framework = request.framework;
  const auto target = request.index.role(request.assessment.target_role);
  if (!target) {
    BriefSection section{BriefTopic::gaps, "Next steps", {}, "No target role is chosen."};
    for (const Step& step : evaluation.steps) {
      add_item(section, [&] { return BriefItem{"", one_line(explain(framework, step), longest_text), "", {}}; });
    }
    return section;
  }
  const RoleResult& role = evaluation.roles[*target];
  BriefSection section{
      BriefTopic::gaps, "Top gaps for " + one_line(framework.roles[*target].name, longest_text), {}, ""};
  for (const RequirementResult& gap : gaps_of(role)) {
    add_item(section, [&] {
      return BriefItem{ability_name(request, framework.abilities[gap.ability].id), gap_words(gap), "", {}};
    });
  }
  section.remark = section.items.empty() ? verdict_sentence(role) : reached_words(role) + ", as claimed.";
  return section;
}

// The quarter that the person is in: that of the open checkpoint, else that of the day.
Checkpoint checkpoint_for(const BriefRequest& request) {
  if (const Checkpoint* open = open_checkpoint(request.assessment)) return *open;
  const std::string quarter = request.as_of.quarter();
  for (const Checkpoint* closed : closed_checkpoints(request.assessment)) {
    if (closed->quarter == quarter) return *closed;
  }
  Checkpoint none;
  none.quarter = quarter;
  return none;
}

std::string ideas_words(const FocusArea& area) {
  std::string ideas;
  for (const std::string& idea : area.ideas) {
    const std::string line = one_line(idea, longest_text);
    if (!line.empty()) ideas += (ideas.empty() ? "" : "; ") + line;
    // In bytes, of which a character has at most four: no more of it is shown.
    if (ideas.size() > 4 * longest_text) break;
  }
  return one_line(ideas, longest_text);
}

BriefItem area_item(const BriefRequest& request, const AreaProgress& progress) {
  const FocusArea& area = *progress.area;
  BriefItem item{ability_name(request, area.ability), progress_words(progress), "", {}};
  const std::string goal = one_line(area.goal, longest_text);
  const std::string ideas = ideas_words(area);
  const std::string made = one_line(area.progress, longest_text);
  if (!goal.empty()) item.details.push_back("Goal: " + goal);
  if (!ideas.empty()) item.details.push_back("Ideas: " + ideas);
  if (!made.empty()) item.details.push_back("Progress: " + made);
  return item;
}

BriefSection focus_section(const BriefRequest& request, const Checkpoint& checkpoint) {
  BriefSection section{BriefTopic::focus, "Focus in " + checkpoint.quarter, {}, ""};
  for (const AreaProgress& progress : progress_of(request.assessment, checkpoint)) {
    add_item(section, [&] { return area_item(request, progress); });
  }
  if (section.items.empty()) section.remark = "No focus areas are chosen.";
  return section;
}

BriefSection questions_section(const BriefRequest& request) {
  BriefSection section{BriefTopic::questions, "Questions to ask", {}, ""};
  const EvidenceIndex evidence(request.assessment, request.index, request.framework.abilities.size());
  for (const Question& question :
       questions_about(request.framework, request.index, request.assessment, evidence, request.as_of)) {
    const AbilityId& ability = request.framework.abilities[question.ability].id;
    add_item(section, [&] {
      return BriefItem{ability_name(request, ability) + ' ' + std::to_string(question.milestone),
                       std::string(question_to_ask(question.code)),
                       "",
                       {}};
    });
  }
  if (section.items.empty()) section.remark = "No questions are open.";
  return section;
}

BriefSection conversations_section(const BriefRequest& request, const Checkpoint& checkpoint, const Changes& changes) {
  BriefSection section{BriefTopic::conversations, "To talk about", {}, ""};
  for (const TalkingPoint& point : talking_points(request, checkpoint, changes)) {
    add_item(section, [&] {
      return BriefItem{ability_name(request, point.ability), talking_words(point, request.as_of), "", {}};
    });
  }
  if (section.items.empty()) section.remark = "Nothing is waiting to be talked about.";
  return section;
}

std::vector<std::string> facts_of(const BriefRequest& request) {
  std::vector<std::string> facts{request.as_of.text()};
  const auto add = [&](const std::string& text) {
    if (std::string line = one_line(text, longest_text); !line.empty()) facts.push_back(std::move(line));
  };
  add(request.framework.title + ' ' + request.framework.version);
  const Assessor& assessor = request.assessment.assessor;
  add("as claimed by " + assessor_words(assessor));
  return facts;
}

}  // namespace

std::vector<const Evidence*> strongest_first(const Assessment& assessment) {
  std::vector<const Evidence*> evidence;
  for (const Evidence& item : assessment.evidence) evidence.push_back(&item);
  const auto strength = [](const Evidence& item) {
    return std::tuple(item.recognized, !item.observer.empty(), item.reach.value_or(Reach::squad),
                      std::string_view(item.date));
  };
  sort_items(evidence, [&](const Evidence* left, const Evidence* right) {
    const auto of_left = strength(*left);
    const auto of_right = strength(*right);
    return of_left == of_right ? left->id < right->id : of_left > of_right;
  });
  return evidence;
}

Brief make_brief(const BriefRequest& whole) {
  const BriefBase base = changes_for(whole);
  const Assessment shared = shared_with(whole.privacy, whole.assessment);
  const BriefRequest request{whole.framework, whole.index, shared, whole.since, whole.as_of, whole.zone, whole.privacy};
  const Evaluation evaluation =
      evaluate(request.framework, request.index, standings_of(shared, request.framework, request.index));
  const Checkpoint checkpoint = checkpoint_for(request);
  const std::string name = one_line(shared.subject.name, longest_text);
  Brief brief{name.empty() ? "1:1 brief" : "1:1 brief: " + name, facts_of(request), {}};
  brief.sections = {cut(changes_section(request, base, most_changes), most_changes),
                    cut(evidence_section(request), most_items),
                    cut(gaps_section(request, evaluation), most_items),
                    cut(focus_section(request, checkpoint), most_items),
                    cut(questions_section(request), most_items),
                    cut(conversations_section(request, checkpoint, base.changes), most_items)};
  return brief;
}

}  // namespace milepost
