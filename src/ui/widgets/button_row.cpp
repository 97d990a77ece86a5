#include "ui/widgets/button_row.hpp"

namespace milepost::ui {

ButtonRow::ButtonRow(Context& ui, Column& column, Emphasis emphasis)
    : ui_(ui),
      column_(column),
      gap_(emphasis == Emphasis::plain ? 0 : gap_small),
      left_(emphasis == Emphasis::plain ? column.x - gap_small : column.x),
      x_(left_) {}

ButtonRow::~ButtonRow() { column_.space(ui_.theme.control_height); }

bool ButtonRow::add(std::string_view key, const ButtonLook& look) {
  const float width = button_width(ui_, look);
  if (x_ > left_ && x_ + width > column_.right()) {
    x_ = left_;
    column_.space(ui_.theme.control_height + gap_);
  }
  const Rect rect{x_, column_.y, width, ui_.theme.control_height};
  x_ += width + gap_;
  return button(ui_, key, rect, look);
}

Finish finish_buttons(Context& ui, Column& column, std::string_view key, std::string_view label) {
  ButtonRow row(ui, column);
  const bool done = row.add(key, {.label = label, .emphasis = Emphasis::primary});
  const bool cancelled = row.add("cancel", {.label = "Cancel"});
  if (done) {
    ui.submitted = ui.tree.open_id();
    return Finish::done;
  }
  if (cancelled) return Finish::cancelled;
  return take_dismissal(ui) ? Finish::put_aside : Finish::none;
}

}  // namespace milepost::ui
