#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/context.hpp"

namespace milepost::ui {

struct FieldLook {
  std::string_view label;
  FieldKind kind = FieldKind::text;
  std::string_view placeholder = {};
  std::string_view help = {};     ///< a sentence under the field
  std::string_view problem = {};  ///< what is wrong with the value and the way out; empty where fine
  std::string_view name = {};     ///< for screen readers, where the label alone would not say enough
  std::string_view shown = {};    ///< of a select: what is drawn of its value, where that is not its label
};

/// A one-line text field with its label above. The frame is drawn; the text is typed into, and shown
/// by, a real element over it. Gives true where a person changed `value` in this frame.
bool text_field(Context& ui, Column& column, std::string_view key, const FieldLook& look, std::string& value);

/// The same for text of several lines.
bool text_area(Context& ui, Column& column, std::string_view key, const FieldLook& look, std::string& value,
               int line_count);

/// A choice of one among options; `value` is the chosen option's. Gives true where it was changed.
bool select(Context& ui, Column& column, std::string_view key, const FieldLook& look, std::vector<Option> options,
            std::string& value);

/// A box to tick, with its words beside it. Gives true where it was changed.
bool checkbox(Context& ui, Column& column, std::string_view key, std::string_view label, std::string_view help,
              bool& value);

}  // namespace milepost::ui
