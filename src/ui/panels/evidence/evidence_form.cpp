#include "ui/panels/evidence/evidence_form.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/panels/evidence/evidence_draft.hpp"
#include "ui/panels/evidence/evidence_supports.hpp"
#include "ui/widgets/button_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float two_columns_from = 480;

std::vector<Option> kind_options() {
  return {{"observation", "Observation – somebody saw it"},
          {"artifact", "Artifact – something made"},
          {"feedback", "Feedback – somebody said it"},
          {"note", "Note – anything else"}};
}

std::vector<Option> reach_options() {
  return {{"", "Not said"},
          {"squad", "One squad"},
          {"squads", "Several squads"},
          {"company", "The company"},
          {"industry", "The industry"}};
}

void short_fields(const Panel& panel, Column& column, EvidenceDraft& draft) {
  Context& ui = panel.ui;
  const bool wide = column.width >= two_columns_from;
  const float width = wide ? (column.width - gap) / 2 : column.width;
  Column left{column.x, column.y, width};
  select(ui, left, "kind", {.label = "Kind"}, kind_options(), draft.kind);
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

void long_fields(const Panel& panel, Column& column, EvidenceDraft& draft) {
  Context& ui = panel.ui;
  if (draft.author.empty()) {
    text_area(ui, column, "text",
              {.label = "What happened",
               .placeholder = "What you did, and what it changed for others",
               .problem = draft.problem},
              draft.text, 3);
  } else {
    paragraph(ui, column, "author", draft.author + " wrote this; the words stay as they are.", small_soft(ui.theme));
    column.space(grid);
    paragraph(ui, column, "words", draft.text.empty() ? "(no text)" : draft.text, body(ui.theme));
  }
  column.space(gap);
  evidence_supports(panel, column, draft);
  column.space(gap);
  short_fields(panel, column, draft);
  text_field(ui, column, "url",
             {.label = "Link", .kind = FieldKind::url, .placeholder = "https://", .problem = draft.url_problem},
             draft.url);
  column.space(gap);
  checkbox(ui, column, "recognized", "Publicly recognized", "Somebody thanked or named you for it in public.",
           draft.recognized);
  column.space(gap_small);
  checkbox(ui, column, "private", "Private", "Private evidence stays out of exports unless you choose otherwise.",
           draft.is_private);
  column.space(gap);
}

bool is_begun(const EvidenceDraft& draft) {
  return !(draft.id.empty() && draft.text.empty() && draft.observer.empty() && draft.url.empty());
}

void finish(const Panel& panel, Column& column, const AbilityId& ability, EvidenceDraft& draft) {
  const Finish finish = finish_buttons(panel.ui, column, "save", draft.id.empty() ? "Add evidence" : "Save changes");
  if (finish == Finish::none || (finish == Finish::done && !check(draft))) return;
  if (finish == Finish::done) panel.request(Action(SaveEvidence{evidence_from(draft, panel.session)}));
  panel.view.return_focus = draft.opener;
  if (finish == Finish::put_aside && is_begun(draft)) {
    panel.view.aside.evidence[form_key(ability, draft.id)] = std::move(draft);
  }
  panel.view.drafts.erase(ability.text);
}

}  // namespace

void evidence_form(const Panel& panel, Column& outer, const Ability& ability) {
  Context& ui = panel.ui;
  EvidenceDraft& draft = *panel.view.draft_for(ability.id);
  const IdScope scope("form");
  const std::string name = (draft.id.empty() ? "New evidence for " : "Evidence for ") + ability.name;
  const ColumnNode group(ui, outer, {.id = id_of("group"), .role = NodeRole::group, .name = name});
  {
    Card card(ui, outer, {.ground = ui.theme.panel, .border = ui.theme.line, .padding = 4 * grid});
    if (std::exchange(panel.view.focus_draft, false)) {
      ui.wants_focus = ui.wants_reveal = id_of(draft.author.empty() ? "text" : "kind");
    }
    long_fields(panel, card.column, draft);
    finish(panel, card.column, ability.id, draft);
  }
}

}  // namespace milepost::ui
