#include "ui/panels/assess/ability.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/explain.hpp"
#include "app/milestone_words.hpp"
#include "app/quarter_words.hpp"
#include "ui/panels/assess/conversations.hpp"
#include "ui/panels/assess/milestone_card.hpp"
#include "ui/panels/evidence/evidence.hpp"
#include "ui/panels/evidence/evidence_map.hpp"
#include "ui/panels/person.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/ladder.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

std::vector<LadderTarget> targets(const Session& session, std::size_t ability) {
  std::vector<LadderTarget> targets;
  const auto role = session.target_role();
  if (!role) return targets;
  for (const RequirementResult& result : session.evaluation().roles[*role].requirements) {
    if (result.ability == ability) targets.push_back({result.milestone, result.strength});
  }
  return targets;
}

std::string target_sentence(const Session& session, std::size_t ability) {
  const auto role = session.target_role();
  if (!role) return {};
  const std::string& name = session.framework().roles[*role].name;
  std::string text;
  for (const LadderTarget& target : targets(session, ability)) {
    text += text.empty() ? "For " + name + ": " : "; ";
    text += target.strength == Strength::must ? "must be " : "recommended ";
    text += std::to_string(target.milestone);
  }
  return text.empty() ? name + " does not ask for this ability." : text + ".";
}

std::vector<std::string> post_labels(const Framework& framework) {
  std::vector<std::string> labels{"Not yet"};
  for (const Milestone& milestone : framework.milestones) labels.push_back(milestone_title(milestone));
  return labels;
}

void claim_line(const Panel& panel, Column& column, const Ability& ability) {
  Context& ui = panel.ui;
  const Claim* claim = find_claim(panel.session.assessment(), ability.id);
  if (claim == nullptr) {
    // With the room around it that the line has after a claim.
    const float room = (ui.theme.control_height - ui.theme.small.line_height) / 2;
    column.space(room);
    paragraph(ui, column, "claim-state", "Not assessed. Choose the post where you stand today; 0 says “not yet”.",
              small_soft(ui.theme));
    column.space(room);
    return;
  }
  const std::string name = "Clear the claim on " + ability.name;
  const ButtonLook look{.label = "Clear", .emphasis = Emphasis::plain, .name = name};
  const std::string words = claim_sentence(*claim, panel.session.today(), panel.session.zone());
  const float button_room = button_width(ui, look);
  const float height = ui.theme.control_height;
  const TextStyle style = small_soft(ui.theme);
  const float words_width = ui.text.width(words, style);
  const Rect row = column.take(height);
  const Rect text_rect{row.x, row.center_y() - style.size.line_height / 2, words_width, style.size.line_height};
  draw_text(ui, {text_rect.x, text_rect.y, row.width, 0}, words, style);
  text_node(ui, "claim-state", words, text_rect);
  if (button(ui, "clear", {text_rect.right() + grid, row.y, button_room, height}, look)) {
    panel.request(Action(ClaimMilestone{ability.id, std::nullopt}));
  }
  if (claim->milestone > panel.session.framework().milestone_count()) {
    paragraph(ui, column, "beyond", beyond_words(*claim), style);
  }
}

// The reach of the milestone that is asked about.
std::optional<Reach> needed_reach(const Framework& framework, const Question& question) {
  return framework.milestones[static_cast<std::size_t>(question.milestone) - 1].reach;
}

void questions(const Panel& panel, Column& column, std::size_t place, const Ability& ability) {
  for (const Question& question : panel.session.questions()) {
    if (question.ability != place) continue;
    column.space(gap_small);
    const std::string key = "question-" + std::string(word(question.code));
    const Tone& tone = panel.ui.theme.attention;
    if (!notice(panel.ui, column, key, question_words(question.code), tone, Icon::question,
                answer_words(question.code))) {
      continue;
    }
    if (question.code == QuestionCode::changed) {
      panel.request(Action(ConfirmClaim{ability.id}));
    } else {
      start_evidence(panel, ability.id, question.milestone, needed_reach(panel.session.framework(), question));
    }
  }
}

}  // namespace

void ability_panel(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const Session& session = panel.session;
  const Framework& framework = session.framework();
  const std::size_t place = chosen_ability(panel);
  const Ability& ability = framework.abilities[place];
  const std::optional<int> claimed = session.standings()[place];
  const IdScope scope("ability-" + ability.id.text);
  const ColumnNode region(ui, column, {.id = id_of("region"), .role = NodeRole::region, .name = ability.name});

  heading(ui, column, "name", ability.name, 3);
  column.space(grid);
  Column prose{column.x, column.y, std::min(column.width, widest_prose)};
  if (!ability.description.empty()) paragraph(ui, prose, "description", ability.description, soft(ui.theme));
  column.y = prose.y;
  const std::string target = target_sentence(session, place);
  if (!target.empty()) {
    column.space(gap_small);
    paragraph(ui, column, "target", target, small_soft(ui.theme));
  }

  LadderLook look{.name = {}, .labels = post_labels(framework), .claimed = claimed, .targets = targets(session, place)};
  const std::string ladder_name = "Where you stand on " + ability.name;
  look.name = ladder_name;
  column.space(look.targets.empty() ? gap_small : gap);
  const auto chosen = ladder(ui, column, "ladder", look);
  if (chosen) panel.request(Action(ClaimMilestone{ability.id, chosen}));
  if (std::exchange(panel.view.show_ability, false)) {
    const IdScope posts("ladder");
    ui.wants_focus = ui.wants_reveal = id_of(std::to_string(claimed.value_or(0)));
  }
  column.space(gap_small);
  claim_line(panel, column, ability);
  questions(panel, column, place, ability);

  column.space(gap);
  for (const Milestone& milestone : framework.milestones) {
    milestone_card(panel, column, ability, milestone, claimed);
    column.space(gap_small);
  }
  column.space(gap);
  evidence_panel(panel, column, place);
  column.space(gap);
  evidence_map(panel, column);
  column.space(gap_large);
  conversations_panel(panel, column, ability);
}

}  // namespace milepost::ui
