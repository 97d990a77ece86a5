#pragma once

#include "core/comparison.hpp"
#include "ui/panel.hpp"

namespace milepost::ui {

/// What is compared: the assessments in the order of the comparison, the person's own first.
struct Compared {
  const Comparison& comparison;
  const std::vector<const Assessment*>& assessments;
  const std::vector<std::string>& voices;
};

/// Every ability with who claimed what: differences, then agreement and what only one assessed, folded up.
void compare_rows(const Panel& panel, Column& column, const Compared& compared);

}  // namespace milepost::ui
