#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// "What rests on what": opened, every claim with what supports it, those on a single item first, then every
/// item with what it supports. Closed, how many claims rest on a single item or on none. Nothing while nothing
/// is claimed or noted.
void evidence_map(const Panel& panel, Column& outer);

}  // namespace milepost::ui
