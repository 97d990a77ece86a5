#pragma once

#include <string>
#include <vector>

#include "ui/panels/compare/compare_rows.hpp"

namespace milepost::ui {

/// Where the claims stand: in columns beside the ability's name, or below it, one a line.
struct ClaimGrid {
  std::vector<std::size_t> places;  ///< of the assessments that are shown
  bool in_columns = false;
  bool with_dots = false;  ///< where they leave room for the numbers
  bool with_average = false;
  float cell = 0;   ///< width of a column
  float chip = 0;   ///< width of the last one
  float names = 0;  ///< width of the first one
};

/// The grid for a column of this width.
ClaimGrid grid_for(const Panel& panel, float width, const Compared& compared);

/// Who stands in which column; nothing where there are none.
void grid_head(const Panel& panel, Column& column, const Compared& compared, const ClaimGrid& layout);

/// One ability with every claim on it; opened, with notes and evidence.
void compare_row(const Panel& panel, Column& column, const Compared& compared, const ClaimGrid& layout,
                 const ComparisonRow& row);

}  // namespace milepost::ui
