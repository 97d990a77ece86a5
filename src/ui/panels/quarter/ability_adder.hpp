#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/panel.hpp"

namespace milepost::ui {

/// A field to choose one of these abilities (places in the framework) in, with a button that adds it. Gives
/// the place of the one that was added in this frame; draws nothing where there are none to choose from.
std::optional<std::size_t> ability_adder(const Panel& panel, Column& column, std::string_view label,
                                         const std::vector<std::size_t>& abilities);

}  // namespace milepost::ui
