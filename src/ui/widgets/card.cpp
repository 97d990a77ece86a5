#include "ui/widgets/card.hpp"

#include <algorithm>
#include <string>

#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {

Card::Card(Context& ui, Column& outer, const CardLook& look)
    : column{outer.x + look.padding, outer.y + look.padding, outer.width - 2 * look.padding},
      ui_(ui),
      outer_(outer),
      look_(look),
      layer_(ui) {}

Card::~Card() {
  const Rect rect{outer_.x, outer_.y, outer_.width, column.y + look_.padding - outer_.y};
  layer_.draw_on_ground();
  fill(ui_, rect, look_.ground, look_.radius);
  outline(ui_, rect, look_.border, look_.radius);
  layer_.draw_on_top();
  outer_.y = rect.bottom();
}

void draw_cards(Context& ui, const Column& row, std::size_t count, float width, float bottom) {
  Rect rect{row.x, row.y, width, bottom - row.y};
  for (std::size_t i = 0; i < count; ++i) {
    fill(ui, rect, ui.theme.background, card_radius);
    outline(ui, rect, ui.theme.line, card_radius);
    rect.x += width + gap;
  }
}

bool notice(Context& ui, Column& column, std::string_view key, std::string_view sentence, const Tone& tone, Icon icon,
            std::string_view action) {
  constexpr float bar = 3;
  constexpr float icon_room = 7 * grid;
  constexpr float icon_size = 14;
  const IdScope scope(key);
  // Two questions may offer the same answer: the sentence tells their buttons apart.
  const std::string name = std::string(action) + ": " + std::string(sentence);
  const ButtonLook look{.label = action, .name = name};
  const float button_room = action.empty() ? 0 : button_width(ui, look) + gap;
  const TextStyle style = in_color(body(ui.theme), ui.theme.text);
  const float inner = column.width - icon_room - gap_small;
  const bool beside = inner - button_room >= 160;
  const float words_width = beside ? inner - button_room : inner;
  const float words = text_height(ui, sentence, style, words_width);
  const float button_height = action.empty() ? 0 : ui.theme.control_height;
  const float height = 2 * gap_small + (beside ? std::max(words, button_height)
                                               : words + (action.empty() ? 0 : gap_small) + button_height);

  const Rect rect = column.take(height);
  fill(ui, rect, tone.ground, control_radius);
  fill(ui, {rect.x, rect.y, bar, rect.height}, tone.text);
  const float first_line = beside ? rect.center_y() - words / 2 : rect.y + gap_small;
  draw_icon(ui, icon, rect.x + icon_room / 2 + bar / 2, first_line + style.size.line_height / 2, icon_size, tone.text);
  draw_text(ui, {rect.x + icon_room, first_line, words_width, 0}, sentence, style);
  text_node(ui, "sentence", sentence, {rect.x + icon_room, first_line, words_width, words}, style);
  if (action.empty()) return false;
  const float x = beside ? rect.right() - gap_small - button_width(ui, look) : rect.x + icon_room;
  const float y = beside ? rect.center_y() - button_height / 2 : first_line + words + gap_small;
  return button(ui, "action", {x, y, button_width(ui, look), button_height}, look);
}

}  // namespace milepost::ui
