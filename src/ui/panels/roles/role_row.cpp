#include "ui/panels/roles/role_row.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/explain.hpp"
#include "app/listed.hpp"
#include "core/link.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float chevron_room = 5 * grid;

// A closed row is to be taken in at a glance, also where a role asks for a dozen abilities; one more is named, not
// counted.
constexpr std::size_t most_missing_named = 3;

std::size_t missing_named(const RoleResult& result) {
  const auto missing = std::count_if(result.requirements.begin(), result.requirements.end(),
                                     [](const auto& requirement) { return requirement.outcome != Outcome::met; });
  return static_cast<std::size_t>(missing) == most_missing_named + 1 ? most_missing_named + 1 : most_missing_named;
}

// What stands in the way, in a line or two; nothing where nothing does.
std::string missing_words(const Framework& framework, const RoleResult& result) {
  Listed missing(missing_named(result), " · ", " · and ");
  for (const RequirementResult& requirement : result.requirements) {
    if (requirement.outcome == Outcome::met) continue;
    missing.add([&] {
      const std::string demand = demand_words(framework, requirement);
      return requirement.claimed ? demand + ", you claim " + std::to_string(*requirement.claimed) : demand;
    });
  }
  return missing.text();
}

// Where the parts of a row stand: the chip beside the name where every word of the name fits there, else
// below it.
struct HeadLayout {
  Rect name;
  Rect detail;
  float chip_x = 0;
  float chip_y = 0;
  float height = 0;
};

HeadLayout lay_out(Context& ui, const Column& column, std::string_view name, std::string_view detail,
                   const Chip& chip) {
  const TextStyle name_style = strong(ui.theme);
  const float x = column.x + chevron_room;
  const float room = column.right() - x;
  const float beside = room - chip_width(ui, chip) - gap_small;
  const bool fits = ui.text.widest_word(name, name_style) <= beside;
  HeadLayout layout;
  const float name_width = fits ? beside : room;
  layout.name = {x, column.y + gap_small + 2, name_width, text_height(ui, name, name_style, name_width)};
  const float first_line = layout.name.y + (name_style.size.line_height - chip_height(ui.theme)) / 2;
  layout.chip_x = fits ? column.right() - chip_width(ui, chip) : x;
  layout.chip_y = fits ? first_line : layout.name.bottom() + 2;
  const float detail_y = fits ? layout.name.bottom() + 2 : layout.chip_y + chip_height(ui.theme) + grid;
  layout.detail = {x, detail_y, room, detail.empty() ? 0 : text_height(ui, detail, small_soft(ui.theme), room)};
  layout.height = std::max(layout.detail.bottom() - column.y + gap_small, ui.theme.control_height);
  return layout;
}

std::string detail_words(const Panel& panel, const RoleResult& result, Coverage coverage) {
  std::string words = missing_words(panel.session.framework(), result);
  if (coverage == Coverage::always && result.required > 0) {
    words = reached_words(result) + (words.empty() ? "" : " · ") + words;
  }
  if (panel.session.target_role() != result.role) return words;
  return "Target role" + (words.empty() ? std::string() : ". " + words);
}

bool draw_head(const Panel& panel, Column& column, const RoleResult& result, Coverage coverage, bool open) {
  Context& ui = panel.ui;
  const Role& role = panel.session.framework().roles[result.role];
  const std::string words = verdict_words(result);
  const std::string detail = detail_words(panel, result, coverage);
  const Chip chip = verdict_chip(ui.theme, result.verdict, words);
  const HeadLayout layout = lay_out(ui, column, role.name, detail, chip);
  const Rect rect = column.take(layout.height);

  const NodeId id = id_of("open");
  const Interaction state = interact(ui, id, rect);
  if (state.hovered) fill(ui, rect.inset(-gap_small, 2), ui.theme.hover, control_radius);
  draw_icon(ui, open ? Icon::chevron_down : Icon::chevron_right, rect.x + 5,
            layout.name.y + ui.theme.body.line_height / 2, 10, ui.theme.soft);
  draw_text(ui, layout.name, role.name, strong(ui.theme));
  draw_chip(ui, layout.chip_x, layout.chip_y, chip);
  if (!detail.empty()) draw_text(ui, layout.detail, detail, small_soft(ui.theme));
  focus_ring(ui, id, rect.inset(-grid, 2), control_radius);
  Node node{.id = id, .role = NodeRole::button, .name = role.name + ": " + words, .description = detail, .rect = rect};
  node.expanded = open;
  ui.tree.add(std::move(node));
  return state.pressed;
}

void draw_requirements(const Panel& panel, Column& column, const RoleResult& result) {
  const Framework& framework = panel.session.framework();
  const std::string key = "requirements/" + framework.roles[result.role].id.text;
  const std::size_t shown = rows_to_show(panel.view, key, result.requirements.size());
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < shown; ++i) {
    const RequirementResult& requirement = result.requirements[i];
    const auto backing = panel.session.evidence_index().backing(requirement.ability, requirement.milestone);
    sentences.push_back(explain(framework, requirement, backing.size()));
  }
  bullet_list(panel.ui, column, "requirements", sentences,
              {panel.ui.theme.small, Weight::regular, panel.ui.theme.text});
  show_more(panel, column, key, result.requirements.size());
}

void draw_body(const Panel& panel, Column& outer, const RoleResult& result) {
  Context& ui = panel.ui;
  const Role& role = panel.session.framework().roles[result.role];
  Column column{outer.x + chevron_room, outer.y, outer.width - chevron_room};
  paragraph(ui, column, "verdict", verdict_sentence(result), small_soft(ui.theme));
  column.space(grid);
  draw_requirements(panel, column, result);
  if (result.required > 0) {
    progress_bar(ui, "reached", column.take(ui.theme.small.line_height + grid), "Milestones reached for " + role.name,
                 result.reached, result.required, reached_words(result));
  }
  if (can_be_followed(role.url)) link(ui, column, "page", "Open the role’s page", role.url);
  const bool target = panel.session.target_role() == result.role;
  const std::string name = (target ? "No longer aim for " : "Make the target role: ") + role.name;
  const ButtonLook look{.label = target ? "No longer my target" : "Make it my target", .name = name};
  column.space(grid);
  if (button(ui, column, "target", look)) {
    panel.request(Action(ChooseTargetRole{target ? RoleId() : role.id}));
  }
  outer.y = column.y + gap;
}

}  // namespace

Chip verdict_chip(const Theme& theme, Verdict verdict, std::string_view words) {
  switch (verdict) {
    case Verdict::ready:
      return {words, Icon::check, theme.good};
    case Verdict::qualified:
      return {words, Icon::half, theme.neutral};
    case Verdict::not_yet:
      return {words, Icon::arrow_up, theme.attention};
    case Verdict::unassessed:
      return {words, Icon::dot, theme.neutral};
  }
  return {};
}

void role_row(const Panel& panel, Column& column, const RoleResult& result, Coverage coverage) {
  const Role& role = panel.session.framework().roles[result.role];
  const IdScope scope(role.id.text);
  const std::string key = "role/" + role.id.text;
  if (panel.view.role_to_show == role.id.text) {
    panel.view.role_to_show.clear();
    panel.view.opened[key] = true;
    panel.ui.wants_focus = panel.ui.wants_reveal = id_of("open");
  }
  const bool open = panel.view.is_open(key, panel.view.role == role.id.text);
  if (draw_head(panel, column, result, coverage, open)) panel.view.opened[key] = !open;
  if (open) draw_body(panel, column, result);
  horizontal_rule(panel.ui, column.x, column.y, column.width);
  column.space(1);
}

}  // namespace milepost::ui
