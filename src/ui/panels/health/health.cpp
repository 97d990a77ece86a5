#include "ui/panels/health/health.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/panels/compare/compare.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t filter_from = 12;
constexpr float narrowest_card = 420;

Chip grade_chip(const Theme& theme, Grade grade) {
  switch (grade) {
    case Grade::good:
      return {word(grade), Icon::check, theme.good};
    case Grade::information:
      return {word(grade), Icon::information, theme.neutral};
    case Grade::warning:
      return {word(grade), Icon::warning, theme.attention};
    case Grade::stop:
      return {word(grade), Icon::cross, theme.danger};
  }
  return {};
}

Chip severity_chip(const Theme& theme, Severity severity) {
  switch (severity) {
    case Severity::error:
      return {word(severity), Icon::cross, theme.danger};
    case Severity::warning:
      return {word(severity), Icon::warning, theme.attention};
    case Severity::information:
      return {word(severity), Icon::information, theme.neutral};
  }
  return {};
}

// The room that the widest of all chips takes, so that the words beside them stand below each other.
float chip_room(Context& ui) { return chip_width(ui, grade_chip(ui.theme, Grade::information)) + gap; }

// A chip with words beside it, or below it where it is narrow. One node says all of it.
void graded_line(Context& ui, Column& column, std::size_t place, const Chip& chip, std::string_view words,
                 std::string_view detail) {
  constexpr float narrowest = 160;
  const TextStyle style{ui.theme.small, Weight::regular, ui.theme.text};
  const float room = chip_room(ui);
  const bool beside = column.width - room >= narrowest;
  if (place > 0) column.space(beside ? gap_small : gap);
  const float top = column.y;
  const float chip_y = beside ? top + (style.size.line_height - chip_height(ui.theme)) / 2 : top;
  draw_chip(ui, column.x, chip_y, chip);
  // Below each other a chip stands closer to its own words than to those before it.
  Column text{column.x + (beside ? room : 0), beside ? top : top + chip_height(ui.theme),
              column.width - (beside ? room : 0)};
  text.space(draw_text(ui, {text.x, text.y, text.width, 0}, words, style));
  if (!detail.empty()) text.space(draw_text(ui, {text.x, text.y, text.width, 0}, detail, small_soft(ui.theme)));
  column.y = std::max(text.y, chip_y + chip_height(ui.theme));
  std::string name(chip.label);
  name.append(": ").append(words);
  if (!detail.empty()) name.append(" – ").append(detail);
  ui.tree.add({.id = id_of(std::to_string(place)),
               .role = NodeRole::list_item,
               .name = std::move(name),
               .rect = {column.x, top, column.width, column.y - top}});
}

void ability_card(const Panel& panel, Column& column, const AbilityHealth& health) {
  Context& ui = panel.ui;
  const Ability& ability = panel.session.framework().abilities[health.ability];
  const IdScope scope(ability.id.text);
  heading(ui, column, "name", ability.name, 4);
  column.space(gap_small);
  const ColumnNode list(ui, column, {.id = id_of("lines"), .role = NodeRole::list, .name = ability.name});
  for (std::size_t i = 0; i < health.lines.size(); ++i) {
    const HealthLine& line = health.lines[i];
    graded_line(ui, column, i, grade_chip(ui.theme, line.grade), line.sentence, {});
  }
}

std::vector<const AbilityHealth*> filtered(const Panel& panel) {
  std::vector<const AbilityHealth*> found;
  for (const AbilityHealth& health : panel.session.health()) {
    const Ability& ability = panel.session.framework().abilities[health.ability];
    if (passes(ability.name, panel.view.ability_filter)) found.push_back(&health);
  }
  return found;
}

// "26 good · 9 information · 5 warning"
std::string counts(const std::vector<AbilityHealth>& all) {
  constexpr std::array grades{Grade::good, Grade::information, Grade::warning, Grade::stop};
  std::array<int, grades.size()> found{};
  for (const AbilityHealth& health : all) {
    for (const HealthLine& line : health.lines) ++found[static_cast<std::size_t>(line.grade)];
  }
  std::string text;
  for (std::size_t i = 0; i < grades.size(); ++i) {
    if (found[i] == 0) continue;
    text += (text.empty() ? "" : " · ") + std::to_string(found[i]) + " " + std::string(word(grades[i]));
  }
  return text;
}

