#pragma once

#include <string_view>

#include "ui/context.hpp"
#include "ui/icons.hpp"

namespace milepost::ui {

/// How much a button asks to be pressed: `primary` once a view, `plain` inside a sentence or a row.
enum class Emphasis { primary, normal, plain };

struct ButtonLook {
  std::string_view label;
  Emphasis emphasis = Emphasis::normal;
  Icon icon = Icon::none;
  bool enabled = true;
  std::string_view name = {};         ///< for screen readers, where the label alone would not say enough
  std::string_view description = {};  ///< what else is good to know, such as what would be undone
};

/// The width a button takes with this label.
float button_width(Context& ui, const ButtonLook& look);

/// A button; gives true in the frame it is pressed.
bool button(Context& ui, std::string_view key, const Rect& rect, const ButtonLook& look);

/// A button at the left of a column, as wide as its label.
bool button(Context& ui, Column& column, std::string_view key, const ButtonLook& look);

/// A link to another page; the page's own element opens it. The name is for screen readers, where the label alone would
/// not say enough.
void link(Context& ui, Column& column, std::string_view key, std::string_view label, std::string_view url,
          std::string_view name = {});

}  // namespace milepost::ui
