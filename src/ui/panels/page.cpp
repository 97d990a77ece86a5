#include "ui/panels/page.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "ui/panels/assess/abilities.hpp"
#include "ui/panels/assess/ability.hpp"
#include "ui/panels/brief/brief.hpp"
#include "ui/panels/compare/compare.hpp"
#include "ui/panels/header.hpp"
#include "ui/panels/health/health.hpp"
#include "ui/panels/person.hpp"
#include "ui/panels/programs/programs.hpp"
#include "ui/panels/quarter/quarter.hpp"
#include "ui/panels/roles/roles.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float two_columns_from = 680;
constexpr float three_columns_from = 980;
constexpr float rail_width = 220;
constexpr float side_width = 332;
constexpr float widest_padding = 6 * grid;

float padding_for(float width) { return width < 480 ? 4 * grid : widest_padding; }

// What stands in the middle is then as wide as prose, so that all of it ends at one edge. What is wider leaves room on
// both sides.
float widest_page(View view) {
  return widest_prose + 2 * widest_padding + side_width + (view == View::ability ? 0 : rail_width);
}

// A column of the page with its own ground; columns side by side end at the same height.
Column inner(const Column& outer, float padding) {
  return {outer.x + padding, outer.y + padding, outer.width - 2 * padding};
}

void roles_beside(const Panel& panel, Column& column) {
  target_role_choice(panel, column);
  column.space(gap_large);
  roles_list(panel, column);
  column.space(gap_large);
  steps_card(panel, column);
  column.space(gap_large);
  names(panel, column);
}

// A side column's ground is known only when all columns are done, so it is drawn last, underneath.
struct Side {
  Column column;
  float x;
  float width;
};

void draw_ground(Context& ui, const Side& side, float top, float bottom, Corners corner) {
  fill(ui, {side.x, top, side.width, bottom - top}, ui.theme.panel, ui.theme.radius, corner);
  const float line = corner == Corners::bottom_right ? side.x : side.x + side.width - hairline;
  fill(ui, {line, top, hairline, bottom - top}, ui.theme.line);
}

void assess_in_columns(const Panel& panel, Column& column, bool with_rail) {
  const float padding = padding_for(column.width);
  const float top = column.y;
  const float rail = with_rail ? rail_width : 0;
  const float main_width = column.width - rail - side_width;
  Side abilities{inner({column.x, top, rail_width}, gap), column.x, rail_width};
  Side roles{inner({column.x + rail + main_width, top, side_width}, 5 * grid), column.x + rail + main_width,
             side_width};
  Column main = inner({column.x + rail, top, main_width}, padding);
  Layer layer(panel.ui);
  if (with_rail) {
    abilities_list(panel, abilities.column);
  } else if (panel.view.view == View::all && panel.session.framework().abilities.size() > 1) {
    abilities_choice(panel, main);
    main.space(gap_large);
  }
  ability_panel(panel, main);
  roles_beside(panel, roles.column);
  const float bottom = std::max({abilities.column.y, roles.column.y, main.y}) + padding;
  layer.draw_on_ground();
  if (with_rail) draw_ground(panel.ui, abilities, top, bottom, Corners::bottom_left);
  draw_ground(panel.ui, roles, top, bottom, Corners::bottom_right);
  layer.draw_on_top();
  column.y = bottom;
}

void assess_in_one_column(const Panel& panel, Column& column) {
  const float padding = padding_for(column.width);
  Column main = inner(column, padding);
  if (panel.view.view == View::all && panel.session.framework().abilities.size() > 1) {
    abilities_choice(panel, main);
    main.space(gap_large);
  }
  ability_panel(panel, main);
  main.space(padding);
  const float top = main.y;
  Layer layer(panel.ui);
  Column side = inner({column.x, top, column.width}, padding);
  roles_beside(panel, side);
  column.y = side.y + padding;
  layer.draw_on_ground();
  fill(panel.ui, {column.x, top, column.width, column.y - top}, panel.ui.theme.panel, panel.ui.theme.radius,
       Corners::bottom);
  horizontal_rule(panel.ui, column.x, top, column.width);
  layer.draw_on_top();
}

void assess(const Panel& panel, Column& column) {
  if (column.width < two_columns_from) {
    assess_in_one_column(panel, column);
  } else {
    const bool rail = panel.view.view == View::all && column.width >= three_columns_from;
    assess_in_columns(panel, column, rail);
  }
}

