#include "ui/panels/quarter/quarter_open.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/quarter_words.hpp"
#include "core/focus.hpp"
#include "core/quarter.hpp"
#include "ui/panels/quarter/ability_adder.hpp"
#include "ui/panels/quarter/quarter_area.hpp"
#include "ui/panels/quarter/quarter_close.hpp"
#include "ui/panels/quarter/quarter_parts.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

void areas(const Panel& panel, Column& column, const Checkpoint& checkpoint) {
  Context& ui = panel.ui;
  const std::vector<AreaProgress> all = progress_of(panel.session.assessment(), checkpoint);
  if (all.empty()) {
    paragraph(ui, column, "none", "Nothing is in focus yet. Choose an ability below.", soft(ui.theme));
    column.space(gap);
  }
  const std::size_t shown = rows_to_show(panel.view, "areas", all.size());
  for (std::size_t i = 0; i < shown; ++i) {
    area_card(panel, column, all[i]);
    column.space(gap);
  }
  show_more(panel, column, "areas", all.size());
  if (all.size() > usual_focus_areas) {
    paragraph(ui, column, "many", many_areas_words(all.size()), small_soft(ui.theme));
    column.space(gap_small);
  }
}

void add_area(const Panel& panel, Column& column, const Checkpoint& checkpoint) {
  const Session& session = panel.session;
  const auto& abilities = session.framework().abilities;
  const std::vector<char> in_focus =
      abilities_in_focus(session.framework(), session.index(), session.assessment(), checkpoint.quarter);
  std::vector<std::size_t> others;
  for (std::size_t place = 0; place < abilities.size(); ++place) {
    if (in_focus[place] == 0) others.push_back(place);
  }
  const auto added = ability_adder(panel, column, "Add a focus area", others);
  if (!added) return;
  FocusArea area = new_focus_area(session.framework(), *added, session.standings()[*added], checkpoint.quarter);
  panel.view.quarter.focus.make("goal/" + area.ability.text);
  panel.request(Action(SaveFocus{std::move(area)}));
}

}  // namespace

void open_quarter(const Panel& panel, Column& column, const Checkpoint& checkpoint) {
  Context& ui = panel.ui;
  const IdScope scope("open");
  const Date today = panel.session.today();
  const std::string title = "The quarter " + checkpoint.quarter;
  const ColumnNode region(ui, column, {.id = id_of("region"), .role = NodeRole::region, .name = title});
  const float full_width = column.width;
  column.width = std::min(column.width, widest_form);
  heading(ui, column, "heading", title, 3);
  if (!checkpoint.opened.empty()) {
    paragraph(ui, column, "opened", "Opened " + day_words(checkpoint.opened, today) + ".", small_soft(ui.theme));
  }
  if (checkpoint.quarter < today.quarter()) {
    column.space(gap_small);
    const std::string words = today.quarter() + " has begun. Close " + checkpoint.quarter + " to start it.";
    notice(ui, column, "over", words, ui.theme.neutral, Icon::flag, "");
  }
  column.space(gap);
  areas(panel, column, checkpoint);
  add_area(panel, column, checkpoint);
  column.space(gap_large);
  close_quarter(panel, column, checkpoint);
  column.width = full_width;
}

}  // namespace milepost::ui
