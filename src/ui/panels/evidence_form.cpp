#include "ui/panels/evidence_form.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "core/link.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float two_columns_from = 480;

int milestone_of(const EvidenceDraft& draft, const Framework& framework) {
  return std::clamp(std::atoi(draft.milestone.c_str()), 1, framework.milestone_count());
}

std::vector<Option> milestone_options(const Framework& framework) {
  std::vector<Option> options;
  for (const Milestone& milestone : framework.milestones) {
    const std::string level = std::to_string(milestone.level);
    options.push_back({level, milestone.name.empty() ? "Milestone " + level : level + " – " + milestone.name});
  }
  return options;
}

std::vector<Option> reach_options() {
  return {{"", "Not said"},
          {"squad", "One squad"},
          {"squads", "Several squads"},
          {"company", "The company"},
          {"industry", "The industry"}};
}

// Fills in what is wrong; gives true where nothing is.
bool check(EvidenceDraft& draft) {
  const bool blank = draft.text.find_first_not_of(" \t\r\n") == std::string::npos;
  draft.problem = blank ? "Write in a few words what happened." : "";
  draft.date_problem =
      draft.date.empty() || Date::parse(draft.date) ? "" : "Write the date as year-month-day, such as 2026-10-02.";
  draft.url_problem = draft.url.empty() || can_be_followed(draft.url)
                          ? ""
                          : "Begin the link with https://, http:// or mailto:, or leave it out.";
  return draft.problem.empty() && draft.date_problem.empty() && draft.url_problem.empty();
}

// Where the evidence supports the ability most, or the end.
template <class Supports>
auto highest_support(Supports& supports, const AbilityId& ability) {
  auto highest = supports.end();
  for (auto standing = supports.begin(); standing != supports.end(); ++standing) {
    if (standing->ability != ability) continue;
    if (highest == supports.end() || standing->milestone > highest->milestone) highest = standing;
  }
  return highest;
}

void set_support(Evidence& evidence, const AbilityId& ability, int milestone) {
  const auto found = highest_support(evidence.supports, ability);
  if (found == evidence.supports.end()) {
    evidence.supports.push_back({ability, milestone, {}});
  } else {
    found->milestone = milestone;
  }
}

Evidence evidence_from(const EvidenceDraft& draft, const AbilityId& ability, const Session& session) {
  const Evidence* old = find_evidence(session.assessment(), draft.id);
  Evidence evidence = old == nullptr ? Evidence{} : *old;
  evidence.text = draft.text;
  evidence.date = draft.date;
  evidence.observer = draft.observer;
  evidence.reach = reach_from_word(draft.reach);
  evidence.url = draft.url;
  evidence.is_private = draft.is_private;
  set_support(evidence, ability, milestone_of(draft, session.framework()));
  return evidence;
}

void short_fields(const Panel& panel, Column& column, EvidenceDraft& draft) {
  Context& ui = panel.ui;
  const bool wide = column.width >= two_columns_from;
  const float width = wide ? (column.width - gap) / 2 : column.width;
  Column left{column.x, column.y, width};
  draft.milestone = std::to_string(milestone_of(draft, panel.session.framework()));
  select(ui, left, "milestone", {.label = "Supports milestone"}, milestone_options(panel.session.framework()),
         draft.milestone);
  left.space(gap);
  text_field(ui, left, "date", {.label = "Date", .kind = FieldKind::date, .problem = draft.date_problem}, draft.date);
  left.space(gap);
  Column right{wide ? column.x + width + gap : column.x, wide ? column.y : left.y, width};
  text_field(ui, right, "observer", {.label = "Who saw it", .placeholder = "A colleague's name"}, draft.observer);
  right.space(gap);
  select(ui, right, "reach", {.label = "How far it reached"}, reach_options(), draft.reach);
  right.space(gap);
  column.y = std::max(left.y, right.y);
}

void finish_buttons(const Panel& panel, Column& column, const AbilityId& ability, EvidenceDraft& draft,
                    bool dismissed) {
  Context& ui = panel.ui;
  const ButtonLook save{.label = draft.id.empty() ? "Add evidence" : "Save changes", .emphasis = Emphasis::primary};
  const ButtonLook cancel{.label = "Cancel"};
  const Rect row = column.take(ui.theme.control_height);
  const float save_width = button_width(ui, save);
  const bool saved = button(ui, "save", {row.x, row.y, save_width, row.height}, save);
  const bool cancelled =
      button(ui, "cancel", {row.x + save_width + gap_small, row.y, button_width(ui, cancel), row.height}, cancel);
  if (saved && check(draft)) {
    panel.request(Action(SaveEvidence{evidence_from(draft, ability, panel.session)}));
    panel.view.drafts.erase(ability.text);
  } else if (cancelled || dismissed) {
    panel.view.drafts.erase(ability.text);
  }
}

}  // namespace

EvidenceDraft draft_of(const Evidence& evidence, const AbilityId& ability) {
  EvidenceDraft draft;
  draft.id = evidence.id;
  draft.text = evidence.text;
  draft.date = evidence.date;
  draft.observer = evidence.observer;
  draft.reach = evidence.reach ? std::string(word(*evidence.reach)) : "";
  draft.url = evidence.url;
  draft.is_private = evidence.is_private;
  const auto support = highest_support(evidence.supports, ability);
  if (support != evidence.supports.end()) draft.milestone = std::to_string(support->milestone);
  return draft;
}

void evidence_form(const Panel& panel, Column& outer, const Ability& ability) {
  Context& ui = panel.ui;
  EvidenceDraft& draft = *panel.view.draft_for(ability.id);
  const IdScope scope("form");
  const std::string name = (draft.id.empty() ? "New evidence for " : "Evidence for ") + ability.name;
  const NodeScope group(ui.tree, {.id = id_of("group"), .role = NodeRole::group, .name = name});
  const float top = outer.y;
  const bool dismissed = ui.input.take_dismissal();
  {
    Card card(ui, outer, {.ground = ui.theme.panel, .border = ui.theme.line, .padding = 4 * grid});
    Column& column = card.column;
    if (std::exchange(panel.view.focus_draft, false)) ui.wants_focus = ui.wants_reveal = id_of("text");
    text_area(ui, column, "text",
              {.label = "What happened",
               .placeholder = "What you did, and what it changed for others",
               .problem = draft.problem},
              draft.text, 3);
    column.space(gap);
    short_fields(panel, column, draft);
    text_field(ui, column, "url",
               {.label = "Link", .kind = FieldKind::url, .placeholder = "https://", .problem = draft.url_problem},
               draft.url);
    column.space(gap);
    checkbox(ui, column, "private", "Private", "Private evidence stays out of exports unless you choose otherwise.",
             draft.is_private);
    column.space(gap);
    finish_buttons(panel, column, ability.id, draft, dismissed);
  }
  group.node().rect = {outer.x, top, outer.width, outer.y - top};
}

}  // namespace milepost::ui
