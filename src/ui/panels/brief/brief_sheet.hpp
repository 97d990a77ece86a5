#pragma once

#include "app/brief.hpp"
#include "ui/context.hpp"

namespace milepost::ui {

/// A brief as a sheet of paper: the same headings, points, details, links and remarks that leave as
/// Markdown and as rich text, in one document node.
void brief_sheet(Context& ui, Column& outer, const Brief& brief);

}  // namespace milepost::ui
