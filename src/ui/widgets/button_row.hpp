#pragma once

#include <string_view>

#include "ui/widgets/button.hpp"

namespace milepost::ui {

/// Buttons side by side, on several lines where it is narrow. The row takes the height it needs when it ends.
class ButtonRow {
 public:
  /// Plain buttons stand close, and the first one's words line up with the text above; others have a gap between.
  ButtonRow(Context& ui, Column& column, Emphasis emphasis = Emphasis::normal);
  ~ButtonRow();
  ButtonRow(const ButtonRow&) = delete;
  ButtonRow& operator=(const ButtonRow&) = delete;

  /// The next button; gives true in the frame it is pressed.
  bool add(std::string_view key, const ButtonLook& look);

 private:
  Context& ui_;
  Column& column_;
  float gap_;
  float left_;
  float x_;
};

/// How a person leaves a form.
enum class Finish { none, done, cancelled, put_aside };

/// A form's last row: what it is for, and Cancel. Escape anywhere in the open node puts the form aside: opened again,
/// it holds what was written.
/// To be drawn after everything else in the form. Where a field of the open node says in the next frame why it is
/// refused, that is announced, and the first such field takes the focus.
Finish finish_buttons(Context& ui, Column& column, std::string_view key, std::string_view label);

}  // namespace milepost::ui
