#include "ui/panels/quarter/quarter.hpp"

#include <algorithm>

#include "core/quarter.hpp"
#include "ui/panels/quarter/quarter_changes.hpp"
#include "ui/panels/quarter/quarter_history.hpp"
#include "ui/panels/quarter/quarter_open.hpp"
#include "ui/panels/quarter/quarter_parts.hpp"
#include "ui/panels/quarter/quarter_past.hpp"
#include "ui/panels/quarter/quarter_start.hpp"

namespace milepost::ui {
namespace {

constexpr float two_columns_from = 860;
constexpr float side_width = 340;
constexpr float column_gap = 2 * gap_large;

void quarter_in_work(const Panel& panel, Column& column) {
  if (const Checkpoint* open = open_checkpoint(panel.session.assessment())) {
    open_quarter(panel, column, *open);
  } else {
    start_quarter(panel, column);
  }
}

void in_one_column(const Panel& panel, Column& column) {
  if (changes_since_last_time(panel, column)) column.space(gap_large);
  quarter_in_work(panel, column);
  past_quarters(panel, column);
}

void in_two_columns(const Panel& panel, Column& column) {
  Column left{column.x, column.y, std::min(column.width - side_width - column_gap, widest_form)};
  const float x = left.right() + column_gap;
  Column right{x, column.y, column.right() - x};
  quarter_in_work(panel, left);
  changes_since_last_time(panel, right);
  past_quarters(panel, right);
  column.y = std::max(left.y, right.y);
}

}  // namespace

void quarter_panel(const Panel& panel, Column& column) {
  const IdScope scope("quarter");
  panel.view.quarter.focus.begin_frame();
  if (column.width >= two_columns_from && !panel.session.assessment().checkpoints.empty()) {
    in_two_columns(panel, column);
  } else {
    in_one_column(panel, column);
  }
  history_of_claims(panel, column);
}

}  // namespace milepost::ui
