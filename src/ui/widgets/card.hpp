#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "ui/context.hpp"
#include "ui/icons.hpp"

namespace milepost::ui {

struct CardLook {
  Color ground;
  Color border;
  float padding = 3 * grid;
  float radius = card_radius;
};

/// A ground with a border behind whatever is drawn into `column` while it lives. It takes the height
/// its content needs.
class Card {
 public:
  Card(Context& ui, Column& outer, const CardLook& look);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

  Column column;

 private:
  Context& ui_;
  Column& outer_;
  CardLook look_;
  Layer layer_;
};

/// The grounds of `count` cards of this width side by side, a gap between them, from the top of the row down to
/// `bottom`.
void draw_cards(Context& ui, const Column& row, std::size_t count, float width, float bottom);

/// Cards of this width side by side, all as high as the highest; `draw(place, column)` draws what is in each. The
/// outer column goes on below them.
template <class Draw>
void card_row(Context& ui, Column& outer, std::size_t count, float width, float padding, Draw draw) {
  Layer layer(ui);
  float bottom = outer.y;
  for (std::size_t place = 0; place < count; ++place) {
    const float x = outer.x + static_cast<float>(place) * (width + gap);
    Column cell{x + padding, outer.y + padding, width - 2 * padding};
    draw(place, cell);
    bottom = std::max(bottom, cell.y + padding);
  }
  layer.draw_on_ground();
  draw_cards(ui, outer, count, width, bottom);
  outer.y = bottom;
}

/// A question or a warning: a tinted strip with a sentence and, where `action` has words, a button.
/// Gives true where the button is pressed.
bool notice(Context& ui, Column& column, std::string_view key, std::string_view sentence, const Tone& tone, Icon icon,
            std::string_view action);

}  // namespace milepost::ui
