#include "ui/panels/evidence/evidence.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/panels/evidence/evidence_card.hpp"
#include "ui/panels/evidence/evidence_form.hpp"
#include "ui/panels/evidence/observation_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

void items_list(const Panel& panel, Column& column, const std::vector<const Evidence*>& items, const Ability& ability) {
  Context& ui = panel.ui;
  const EvidenceDraft* draft = panel.view.draft_for(ability.id);
  column.space(grid);
  const ColumnNode list(ui, column, {.id = id_of("list"), .role = NodeRole::list, .name = "Evidence"});
  const std::size_t shown = rows_to_show(panel.view, "evidence", items.size());
  for (std::size_t i = 0; i < shown; ++i) {
    if (draft == nullptr || draft->id != items[i]->id) evidence_card(panel, column, *items[i], ability.id);
    column.space(gap_small);
  }
}

// After a form was closed the focus goes to what opened it, or, where that is gone, to where one adds more.
void return_focus(const Panel& panel, NodeId add) {
  const NodeId opener = std::exchange(panel.view.return_focus, 0);
  if (opener != 0) panel.ui.wants_focus = panel.ui.tree.find(opener) != nullptr ? opener : add;
}

void add_buttons(const Panel& panel, Column& column, std::size_t place) {
  Context& ui = panel.ui;
  const AbilityId& ability = panel.session.framework().abilities[place].id;
  if (button(ui, column, "add", {.label = "Add evidence", .icon = Icon::plus})) {
    start_evidence(panel, ability, panel.session.standings()[place].value_or(1));
  }
  column.space(gap_small);
  const ButtonLook receive{.label = "Paste or open an observation",
                           .emphasis = Emphasis::plain,
                           .description = "What somebody else wrote about you, as a text or a file"};
  if (button(ui, column, "receive", receive)) start_observation(panel);
  return_focus(panel, id_of("add"));
}

}  // namespace

void start_evidence(const Panel& panel, const AbilityId& ability, int milestone, std::optional<Reach> reach) {
  const auto [entry, is_new] = panel.view.drafts.try_emplace(ability.text);
  EvidenceDraft& draft = entry->second;
  if (is_new && !take_back(panel.view.aside.evidence, form_key(ability, RecordId()), draft)) {
    draft.kind = word(EvidenceKind::observation);
    draft.date = panel.session.today().text();
    draft.supports.push_back({ability.text, std::to_string(std::max(milestone, 1)), {}});
  }
  if (reach && draft.reach.empty()) draft.reach = word(*reach);
  draft.opener = panel.ui.wants_focus;
  panel.view.focus_draft = true;
}

void evidence_panel(const Panel& panel, Column& outer, std::size_t place) {
  Context& ui = panel.ui;
  const Ability& ability = panel.session.framework().abilities[place];
  const IdScope scope("evidence");
  Column column{outer.x, outer.y, std::min(outer.width, widest_prose)};
  const auto items = panel.session.evidence_index().backing(place, 0);
  const bool is_writing = panel.view.draft_for(ability.id) != nullptr;
  heading(ui, column, "heading", "Evidence", 4);
  column.space(grid);
  if (items.empty() && !is_writing) {
    paragraph(ui, column, "none", "Nothing noted yet. What would a colleague point to?", soft(ui.theme));
    column.space(gap_small);
  }
  if (!items.empty()) items_list(panel, column, items, ability);
  show_more(panel, column, "evidence", items.size());
  if (panel.view.draft_for(ability.id) != nullptr) {
    evidence_form(panel, column, ability);
  } else if (panel.view.observation) {
    observation_form(panel, column, ability.id);
  } else {
    add_buttons(panel, column, place);
  }
  outer.y = column.y;
}

}  // namespace milepost::ui
