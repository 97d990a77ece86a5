#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/context.hpp"

namespace milepost::ui {

/// The claims on one ability, moment by moment. REQUIRES: as many labels as milestones, at least one.
struct ClaimChart {
  std::vector<std::optional<int>> milestones;
  std::vector<std::string> labels;
  int highest = 0;  ///< milestone of the framework
};

/// Draws the claims as steps over their labels, the milestones up the side. Without a node: the words
/// beside it say the numbers.
void draw_claim_chart(Context& ui, Column& column, const ClaimChart& chart);

}  // namespace milepost::ui
