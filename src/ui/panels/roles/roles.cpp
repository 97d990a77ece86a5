#include "ui/panels/roles/roles.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/explain.hpp"
#include "core/role_order.hpp"
#include "ui/panels/person.hpp"
#include "ui/panels/roles/framework_links.hpp"
#include "ui/panels/roles/gearing.hpp"
#include "ui/panels/roles/role_row.hpp"
#include "ui/panels/roles/role_strip.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t filter_from = 12;
constexpr std::size_t most_steps = 6;

bool passes_filter(const Panel& panel, const Role& role) {
  return passes(role.name, panel.view.role_filter) || passes(role.family, panel.view.role_filter);
}

// The places of those among `order` that the person looks for.
std::vector<std::size_t> filtered(const Panel& panel, const std::vector<std::size_t>& order) {
  std::vector<std::size_t> roles;
  for (const std::size_t place : order) {
    if (passes_filter(panel, panel.session.framework().roles[place])) roles.push_back(place);
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

void summary(const Panel& panel, Column& column) {
  const Summary& summary = panel.session.evaluation().summary;
  if (summary.roles > 0) paragraph(panel.ui, column, "summary", summary_words(summary), small_soft(panel.ui.theme));
  column.space(gap_small);
}

void filter(const Panel& panel, Column& column) {
  if (panel.session.framework().roles.size() < filter_from) return;
  text_field(panel.ui, column, "filter", {.label = "Find a role", .kind = FieldKind::search}, panel.view.role_filter);
  column.space(gap_small);
}

void no_match(const Panel& panel, Column& column, const std::vector<std::size_t>& roles) {
  if (roles.empty()) paragraph(panel.ui, column, "no-match", "No role has these letters.", small_soft(panel.ui.theme));
}

void no_roles(const Panel& panel, Column& column) {
  paragraph(panel.ui, column, "none", "This framework names no roles.", soft(panel.ui.theme));
}

void list(const Panel& panel, Column& column) {
  const auto& results = panel.session.evaluation().roles;
  if (results.empty()) return no_roles(panel, column);
  filter(panel, column);
  std::vector<std::size_t> order;
  order.reserve(results.size());
  for (const RoleResult& result : results) order.push_back(result.role);
  const auto roles = filtered(panel, order);
  no_match(panel, column, roles);
  const std::size_t shown = rows_to_show(panel.view, "roles", roles.size());
  for (std::size_t i = 0; i < shown; ++i) role_row(panel, column, results[roles[i]]);
  show_more(panel, column, "roles", roles.size());
}

std::string group_title(const RoleGroup& group) {
  if (!group.rank) return group.family.empty() ? "Other roles" : group.family;
  const std::string rank = std::to_string(*group.rank);
  return group.family.empty() ? "Rank " + rank : group.family + " · rank " + rank;
}

bool has_groups(const Framework& framework) {
  return std::any_of(framework.roles.begin(), framework.roles.end(),
                     [](const Role& role) { return !role.family.empty() || role.rank.has_value(); });
}

// The role that was asked for; what would hide it is taken away.
std::optional<std::size_t> role_to_show(const Panel& panel) {
  const auto role = panel.session.index().role(RoleId(panel.view.role_to_show));
  if (!role) panel.view.role_to_show.clear();
  if (role && !passes_filter(panel, panel.session.framework().roles[*role])) panel.view.role_filter.clear();
  return role;
}

// Makes sure that it is among the rows.
void make_room(const Panel& panel, const std::vector<RoleGroup>& groups, std::size_t role) {
  std::size_t rows = 0;
  for (const RoleGroup& group : groups) {
    for (const std::size_t one : group.roles) {
      ++rows;
      if (one != role) continue;
      std::size_t& shown = panel.view.shown_rows.try_emplace("roles", rows_at_a_time).first->second;
      shown = std::max(shown, rows);
      return;
    }
  }
}

void groups(const Panel& panel, Column& column, const std::vector<std::size_t>& order) {
  Context& ui = panel.ui;
  const Framework& framework = panel.session.framework();
  const auto asked_for = role_to_show(panel);
  filter(panel, column);
  const auto roles = filtered(panel, order);
  no_match(panel, column, roles);
  const auto all = grouped_roles(framework, roles);
  if (asked_for) make_room(panel, all, *asked_for);
  std::size_t left = rows_to_show(panel.view, "roles", roles.size());
  const bool with_headings = has_groups(framework);
  for (std::size_t i = 0; i < all.size() && left > 0; ++i) {
    if (with_headings) {
      column.space(gap);
      heading(ui, column, "group-" + std::to_string(i), group_title(all[i]), 4);
      column.space(grid);
    }
    for (const std::size_t role : all[i].roles) {
      if (left == 0) break;
      role_row(panel, column, panel.session.evaluation().roles[role], Coverage::always);
      --left;
    }
  }
  show_more(panel, column, "roles", roles.size());
}

// All roles under one heading, each way of showing them.
void roles_region(const Panel& panel, Column& column, void (*show)(const Panel&, Column&)) {
  Context& ui = panel.ui;
  const IdScope scope("roles");
  const ColumnNode region(ui, column, {.id = id_of("region"), .role = NodeRole::region, .name = "Roles, as claimed"});
  heading(ui, column, "heading", "Roles, as claimed", 3);
  summary(panel, column);
  show(panel, column);
}

// By family and rank, the nearest first.
void nearest_first(const Panel& panel, Column& column) {
  const auto order = nearest_roles(panel.session.evaluation().roles);
  if (order.empty()) return no_roles(panel, column);
  groups(panel, column, order);
}

// Every role at once before that, where it does not push the list out of sight.
void at_once(const Panel& panel, Column& column) {
  const auto order = nearest_roles(panel.session.evaluation().roles);
  if (!order.empty()) {
    role_strip(panel, column, order);
    column.space(gap);
  }
  nearest_first(panel, column);
}

}  // namespace

void roles_list(const Panel& panel, Column& column) { roles_region(panel, column, list); }

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
  constexpr float side = 320;
  constexpr float widest_list = 960;  // beyond it a verdict stands too far from its role
  const bool wide = column.width >= two_columns_from;
  Column left{column.x, column.y, wide ? std::min(column.width - side - gap_large, widest_list) : column.width};
  roles_region(panel, left, wide ? at_once : nearest_first);
  Column right{wide ? left.right() + gap_large : column.x, wide ? column.y : left.y + gap_large,
               wide ? side : column.width};
  steps_card(panel, right);
  framework_links(panel, right);
  column.y = std::max(left.y, right.y);
  gearing_section(panel, column);
}

}  // namespace milepost::ui
