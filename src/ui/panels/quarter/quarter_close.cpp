#include "ui/panels/quarter/quarter_close.hpp"

#include <string>

#include "ui/panels/quarter/quarter_parts.hpp"
#include "ui/widgets/button_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"

namespace milepost::ui {
namespace {

void form(const Panel& panel, Column& outer, const Checkpoint& checkpoint, std::string& summary) {
  Context& ui = panel.ui;
  QuarterState& state = panel.view.quarter;
  const ColumnNode group(ui, outer, {.id = id_of("form"), .role = NodeRole::group, .name = "Close the quarter"});
  Finish finish = Finish::none;
  {
    Card card(ui, outer, {.ground = ui.theme.panel, .border = ui.theme.line, .padding = 4 * grid});
    Column& column = card.column;
    state.focus.grant(ui, "summary", id_of("summary"));
    text_area(ui, column, "summary",
              {.label = "Summary of the quarter", .placeholder = "What came of it, and what to take along"}, summary,
              4);
    column.space(gap_large);
    claims_then_and_now(panel, column, "closing-claims", checkpoint);
    column.space(gap_large);
    finish = finish_buttons(ui, column, "confirm", "Close " + checkpoint.quarter);
  }
  if (finish == Finish::none) return;
  if (finish == Finish::done) {
    panel.request(Action(CloseQuarter{checkpoint.id, summary}));
    panel.view.opened["past/" + checkpoint.id.text] = true;
  }
  if (finish == Finish::put_aside) panel.view.aside.summaries[checkpoint.id.text] = summary;
  state.focus.make(finish == Finish::done ? "past/" + checkpoint.id.text : "close");
  state.summaries.erase(checkpoint.id.text);
}

}  // namespace

void close_quarter(const Panel& panel, Column& column, const Checkpoint& checkpoint) {
  Context& ui = panel.ui;
  QuarterState& state = panel.view.quarter;
  const IdScope scope("close");
  const auto summary = state.summaries.find(checkpoint.id.text);
  if (summary != state.summaries.end()) {
    form(panel, column, checkpoint, summary->second);
    return;
  }
  state.focus.grant(ui, "close", id_of("button"));
  if (button(ui, column, "button", {.label = "Close the quarter"})) {
    std::string& begun = state.summaries[checkpoint.id.text] = checkpoint.summary;
    take_back(panel.view.aside.summaries, checkpoint.id.text, begun);
    state.focus.make("summary");
  }
}

}  // namespace milepost::ui
