#include "ui/semantics.hpp"

#include <algorithm>
#include <utility>

#include "core/line.hpp"

namespace milepost::ui {

void SemanticTree::begin() {
  nodes_.clear();
  levels_.assign(1, Level{});
}

Node& SemanticTree::add(Node node) {
  for (std::string* words : {&node.name, &node.description, &node.placeholder}) show_turns(*words);
  for (Option& option : node.options) show_turns(option.label);
  Level& level = levels_.back();
  node.parent = level.id;
  node.after = level.last_child;
  level.last_child = node.id;
  return nodes_.emplace_back(std::move(node));
}

Node& SemanticTree::open(Node node) {
  const NodeId id = node.id;
  Node& added = add(std::move(node));
  levels_.push_back({id, 0});
  return added;
}

void SemanticTree::close() { levels_.pop_back(); }

Node& SemanticTree::at(NodeId id) {
  // What is still open was added last, so the search from the end is short.
  return *std::find_if(nodes_.rbegin(), nodes_.rend(), [id](const Node& node) { return node.id == id; });
}

const Node* SemanticTree::find(NodeId id) const {
  const auto found = std::find_if(nodes_.begin(), nodes_.end(), [id](const Node& node) { return node.id == id; });
  return found == nodes_.end() ? nullptr : &*found;
}

NodeId SemanticTree::open_id() const { return levels_.back().id; }

}  // namespace milepost::ui
