#include "ui/panels/roles.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/explain.hpp"
#include "ui/panels/person.hpp"
#include "ui/panels/role_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t filter_from = 12;
constexpr std::size_t most_steps = 6;

std::vector<const RoleResult*> filtered(const Panel& panel) {
  std::vector<const RoleResult*> roles;
  for (const RoleResult& result : panel.session.evaluation().roles) {
    const Role& role = panel.session.framework().roles[result.role];
    if (passes(role.name, panel.view.role_filter) || passes(role.family, panel.view.role_filter)) {
      roles.push_back(&result);
    }
  }
  return roles;
}

// "4 met · 1 with recommendations to go · 1 not yet"
std::string summary_words(const Summary& summary) {
  struct Part {
    int count;
    std::string_view words;
  };
  const std::array<Part, 4> parts{{{summary.ready, "fully met"},
                                   {summary.qualified, "with all musts met"},
                                   {summary.not_yet, "not yet"},
                                   {summary.unassessed, "not assessed"}}};
  std::string text;
  for (const Part& part : parts) {
    if (part.count == 0) continue;
    text += (text.empty() ? "" : " · ") + std::to_string(part.count) + " " + std::string(part.words);
  }
  return text;
}

void list(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const auto total = panel.session.framework().roles.size();
  if (total == 0) {
    paragraph(ui, column, "none", "This framework names no roles.", soft(ui.theme));
    return;
  }
  if (total >= filter_from) {
    text_field(ui, column, "filter", {.label = "Find a role", .kind = FieldKind::search}, panel.view.role_filter);
    column.space(gap_small);
  }
  const auto roles = filtered(panel);
  if (roles.empty()) paragraph(ui, column, "no-match", "No role has these letters.", small_soft(ui.theme));
  const std::size_t shown = rows_to_show(panel.view, "roles", roles.size());
  for (std::size_t i = 0; i < shown; ++i) role_row(panel, column, *roles[i]);
  show_more(panel, column, "roles", roles.size());
}

}  // namespace

void roles_list(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const IdScope scope("roles");
  const NodeScope region(ui.tree, {.id = id_of("region"), .role = NodeRole::region, .name = "Roles, as claimed"});
  const float top = column.y;
  heading(ui, column, "heading", "Roles, as claimed", 3);
  const Summary& summary = panel.session.evaluation().summary;
  if (summary.roles > 0) paragraph(ui, column, "summary", summary_words(summary), small_soft(ui.theme));
  column.space(gap_small);
  list(panel, column);
  region.node().rect = {column.x, top, column.width, column.y - top};
}

void steps_card(const Panel& panel, Column& outer) {
  Context& ui = panel.ui;
  const auto& steps = panel.session.evaluation().steps;
  if (steps.empty()) return;
  const IdScope scope("steps");
  Card card(ui, outer, {.ground = ui.theme.background, .border = ui.theme.line, .padding = 4 * grid});
  Column& column = card.column;
  heading(ui, column, "heading", "What would open", 3);
  column.space(grid);
  for (std::size_t i = 0; i < std::min(steps.size(), most_steps); ++i) {
    paragraph(ui, column, "step-" + std::to_string(i), explain(panel.session.framework(), steps[i]), body(ui.theme));
    column.space(grid);
  }
  if (steps.size() > most_steps) {
    paragraph(ui, column, "more", "and " + std::to_string(steps.size() - most_steps) + " more", small_soft(ui.theme));
  }
}

void roles_panel(const Panel& panel, Column& column) {
  Column narrow{column.x, column.y, std::min(column.width, 420.0F)};
  target_role_choice(panel, narrow);
  column.y = narrow.y + gap_large;
  constexpr float two_columns_from = 760;
  if (column.width < two_columns_from) {
    roles_list(panel, column);
    column.space(gap_large);
    steps_card(panel, column);
    return;
  }
  constexpr float side = 320;
  Column left{column.x, column.y, column.width - side - gap_large};
  Column right{left.right() + gap_large, column.y, side};
  roles_list(panel, left);
  steps_card(panel, right);
  column.y = std::max(left.y, right.y);
}

}  // namespace milepost::ui
