#include "ui/panels/quarter/quarter_area.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "app/milestone_words.hpp"
#include "core/focus.hpp"
#include "ui/panels/quarter/quarter_parts.hpp"
#include "ui/widgets/button_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float two_columns_from = 480;

void save(const Panel& panel, FocusArea area) { panel.request(Action(SaveFocus{std::move(area)})); }

std::vector<Option> target_options(const Framework& framework, const std::optional<int>& target) {
  std::vector<Option> options{{"", "No target"}};
  for (const Milestone& milestone : framework.milestones) {
    options.push_back({std::to_string(milestone.level), numbered_milestone(milestone)});
  }
  if (target && (*target < 1 || *target > framework.milestone_count())) {
    const std::string level = std::to_string(*target);
    options.push_back({level, level + " (not in this framework)"});
  }
  return options;
}

void target_field(const Panel& panel, Column& column, const FocusArea& area) {
  std::string target = area.target_milestone ? std::to_string(*area.target_milestone) : "";
  if (!select(panel.ui, column, "target", {.label = "Target milestone"},
              target_options(panel.session.framework(), area.target_milestone), target)) {
    return;
  }
  FocusArea changed = area;
  changed.target_milestone = target.empty() ? std::nullopt : std::optional(std::atoi(target.c_str()));
  save(panel, std::move(changed));
}

void goal_field(const Panel& panel, Column& column, const FocusArea& area) {
  panel.view.quarter.focus.grant(panel.ui, "goal/" + area.ability.text, id_of("goal"));
  std::string goal = area.goal;
  if (!text_area(panel.ui, column, "goal",
                 {.label = "Goal", .placeholder = "What will be different at the end of the quarter"}, goal, 2)) {
    return;
  }
  FocusArea changed = area;
  changed.goal = std::move(goal);
  save(panel, std::move(changed));
}

void ideas_field(const Panel& panel, Column& column, const FocusArea& area) {
  // What is typed is shown as it was typed, as long as it says what is kept.
  std::string& typed = panel.view.quarter.idea_lines[area.id.text];
  if (!are_ideas(typed, area.ideas)) typed = lines_of(area.ideas);
  if (!text_area(panel.ui, column, "ideas", {.label = "Ideas", .placeholder = "One per line"}, typed, 4)) return;
  FocusArea changed = area;
  changed.ideas = ideas_from(typed);
  save(panel, std::move(changed));
}

void progress_field(const Panel& panel, Column& column, const FocusArea& area) {
  std::string progress = area.progress;
  if (!text_area(panel.ui, column, "progress", {.label = "Progress", .placeholder = "What has happened so far"},
                 progress, 4)) {
    return;
  }
  FocusArea changed = area;
  changed.progress = std::move(progress);
  save(panel, std::move(changed));
}

// What it is about and how it came along; beside it where there is room, and below where there is none, the
// target.
void head(const Panel& panel, Column& column, const AreaProgress& progress, const std::string& name) {
  const bool is_wide = column.width >= two_columns_from;
  const float width = is_wide ? (column.width - gap) / 2 : column.width;
  Column left{column.x, column.y, width};
  heading(panel.ui, left, "heading", name, 4);
  left.space(grid);
  area_progress(panel, left, progress);
  Column right{column.right() - width, is_wide ? column.y : left.y + gap, width};
  target_field(panel, right, *progress.area);
  column.y = std::max(left.y, right.y);
}

void texts(const Panel& panel, Column& column, const FocusArea& area) {
  goal_field(panel, column, area);
  column.space(gap);
  const bool is_wide = column.width >= two_columns_from;
  const float width = is_wide ? (column.width - gap) / 2 : column.width;
  Column left{column.x, column.y, width};
  ideas_field(panel, left, area);
  Column right{column.right() - width, is_wide ? column.y : left.y + gap, width};
  progress_field(panel, right, area);
  column.y = std::max(left.y, right.y);
}

void buttons(const Panel& panel, Column& column, const FocusArea& area, const std::string& name) {
  Context& ui = panel.ui;
  const std::string open_name = "Open the ability " + name;
  const std::string remove_name = "Remove the focus area " + name;
  ButtonRow row(ui, column, Emphasis::plain);
  const bool is_there = panel.session.index().ability(area.ability).has_value();
  if (is_there && row.add("open", {.label = "Open the ability", .emphasis = Emphasis::plain, .name = open_name})) {
    panel.view.ability = area.ability.text;
    panel.view.tab = Tab::assess;
  }
  if (row.add("remove", {.label = "Remove", .emphasis = Emphasis::plain, .name = remove_name})) {
    panel.request(Action(RemoveFocus{area.id}));
    panel.view.quarter.focus.make("close");
  }
}

}  // namespace

void area_card(const Panel& panel, Column& outer, const AreaProgress& progress) {
  Context& ui = panel.ui;
  const FocusArea& area = *progress.area;
  const std::string name = ability_name(panel.session, area.ability);
  const IdScope scope("area-" + area.id.text);
  const ColumnNode group(ui, outer, {.id = id_of("group"), .role = NodeRole::group, .name = "Focus area: " + name});
  {
    Card card(ui, outer, {.ground = ui.theme.background, .border = ui.theme.line, .padding = 4 * grid});
    Column& column = card.column;
    head(panel, column, progress, name);
    column.space(gap);
    texts(panel, column, area);
    column.space(gap_small);
    buttons(panel, column, area, name);
    column.y -= gap_small;
  }
}

}  // namespace milepost::ui
