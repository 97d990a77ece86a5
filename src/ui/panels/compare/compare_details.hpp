#pragma once

#include "ui/panels/compare/compare_rows.hpp"

namespace milepost::ui {

/// What stands behind the claims of one row: each assessor's note and evidence.
void compare_details(const Panel& panel, Column& column, const Compared& compared, const ComparisonRow& row);

/// "2 notes, 3 pieces of evidence"; empty where there is neither.
std::string backing_words(const Compared& compared, const ComparisonRow& row);

}  // namespace milepost::ui
