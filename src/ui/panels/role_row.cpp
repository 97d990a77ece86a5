#include "ui/panels/role_row.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/explain.hpp"
#include "ui/panels/evidence_form.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float chevron_room = 5 * grid;

Chip verdict_chip(const Theme& theme, Verdict verdict, std::string_view words) {
  switch (verdict) {
    case Verdict::ready:
      return {words, Icon::check, theme.good};
    case Verdict::qualified:
      return {words, Icon::check, theme.neutral};
    case Verdict::not_yet:
      return {words, Icon::arrow_up, theme.attention};
    case Verdict::unassessed:
      return {words, Icon::dot, theme.neutral};
  }
  return {};
}

// What stands in the way, in one line; nothing where nothing does.
std::string missing_words(const Framework& framework, const RoleResult& result) {
  std::string text;
  for (const RequirementResult& requirement : result.requirements) {
    if (requirement.outcome == Outcome::met) continue;
    if (!text.empty()) text += " · ";
    text += requirement.strength == Strength::must ? "Must be " : "Recommended ";
    text += framework.abilities[requirement.ability].name + " " + std::to_string(requirement.milestone);
    if (requirement.claimed) text += ", you claim " + std::to_string(*requirement.claimed);
  }
  return text;
}

bool draw_head(const Panel& panel, Column& column, const RoleResult& result, bool open) {
  Context& ui = panel.ui;
  const Role& role = panel.session.framework().roles[result.role];
  const std::string words = verdict_words(result);
  const Chip chip = verdict_chip(ui.theme, result.verdict, words);
  const float chip_room = chip_width(ui, chip);
  const bool target = panel.session.target_role() == result.role;
  const TextStyle name_style = strong(ui.theme);
  const TextStyle detail_style = small_soft(ui.theme);
  const float name_x = column.x + chevron_room;
  const float name_width = column.right() - chip_room - gap_small - name_x;
  const float name_height = text_height(ui, role.name, name_style, name_width);
  std::string detail = missing_words(panel.session.framework(), result);
  if (target) detail = "Target role" + (detail.empty() ? std::string() : ". " + detail);
  const float detail_width = column.right() - name_x;
  const float detail_height = detail.empty() ? 0 : text_height(ui, detail, detail_style, detail_width);
  const Rect rect = column.take(std::max(28.0F, name_height) + detail_height + 2 * gap_small + grid);

  const NodeId id = id_of("open");
  const Interaction state = interact(ui, id, rect);
  if (state.hovered) fill(ui, rect.inset(-gap_small, 2), mix(ui.theme.panel, ui.theme.text, 0.05F), control_radius);
  const float y = rect.y + gap_small + 2;
  draw_icon(ui, open ? Icon::chevron_down : Icon::chevron_right, rect.x + 5,
            y + name_style.size.line_height / 2, 10, ui.theme.soft);
  draw_text(ui, {name_x, y, name_width, 0}, role.name, name_style);
  draw_chip(ui, rect.right() - chip_room, y + (name_style.size.line_height - chip_height(ui.theme)) / 2, chip);
  draw_text(ui, {name_x, y + name_height + 2, detail_width, 0}, detail, detail_style);
  focus_ring(ui, id, rect.inset(-grid, 2), control_radius);
  Node node{.id = id, .role = NodeRole::button, .name = role.name + ": " + words, .description = detail, .rect = rect};
  node.expanded = open;
  ui.tree.add(std::move(node));
  return state.pressed;
}

void draw_requirements(const Panel& panel, Column& column, const RoleResult& result) {
  const Framework& framework = panel.session.framework();
  std::vector<std::string> sentences;
  for (const RequirementResult& requirement : result.requirements) {
    const auto backing = panel.session.evidence_index().backing(requirement.ability, requirement.milestone);
    sentences.push_back(explain(framework, requirement, backing.size()));
  }
  bullet_list(panel.ui, column, "requirements", sentences, {panel.ui.theme.small, Weight::regular, panel.ui.theme.text});
}

void draw_body(const Panel& panel, Column& outer, const RoleResult& result) {
  Context& ui = panel.ui;
  const Role& role = panel.session.framework().roles[result.role];
  Column column{outer.x + chevron_room, outer.y, outer.width - chevron_room};
  paragraph(ui, column, "verdict", verdict_sentence(result), small_soft(ui.theme));
  column.space(grid);
  draw_requirements(panel, column, result);
  if (result.required > 0) {
    const std::string words = std::to_string(result.reached) + " of " + std::to_string(result.required) + " milestones reached";
    progress_bar(ui, "reached", column.take(ui.theme.small.line_height + grid), "Milestones reached for " + role.name,
                 result.reached, result.required, words);
  }
  if (is_openable_link(role.url)) link(ui, column, "page", "Open the role’s page", role.url);
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

void role_row(const Panel& panel, Column& column, const RoleResult& result) {
  const Role& role = panel.session.framework().roles[result.role];
  const IdScope scope(role.id.text);
  const std::string key = "role/" + role.id.text;
  const bool open = panel.view.is_open(key, panel.view.role == role.id.text);
  if (draw_head(panel, column, result, open)) panel.view.opened[key] = !open;
  if (open) draw_body(panel, column, result);
  horizontal_rule(panel.ui, column.x, column.y, column.width);
  column.space(1);
}

}  // namespace milepost::ui
