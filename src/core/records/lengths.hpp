#pragma once

#include <cstddef>

namespace milepost {

// How much a framework may have of each kind.

constexpr std::size_t most_milestones = 10;
constexpr std::size_t most_abilities = 10'000;
constexpr std::size_t most_roles = 10'000;

}  // namespace milepost