// Draws a panel that takes the whole width, with room around it.
void whole(const Panel& panel, Column& column, void (*draw)(const Panel& panel, Column& column)) {
  const float padding = padding_for(column.width);
  Column main = inner(column, padding);
  draw(panel, main);
  column.y = main.y + padding;
}

void loading(const Panel& panel, Column& column) {
  if (panel.view.further_views == FurtherViews::coming) {
    paragraph(panel.ui, column, "coming", "This view is on its way…", soft(panel.ui.theme));
    return;
  }
  notice(panel.ui, column, "missing", "This view could not be loaded. What you said is safe.", panel.ui.theme.attention,
         Icon::question, "");
  column.space(gap);
  if (button(panel.ui, column, "again", {.label = "Try again"})) panel.request(LoadViews{});
}

// A view of the part of the program that the page may load later. `draw` is one of those that web/split.mjs names:
// what only they call is in that part, so nothing else may call them.
void further(const Panel& panel, Column& column, void (*draw)(const Panel& panel, Column& column)) {
  whole(panel, column, panel.view.further_views == FurtherViews::here ? draw : loading);
}

void roles(const Panel& panel, Column& column) { whole(panel, column, roles_panel); }
void quarter(const Panel& panel, Column& column) { further(panel, column, quarter_panel); }
void brief(const Panel& panel, Column& column) { further(panel, column, brief_panel); }
void compare(const Panel& panel, Column& column) { further(panel, column, compare_panel); }
void programs(const Panel& panel, Column& column) { further(panel, column, programs_panel); }
void health(const Panel& panel, Column& column) { further(panel, column, health_panel); }

struct TabPage {
  Tab tab;
  std::string_view label;
  void (*draw)(const Panel& panel, Column& column);
};

std::vector<TabPage> tab_pages(const Framework& framework) {
  std::vector<TabPage> pages{{Tab::assess, "Assess", assess},
                             {Tab::roles, "Roles", roles},
                             {Tab::quarter, "Quarter", quarter},
                             {Tab::brief, "1:1 brief", brief},
                             {Tab::compare, "Compare", compare}};
  if (!framework.programs.empty()) pages.push_back({Tab::programs, "Programs", programs});
  return pages;
}

// The page whose tab is chosen after this frame's bar of tabs.
TabPage tab_bar(const Panel& panel, Column& column) {
  // The first label stands above the content.
  const float inset = padding_for(column.width) - tab_padding;
  Column row = {column.x + inset, column.y, column.width - 2 * inset};
  const std::vector<TabPage> pages = tab_pages(panel.session.framework());
  std::vector<std::string> labels;
  std::size_t chosen = 0;
  for (const TabPage& page : pages) {
    if (page.tab == panel.view.tab) chosen = labels.size();
    labels.emplace_back(page.label);
  }
  const TabPage& page = pages[tabs(panel.ui, row, "views", "Views", labels, chosen)];
  panel.view.tab = page.tab;
  column.y = row.y;
  horizontal_rule(panel.ui, column.x, column.y - hairline, column.width);
  return page;
}

void tabbed(const Panel& panel, Column& column) {
  const TabPage page = tab_bar(panel, column);
  const ColumnNode content(panel.ui, column,
                           {.id = id_of("tab-panel"), .role = NodeRole::tab_panel, .name = std::string(page.label)});
  page.draw(panel, column);
}

void content(const Panel& panel, Column& column) {
  switch (panel.view.view) {
    case View::all:
      tabbed(panel, column);
      break;
    case View::ability:
      assess(panel, column);
      break;
    case View::roles:
      roles(panel, column);
      break;
    case View::brief:
      brief(panel, column);
      break;
    case View::health:
      health(panel, column);
      break;
  }
}

}  // namespace

void page(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const float spare = std::floor(std::max(0.0F, column.width - widest_page(panel.view.view)) / 2);
  column.x += spare;
  column.width -= 2 * spare;
  Layer layer(ui);
  const float top = column.y;
  const float padding = padding_for(column.width);
  Column head = inner(column, padding);
  head.y = column.y + gap;
  header(panel, head);
  column.y = head.y + gap;
  horizontal_rule(ui, column.x, column.y - hairline, column.width);
  content(panel, column);
  layer.draw_on_ground();
  const Rect whole{column.x, top, column.width, column.y - top};
  fill(ui, whole, ui.theme.background, ui.theme.radius);
  layer.draw_on_top();
  outline(ui, whole, ui.theme.line, ui.theme.radius);
}

}  // namespace milepost::ui
