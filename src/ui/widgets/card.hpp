#pragma once

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
/// `bottom`, so that all are as high as the highest.
void draw_cards(Context& ui, const Column& row, std::size_t count, float width, float bottom);

/// A question or a warning: a tinted strip with a sentence and, where `action` has words, a button.
/// Gives true where the button is pressed.
bool notice(Context& ui, Column& column, std::string_view key, std::string_view sentence, const Tone& tone, Icon icon,
            std::string_view action);

}  // namespace milepost::ui
