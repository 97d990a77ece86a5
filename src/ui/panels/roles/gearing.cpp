#include "ui/panels/roles/gearing.hpp"

#include <algorithm>
#include <string>

#include "core/gearing.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float narrowest_card = 280;
constexpr std::size_t most_columns = 3;
constexpr float field_width = 120;
constexpr float padding = 4 * grid;

std::string places(std::int64_t count) { return std::to_string(count) + (count == 1 ? " place" : " places"); }

// "2 places as planned for FY22-FY23"
std::string planned_words(const PlannedGearing& planned, std::int64_t count) {
  return places(count) + " as planned" + (planned.when.empty() ? "" : " for " + planned.when);
}

void teams_field(const Panel& panel, Column& column, const std::string& key, const Gearing& gearing) {
  const auto typed = panel.view.typed.try_emplace(key, "1").first;
  std::string problem;
  if (!teams_from(typed->second)) problem = "Write a whole number from 0 to " + std::to_string(most_teams) + ".";
  const std::string name = "Teams, " + gearing.team;
  const FieldLook look{.label = "Teams", .problem = problem, .name = name};
  Column narrow{column.x, column.y, std::min(column.width, field_width)};
  if (text_field(panel.ui, narrow, "teams", look, typed->second) && problem.empty()) {
    panel.ui.submitted = id_of("teams");
  }
  column.y = narrow.y + gap_small;
}

Chip exception_chip(const Theme& theme) { return {"exception", Icon::information, theme.neutral}; }

// The name of the team has the room beside the chip that some of the cards have, so that their fields are level.
float name_width(Context& ui, float width) { return width - chip_width(ui, exception_chip(ui.theme)) - gap_small; }

float name_height(Context& ui, const Gearing& gearing, float width) {
  return text_height(ui, gearing.team, {ui.theme.heading, Weight::semibold, ui.theme.text}, name_width(ui, width));
}

void group_card(const Panel& panel, Column& column, std::size_t place, const Gearing& gearing, float head) {
  Context& ui = panel.ui;
  const std::string key = "teams/" + std::to_string(place) + "/" + gearing.team;
  const IdScope scope(key);
  Column name{column.x, column.y, name_width(ui, column.width)};
  heading(ui, name, "team", gearing.team, 4);
  if (gearing.exception) {
    const float y = column.y + (ui.theme.heading.line_height - chip_height(ui.theme)) / 2;
    chip(ui, "exception", name.right() + gap_small, y, exception_chip(ui.theme));
  }
  column.space(head + gap_small);
  teams_field(panel, column, key, gearing);
  if (const auto teams = teams_from(panel.view.typed[key])) {
    const StaffPlaces counted = staff_places(gearing, *teams);
    paragraph(ui, column, "places", places(counted.now) + " now", strong(ui.theme));
    if (counted.planned) {
      paragraph(ui, column, "planned", planned_words(*gearing.planned, *counted.planned), body(ui.theme));
    }
  }
  if (gearing.reason.empty()) return;
  column.space(gap_small);
  paragraph(ui, column, "reason", gearing.reason, small_soft(ui.theme));
}

}  // namespace

void gearing_section(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const auto& groups = panel.session.framework().gearing;
  if (groups.empty()) return;
  const IdScope scope("gearing");
  column.space(2 * gap_large);
  const ColumnNode region(ui, column, {.id = id_of("region"), .role = NodeRole::region, .name = "Staff+ places"});
  heading(ui, column, "heading", "Staff+ places", 3);
  column.space(grid);
  Column prose{column.x, column.y, std::min(column.width, widest_prose)};
  paragraph(ui, prose, "about",
            "How many places a number of teams has room for, by this framework. It says nothing about any person.",
            soft(ui.theme));
  column.y = prose.y + gap;
  const auto fitting = static_cast<std::size_t>((column.width + gap) / (narrowest_card + gap));
  const std::size_t columns = std::clamp<std::size_t>(fitting, 1, std::min(most_columns, groups.size()));
  const float width = std::min((column.width + gap) / static_cast<float>(columns) - gap, widest_prose);
  const std::size_t shown = rows_to_show(panel.view, "gearing", groups.size());
  for (std::size_t first = 0; first < shown; first += columns) {
    if (first > 0) column.space(gap);
    const std::size_t count = std::min(columns, shown - first);
    float head = 0;
    for (std::size_t i = first; i < first + count; ++i) {
      head = std::max(head, name_height(ui, groups[i], width - 2 * padding));
    }
    card_row(ui, column, count, width, padding, [&](std::size_t place, Column& cell) {
      group_card(panel, cell, first + place, groups[first + place], head);
    });
  }
  show_more(panel, column, "gearing", groups.size());
}

}  // namespace milepost::ui
