#include "ui/tree_difference.hpp"

#include <unordered_set>

namespace milepost::ui {
namespace {

bool differs_only_in_place(Node left, const Node& right) {
  left.rect = right.rect;
  return left == right;
}

}  // namespace

TreeDifference TreeMemory::update(const SemanticTree& tree) {
  TreeDifference difference;
  std::unordered_set<NodeId> present;
  present.reserve(tree.nodes().size());
  for (const Node& node : tree.nodes()) {
    present.insert(node.id);
    const auto [place, is_new] = last_.try_emplace(node.id, node);
    if (is_new) {
      difference.put.push_back(&node);
    } else if (!(place->second == node)) {
      const bool moved = differs_only_in_place(place->second, node);
      (moved ? difference.moved : difference.put).push_back(&node);
      place->second = node;
    }
  }
  for (auto entry = last_.begin(); entry != last_.end();) {
    if (present.contains(entry->first)) {
      ++entry;
      continue;
    }
    difference.removed.push_back(entry->first);
    entry = last_.erase(entry);
  }
  return difference;
}

}  // namespace milepost::ui
