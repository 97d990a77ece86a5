#include "ui/panels/assess/milestone_card.hpp"

#include <algorithm>
#include <string>

#include "app/explain.hpp"
#include "app/milestone_words.hpp"
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

Chip claimed_chip(const Theme& theme) { return {"claimed", Icon::check, theme.good}; }
Chip reached_chip(const Theme& theme) { return {"reached", Icon::check, theme.neutral}; }

// The right end of the row, where what is claimed stands, or the button to claim it: as wide in every row.
float claim_width(Context& ui, const ButtonLook& look) {
  return std::max(
      {button_width(ui, look), chip_width(ui, claimed_chip(ui.theme)), chip_width(ui, reached_chip(ui.theme))});
}

void draw_claim(const Row& row, float x, float center_y, float width, const ButtonLook& look) {
  Context& ui = row.panel.ui;
  const float height = ui.theme.control_height;
  if (row.is_claimed() || row.is_below()) {
    const Chip chip = row.is_claimed() ? claimed_chip(ui.theme) : reached_chip(ui.theme);
    ui::chip(ui, "state", x + width - chip_width(ui, chip), center_y - chip_height(ui.theme) / 2, chip);
  } else if (button(ui, "claim", {x, center_y - height / 2, width, height}, look)) {
    row.panel.request(Action(ClaimMilestone{row.ability.id, row.milestone.level}));
  }
}

// Where the parts of a row stand. Where it is narrow, what is claimed stands below the title instead of
// beside it.
struct HeadLayout {
  Rect head;
  Rect title;
  float detail_y = 0;
  float claim_x = 0;
  float claim_y = 0;  ///< its middle
  float chevron_x = 0;
  bool stacked = false;
};

HeadLayout lay_out(Context& ui, Column& column, const std::string& title, const TextStyle& style, float claim) {
  constexpr float narrow = 420;
  const float detail_height = ui.theme.tiny.line_height;
  HeadLayout layout;
  layout.stacked = column.width < narrow;
  const float x = column.x + gap + number_room;
  const float right = column.right() - gap - (layout.stacked ? 0 : claim + gap_small);
  const float title_width = right - chevron_room - x;
  const float title_height = text_height(ui, title, style, title_width);
  // The row to press is no lower than a box to tick; beside the claim all of the head is pressed.
  const float first_row = layout.stacked ? std::max(title_height, ui.theme.choice_height - gap_small) : title_height;
  const float second_row = layout.stacked ? ui.theme.control_height : detail_height;
  const float block = first_row + second_row;
  const float shortest = ui.theme.control_height + 2 * gap_small;
  layout.head = column.take(std::max(block + 2 * gap_small, shortest));
  const float y = layout.head.center_y() - block / 2;
  layout.title = {x, y + first_row - title_height, title_width, title_height};
  layout.detail_y = y + first_row + (second_row - detail_height) / 2;
  layout.claim_x = column.right() - gap - claim;
  layout.claim_y = layout.stacked ? y + first_row + second_row / 2 : layout.head.center_y();
  layout.chevron_x = right - chevron_room / 2;
  return layout;
}

// Gives true where the row was pressed to open or close the card.
bool draw_head(const Row& row, Column& column) {
  Context& ui = row.panel.ui;
  const std::string number = std::to_string(row.milestone.level);
  const std::string label = "Claim " + number;
  const std::string name = label + " on " + row.ability.name;
  const ButtonLook look{.label = label, .name = name};
  const float claim = claim_width(ui, look);
  const TextStyle style{ui.theme.body, row.is_claimed() ? Weight::semibold : Weight::regular, ui.theme.text};
  const TextStyle detail{ui.theme.tiny, Weight::regular, ui.theme.soft};
  const std::string title = milestone_title(row.milestone);
  const std::string words = counted(examples_at(row.ability, row.milestone.level).size(), "example", "examples");
  const HeadLayout layout = lay_out(ui, column, title, style, claim);
  const Rect& head = layout.head;

  const float press_width = layout.stacked ? head.width : head.width - claim - 2 * gap;
  const Rect press{head.x, head.y, press_width, layout.stacked ? layout.title.bottom() - head.y : head.height};
  const NodeId id = id_of("open");
  const Interaction state = interact(ui, id, press);
  if (row.is_claimed()) fill(ui, head.inset(1, 1), ui.theme.accent_soft, card_radius - 1);
  if (state.hovered && !row.is_claimed()) fill(ui, head.inset(1, 1), ui.theme.panel, card_radius - 1);
  draw_text(ui, {head.x + gap, layout.title.y, number_room, 0}, number, strong(ui.theme));
  draw_text(ui, layout.title, title, style);
  draw_text(ui, {layout.title.x, layout.detail_y, layout.title.width, 0}, words, detail);
  draw_icon(ui, row.open ? Icon::chevron_down : Icon::chevron_right, layout.chevron_x,
            layout.stacked ? layout.title.y + style.size.line_height / 2 : head.center_y(), 11, ui.theme.soft);
  focus_ring(ui, id, press.inset(2, 2), card_radius - 2);
  Node node{.id = id, .role = NodeRole::button, .name = number + ", " + title + ", " + words, .rect = press};
  node.expanded = row.open;
  ui.tree.add(std::move(node));
  draw_claim(row, layout.claim_x, layout.claim_y, claim, look);
  return state.pressed;
}

void draw_body(const Row& row, Column& outer) {
  Context& ui = row.panel.ui;
  const float width = std::min(outer.width - 2 * gap - number_room, widest_prose);
  Column column{outer.x + gap + number_room, outer.y + gap_small, width};
  const Framework& framework = row.panel.session.framework();
  const std::string& definition = definition_at(framework, row.ability, row.milestone.level);
  if (!definition.empty()) paragraph(ui, column, "definition", definition, soft(ui.theme));
  if (row.milestone.reach) {
    column.space(grid);
    paragraph(ui, column, "reach", reach_line(*row.milestone.reach), small_soft(ui.theme));
  }
  const auto& examples = examples_at(row.ability, row.milestone.level);
  if (!examples.empty()) {
    column.space(gap_small);
    long_list(row.panel, column, "examples", examples, body(ui.theme));
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
