#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/context.hpp"

namespace milepost::ui {

/// On either side of a tab's label, CSS px.
constexpr float tab_padding = 10;

/// A row of tabs, on several lines where it is narrow. Gives the place of the tab that is chosen after
/// this frame. REQUIRES: chosen < labels.size().
std::size_t tabs(Context& ui, Column& column, std::string_view key, std::string_view name,
                 const std::vector<std::string>& labels, std::size_t chosen);

}  // namespace milepost::ui