// Cards side by side, as many as fit, in rows.
void abilities(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const IdScope scope("health");
  if (panel.session.health().size() >= filter_from) {
    Column narrow{column.x, column.y, std::min(column.width, 420.0F)};
    text_field(ui, narrow, "filter", {.label = "Find an ability", .kind = FieldKind::search},
               panel.view.ability_filter);
    column.y = narrow.y + gap;
  }
  const auto found = filtered(panel);
  if (found.empty()) paragraph(ui, column, "none", "No ability has these letters.", small_soft(ui.theme));
  const std::size_t shown = rows_to_show(panel.view, "health", found.size());
  const auto fitting = static_cast<std::size_t>((column.width + gap) / (narrowest_card + gap));
  const std::size_t columns = std::max<std::size_t>(fitting, 1);
  const float width = (column.width + gap) / static_cast<float>(columns) - gap;
  for (std::size_t i = 0; i < shown; i += columns) {
    card_row(ui, column, std::min(columns, shown - i), width, gap,
             [&](std::size_t place, Column& cell) { ability_card(panel, cell, *found[i + place]); });
    column.space(gap);
  }
  show_more(panel, column, "health", found.size());
}

void findings(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const IdScope scope("findings");
  const std::size_t count = panel.session.findings_count();
  heading(ui, column, "heading", "In the framework itself", 3);
  column.space(gap_small);
  if (count == 0) {
    paragraph(ui, column, "none", "There is nothing to mend.", soft(ui.theme));
    return;
  }
  {
    const ColumnNode list(ui, column, {.id = id_of("list"), .role = NodeRole::list, .name = "In the framework itself"});
    const std::size_t shown = rows_to_show(panel.view, "findings", count);
    const std::vector<Finding>& worst = panel.session.findings(shown);
    for (std::size_t i = 0; i < shown; ++i) {
      const Finding& finding = worst[i];
      graded_line(ui, column, i, severity_chip(ui.theme, finding.severity), finding.sentence, finding.path);
    }
  }
  show_more(panel, column, "findings", count);
}

// Whose answers are looked at beside those that are open here, and how to open more.
void opened_files(const Panel& panel, Column& column) {
  const IdScope all("opened");
  const std::size_t files = panel.session.opened().compared.size();
  const std::size_t kept_back = files + 1 - panel.session.health_assessments().size();
  if (kept_back > 0) {
    paragraph(panel.ui, column, "kept-back",
              std::to_string(kept_back) +
                  " more would be counted, but a self-assessment and a manager’s or peer’s are "
                  "kept apart until both are complete.",
              small_soft(panel.ui.theme));
  }
  for (std::size_t place = 0; place < files; ++place) {
    const IdScope scope("file-" + std::to_string(place));
    take_away_button(panel, column, place, "");
  }
  open_files_button(panel, column, "Open more assessments…", Emphasis::normal);
}

}  // namespace

void health_panel(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  heading(ui, column, "health-heading", "How the abilities are kept", 3);
  column.space(grid);
  Column prose{column.x, column.y, std::min(column.width, widest_prose)};
  const std::size_t assessments = panel.session.health_assessments().size();
  paragraph(ui, prose, "health-about",
            "For whoever keeps this framework, over " +
                (assessments == 1 ? "the assessment that is open here."
                                  : std::to_string(assessments) + " assessments that are open here."),
            soft(ui.theme));
  paragraph(ui, prose, "health-counts", "As of " + panel.session.today().text() + ": " + counts(panel.session.health()),
            small_soft(ui.theme));
  prose.space(gap_small);
  opened_files(panel, prose);
  column.y = prose.y + gap;
  abilities(panel, column);
  column.space(gap_large);
  Column below{column.x, column.y, std::min(column.width, widest_prose + chip_room(ui))};
  findings(panel, below);
  column.y = below.y;
}

}  // namespace milepost::ui
