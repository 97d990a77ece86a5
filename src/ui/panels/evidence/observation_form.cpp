#include "ui/panels/evidence/observation_form.hpp"

#include <algorithm>
#include <utility>

#include "core/date.hpp"
#include "ui/widgets/button_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float two_columns_from = 480;

// Fills in what can be seen to be wrong before it is read; gives true where nothing is.
bool check(ObservationDraft& draft) {
  const bool blank = draft.text.find_first_not_of(" \t\r\n") == std::string::npos;
  draft.problem = blank ? "Paste what somebody wrote, or open their file." : "";
  draft.date_problem =
      draft.date.empty() || Date::parse(draft.date) ? "" : "Write the date as year-month-day, such as 2026-10-02.";
  return draft.problem.empty() && draft.date_problem.empty();
}

void fields(const Panel& panel, Column& column, ObservationDraft& draft) {
  Context& ui = panel.ui;
  text_area(ui, column, "text",
            {.label = "The observation",
             .placeholder = "What somebody wrote, or the text of their file",
             .help = "A plain text, or the JSON that Milepost hands over.",
             .problem = draft.problem},
            draft.text, 5);
  column.space(gap_small);
  if (button(ui, column, "open", {.label = "Open a file…", .name = "Open a file with an observation"})) {
    panel.request(OpenFile{FilePurpose::observation});
  }
  column.space(gap);
  const bool wide = column.width >= two_columns_from;
  const float width = wide ? (column.width - gap) / 2 : column.width;
  Column left{column.x, column.y, width};
  text_field(
      ui, left, "observer",
      {.label = "Who observed it", .help = "Where the observation does not say it.", .problem = draft.observer_problem},
      draft.observer);
  left.space(gap);
  Column right{wide ? left.right() + gap : column.x, wide ? column.y : left.y, width};
  text_field(ui, right, "date",
             {.label = "When",
              .kind = FieldKind::date,
              .help = "Where the observation does not say it.",
              .problem = draft.date_problem},
             draft.date);
  right.space(gap);
  column.y = std::max(left.y, right.y);
}

void finish(const Panel& panel, Column& column, const AbilityId& ability, ObservationDraft& draft) {
  const Finish finish = finish_buttons(panel.ui, column, "add", "Add observation");
  if (finish == Finish::done && check(draft)) panel.request(TakeObservation{ability});
  if (finish != Finish::cancelled && finish != Finish::put_aside) return;
  panel.view.return_focus = draft.opener;
  const bool is_begun = !draft.text.empty() || !draft.observer.empty();
  if (finish == Finish::put_aside && is_begun) panel.view.aside.observation = std::move(draft);
  panel.view.observation.reset();
}

}  // namespace

void start_observation(const Panel& panel) {
  ObservationDraft& draft = panel.view.observation.emplace();
  if (panel.view.aside.observation) {
    draft = *std::exchange(panel.view.aside.observation, std::nullopt);
  } else {
    draft.date = panel.session.today().text();
  }
  draft.opener = panel.ui.wants_focus;
  panel.view.focus_draft = true;
}

void observation_form(const Panel& panel, Column& outer, const AbilityId& ability) {
  Context& ui = panel.ui;
  const IdScope scope("observation");
  const ColumnNode group(ui, outer,
                         {.id = id_of("group"), .role = NodeRole::group, .name = "An observation by somebody else"});
  {
    Card card(ui, outer, {.ground = ui.theme.panel, .border = ui.theme.line, .padding = 4 * grid});
    if (std::exchange(panel.view.focus_draft, false)) ui.wants_focus = ui.wants_reveal = id_of("text");
    fields(panel, card.column, *panel.view.observation);
    finish(panel, card.column, ability, *panel.view.observation);
  }
}

}  // namespace milepost::ui
