#pragma once

#include <string>

#include "ui/tree_difference.hpp"

namespace milepost::web {

/// The difference as JSON for web/src/mirror/mirror.ts: `remove` with ids, `put` with whole nodes in reading
/// order, `move` with an id and four numbers for each node that only changed its place, and `lang`, the framework's
/// language.
std::string mirror_text(const ui::TreeDifference& difference, const std::string& language);

}  // namespace milepost::web
