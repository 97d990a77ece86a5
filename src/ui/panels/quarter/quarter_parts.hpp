#pragma once

#include <string>

#include "core/quarter.hpp"
#include "ui/panel.hpp"

namespace milepost::ui {

// What several parts of the quarter tab share.

/// The widest that a form or a paragraph of the tab becomes, CSS px.
constexpr float widest_form = 720;

/// How a focus area came along: in words, and as a bar where there is a target still ahead at the start.
void area_progress(const Panel& panel, Column& column, const AreaProgress& progress);

/// Claims at two times side by side under their days, one ability a row; a long list is cut. The key tells
/// it from other lists.
void claims_then_and_now(const Panel& panel, Column& column, const std::string& key, const Checkpoint& checkpoint);

}  // namespace milepost::ui
