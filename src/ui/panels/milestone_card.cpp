#include "ui/panels/milestone_card.hpp"

#include <algorithm>
#include <string>

#include "app/explain.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float number_room = 7 * grid;
constexpr float chevron_room = 6 * grid;

struct Row {
  const Panel& panel;
  const Ability& ability;
  const Milestone& milestone;
  std::optional<int> claimed;
  bool open;

  bool is_claimed() const { return claimed == milestone.level; }
  bool is_below() const { return claimed && *claimed > milestone.level; }
};

std::string_view reach_words(Reach reach) {
  switch (reach) {
    case Reach::squad:
      return "Reach: one squad";
    case Reach::squads:
      return "Reach: several squads";
    case Reach::company:
      return "Reach: the company";
    case Reach::industry:
      return "Reach: the industry";
  }
  return {};
}

std::string title_of(const Milestone& milestone) {
  return milestone.name.empty() ? "Milestone " + std::to_string(milestone.level) : milestone.name;
}

// The right end of the row: what is claimed, or the button to claim it.
float claim_width(const Row& row, const Chip& chip, const ButtonLook& look) {
  Context& ui = row.panel.ui;
  return row.is_claimed() || row.is_below() ? chip_width(ui, chip) : button_width(ui, look);
}

void draw_claim(const Row& row, const Rect& head, float width, const Chip& chip, const ButtonLook& look) {
  Context& ui = row.panel.ui;
  const float x = head.right() - gap - width;
  if (row.is_claimed() || row.is_below()) {
    ui::chip(ui, "state", x, head.center_y() - chip_height(ui.theme) / 2, chip);
  } else if (button(ui, "claim", {x, head.center_y() - ui.theme.control_height / 2, width, ui.theme.control_height},
                    look)) {
    row.panel.request(Action(ClaimMilestone{row.ability.id, row.milestone.level}));
  }
}

// Gives true where the row was pressed to open or close the card.
bool draw_head(const Row& row, Column& column) {
  Context& ui = row.panel.ui;
  const std::string number = std::to_string(row.milestone.level);
  const std::string label = "Claim " + number;
  const std::string name = label + " on " + row.ability.name;
  const ButtonLook look{.label = label, .name = name};
  const Chip chip =
      row.is_claimed() ? Chip{"claimed", Icon::check, ui.theme.good} : Chip{"reached", Icon::check, ui.theme.neutral};
  const float claim = claim_width(row, chip, look);
  const TextStyle title{ui.theme.body, row.is_claimed() ? Weight::semibold : Weight::regular, ui.theme.text};
  const TextStyle detail{ui.theme.tiny, Weight::regular, ui.theme.soft};
  const std::size_t examples = examples_at(row.ability, row.milestone.level).size();
  const std::string words = counted(examples, "example", "examples");
  const float title_x = column.x + gap + number_room;
  const float title_width = column.right() - gap - claim - chevron_room - gap_small - title_x;
  const std::string text = title_of(row.milestone);
  const float title_height = text_height(ui, text, title, title_width);
  const float block = title_height + detail.size.line_height;
  const Rect head = column.take(std::max(block + 2 * gap_small, ui.theme.control_height + 2 * gap_small));

  const Rect press{head.x, head.y, head.width - claim - 2 * gap, head.height};
  const NodeId id = id_of("open");
  const Interaction state = interact(ui, id, press);
  if (row.is_claimed()) fill(ui, head.inset(1, 1), ui.theme.accent_soft, card_radius - 1);
  if (state.hovered && !row.is_claimed()) fill(ui, head.inset(1, 1), ui.theme.panel, card_radius - 1);
  const float y = head.center_y() - block / 2;
  draw_text(ui, {head.x + gap, y, number_room, 0}, number, strong(ui.theme));
  draw_text(ui, {title_x, y, title_width, 0}, text, title);
  draw_text(ui, {title_x, y + title_height, title_width, 0}, words, detail);
  draw_icon(ui, row.open ? Icon::chevron_down : Icon::chevron_right,
            head.right() - gap - claim - chevron_room / 2 - gap_small / 2, head.center_y(), 11, ui.theme.soft);
  focus_ring(ui, id, press.inset(2, 2), card_radius - 2);
  Node node{.id = id, .role = NodeRole::button, .name = number + ", " + text + ", " + words, .rect = press};
  node.expanded = row.open;
  ui.tree.add(std::move(node));
  draw_claim(row, head, claim, chip, look);
  return state.pressed;
}

void draw_body(const Row& row, Column& outer) {
  Context& ui = row.panel.ui;
  Column column{outer.x + gap + number_room, outer.y + gap_small, outer.width - 2 * gap - number_room};
  const Framework& framework = row.panel.session.framework();
  const std::string& definition = definition_at(framework, row.ability, row.milestone.level);
  if (!definition.empty()) paragraph(ui, column, "definition", definition, soft(ui.theme));
  if (row.milestone.reach) {
    column.space(grid);
    paragraph(ui, column, "reach", reach_words(*row.milestone.reach), small_soft(ui.theme));
  }
  const auto& examples = examples_at(row.ability, row.milestone.level);
  if (!examples.empty()) {
    column.space(gap_small);
    bullet_list(ui, column, "examples", examples, body(ui.theme));
  }
  outer.y = column.y + gap;
}

}  // namespace

void milestone_card(const Panel& panel, Column& column, const Ability& ability, const Milestone& milestone,
                    std::optional<int> claimed) {
  Context& ui = panel.ui;
  const IdScope scope("milestone-" + std::to_string(milestone.level));
  const std::string key = "milestone/" + ability.id.text + "/" + std::to_string(milestone.level);
  const bool by_default = claimed ? *claimed == milestone.level : milestone.level == 1;
  const Row row{panel, ability, milestone, claimed, panel.view.is_open(key, by_default)};
  Card card(
      ui, column,
      {.ground = ui.theme.background, .border = row.is_claimed() ? ui.theme.accent : ui.theme.line, .padding = 0});
  if (draw_head(row, card.column)) panel.view.opened[key] = !row.open;
  if (row.open) draw_body(row, card.column);
}

}  // namespace milepost::ui
