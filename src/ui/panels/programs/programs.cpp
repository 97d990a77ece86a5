#include "ui/panels/programs/programs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/link.hpp"
#include "core/programs.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float tick_room = 7 * grid;
constexpr float date_width = 200;

void item_link(Context& ui, Column& column, const ProgramItem& item) {
  if (can_be_followed(item.url)) {
    const std::string label = link_label(item.url);
    link(ui, column, "link", label, item.url, label + ": " + item.text);
  } else if (!item.url.empty()) {
    paragraph(ui, column, "link-text", item.url, small_soft(ui.theme));
  }
}

void mark(const Panel& panel, const Program& program, const ProgramItem& step, std::optional<std::string> done) {
  panel.request(Action(MarkProgramStep{program.id, step.id, std::move(done)}));
}

// The day a step was done. A text that is no day waits in the view, so that nothing typed is lost.
void date_field(const Panel& panel, Column& column, const Program& program, const ProgramItem& step,
                const ProgramProgress& progress) {
  const std::string key = "program/" + program.id.text + "/" + step.id.text;
  const auto waiting = panel.view.refused.find(key);
  const bool is_refused = waiting != panel.view.refused.end();
  std::string date = is_refused ? waiting->second : progress.done;
  const std::string name = "Done on: " + step.text;
  const FieldLook look{.label = "Done on",
                       .kind = FieldKind::date,
                       .problem = is_refused ? "Write the date as year-month-day, such as 2026-10-02." : "",
                       .name = name};
  Column narrow{column.x, column.y, std::min(column.width, date_width)};
  if (text_field(panel.ui, narrow, "date", look, date)) {
    if (date.empty() || Date::parse(date)) {
      panel.view.refused.erase(key);
      mark(panel, program, step, date);
    } else {
      panel.view.refused[key] = date;
      panel.ui.submitted = id_of("date");
    }
  }
  column.y = narrow.y;
}

void step_row(const Panel& panel, Column& column, const Program& program, const ProgramItem& step,
              const ProgramProgress* progress) {
  Context& ui = panel.ui;
  const IdScope scope("step-" + step.id.text);
  const ColumnNode item(ui, column, {.id = id_of("item"), .role = NodeRole::list_item});
  bool done = progress != nullptr;
  if (checkbox(ui, column, "done", step.text, "", done)) {
    panel.view.refused.erase("program/" + program.id.text + "/" + step.id.text);
    mark(panel, program, step, done ? std::optional(panel.session.today().text()) : std::nullopt);
  }
  Column below{column.x + tick_room, column.y, column.width - tick_room};
  item_link(ui, below, step);
  if (progress != nullptr) {
    below.space(grid);
    date_field(panel, below, program, step, *progress);
  }
  column.y = below.y;
  column.space(gap);
}

void steps(const Panel& panel, Column& column, std::size_t place) {
  Context& ui = panel.ui;
  const Program& program = panel.session.framework().programs[place];
  const ProgramStanding& standing = panel.session.program_standing(place);
  const int total = static_cast<int>(program.steps.size());
  const std::string words = std::to_string(standing.done) + " of " + std::to_string(total) + " steps done";
  progress_bar(ui, "progress", column.take(ui.theme.small.line_height + grid), "Steps done of " + program.name,
               standing.done, total, words);
  column.space(gap);
  const std::string key = "steps/" + program.id.text;
  {
    const ColumnNode list(ui, column, {.id = id_of("steps"), .role = NodeRole::list, .name = "Steps"});
    const std::size_t shown = rows_to_show(panel.view, key, program.steps.size());
    for (std::size_t i = 0; i < shown; ++i) step_row(panel, column, program, program.steps[i], standing.steps[i]);
  }
  show_more(panel, column, key, program.steps.size());
}

void ways(const Panel& panel, Column& column, const Program& program) {
  Context& ui = panel.ui;
  heading(ui, column, "ways-heading", "Ways of working", 4);
  column.space(gap_small);
  const std::string key = "ways/" + program.id.text;
  const std::size_t shown = rows_to_show(panel.view, key, program.ways.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const ProgramItem& way = program.ways[i];
    const IdScope scope("way-" + way.id.text);
    paragraph(ui, column, "text", way.text, body(ui.theme));
    item_link(ui, column, way);
    column.space(gap_small);
  }
  show_more(panel, column, key, program.ways.size());
}

void program_section(const Panel& panel, Column& column, std::size_t place) {
  Context& ui = panel.ui;
  const Program& program = panel.session.framework().programs[place];
  const IdScope scope("program-" + program.id.text);
  const ColumnNode region(ui, column, {.id = id_of("region"), .role = NodeRole::region, .name = program.name});
  heading(ui, column, "name", program.name, 3);
  column.space(grid);
  if (program.steps.empty()) {
    paragraph(ui, column, "none", "This program has no steps to tick.", soft(ui.theme));
    column.space(gap);
  } else {
    steps(panel, column, place);
  }
  if (!program.ways.empty()) {
    column.space(gap);
    ways(panel, column, program);
  }
}

}  // namespace

void programs_panel(const Panel& panel, Column& column) {
  Column prose{column.x, column.y, std::min(column.width, widest_prose)};
  const std::vector<Program>& programs = panel.session.framework().programs;
  const std::size_t shown = rows_to_show(panel.view, "programs", programs.size());
  for (std::size_t i = 0; i < shown; ++i) {
    if (prose.y > column.y) prose.space(2 * gap_large);
    program_section(panel, prose, i);
  }
  show_more(panel, prose, "programs", programs.size());
  column.y = prose.y;
}

}  // namespace milepost::ui
