#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework.hpp"
#include "ui/context.hpp"

namespace milepost::ui {

/// Where the target role asks a person to be.
struct LadderTarget {
  int milestone = 0;
  Strength strength = Strength::must;
};

struct LadderLook {
  std::string_view name;            ///< of the whole group, for screen readers
  std::vector<std::string> labels;  ///< from "not yet" at 0 up, one a post
  std::optional<int> claimed;
  std::vector<LadderTarget> targets;
};

/// The road with its posts: filled up to where the person stands ("you"), a heavy ring and a flag where
/// the target role must be, a dashed ring where it is recommended to be. Words say all of it too.
/// Gives the milestone that was chosen in this frame.
std::optional<int> ladder(Context& ui, Column& column, std::string_view key, const LadderLook& look);

/// The same in small, as dots in a row, without nodes: the widget around it says the number.
void draw_dots(Context& ui, float x, float center_y, int count, std::optional<int> claimed);
float dots_width(int count);

}  // namespace milepost::ui
