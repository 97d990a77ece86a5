#pragma once

#include <unordered_map>
#include <vector>

#include "ui/semantics.hpp"

namespace milepost::ui {

/// What changed between two frames. Pointers are into the tree that was compared.
struct TreeDifference {
  std::vector<NodeId> removed;
  std::vector<const Node*> put;    ///< new, or changed in more than their place; in reading order
  std::vector<const Node*> moved;  ///< the same but for their rectangle

  bool empty() const { return removed.empty() && put.empty() && moved.empty(); }
};

/// Remembers the tree that was handed out last and says what differs, so that only that crosses to
/// the page's real elements.
class TreeMemory {
 public:
  /// The difference of `tree` to the tree of the last call.
  TreeDifference update(const SemanticTree& tree);

 private:
  std::unordered_map<NodeId, Node> last_;
};

}  // namespace milepost::ui
