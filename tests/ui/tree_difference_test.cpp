#include "ui/tree_difference.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using namespace milepost::ui;

namespace {

using Ids = std::vector<NodeId>;

struct Changes {
  Ids removed;
  Ids put;
  Ids moved;
  bool operator==(const Changes&) const = default;
};

// A frame of nodes without children, in this order.
SemanticTree tree_of(const std::vector<Node>& nodes) {
  SemanticTree tree;
  tree.begin();
  for (const Node& node : nodes) tree.add(node);
  return tree;
}

Changes changes(TreeMemory& memory, const std::vector<Node>& nodes) {
  const SemanticTree tree = tree_of(nodes);
  const TreeDifference difference = memory.update(tree);
  Changes found{difference.removed, {}, {}};
  std::sort(found.removed.begin(), found.removed.end());
  for (const Node* node : difference.put) found.put.push_back(node->id);
  for (const Node* node : difference.moved) found.moved.push_back(node->id);
  CHECK(difference.empty() == (found == Changes{}));
  return found;
}

const Node one{.id = 1, .name = "one"};
const Node two{.id = 2, .name = "two"};
const Node three{.id = 3, .name = "three"};

}  // namespace

TEST_CASE("The first frame hands over every node, in reading order") {
  TreeMemory memory;
  CHECK(changes(memory, {two, one, three}) == Changes{{}, {2, 1, 3}, {}});
}

TEST_CASE("A frame like the last one hands over nothing") {
  TreeMemory memory;
  changes(memory, {one, two});
  CHECK(changes(memory, {one, two}) == Changes{});
}

TEST_CASE("Only what says something else is handed over again") {
  TreeMemory memory;
  changes(memory, {one, two, three});
  Node renamed = two;
  renamed.name = "changed";
  CHECK(changes(memory, {one, renamed, three}) == Changes{{}, {2}, {}});
  Node ticked = renamed;
  ticked.checked = true;
  CHECK(changes(memory, {one, ticked, three}) == Changes{{}, {2}, {}});
  CHECK(changes(memory, {one, ticked, three}) == Changes{});
}

TEST_CASE("What only stands elsewhere is moved, not made again") {
  TreeMemory memory;
  changes(memory, {one, two});
  Node lower = two;
  lower.rect = {0, 40, 100, 20};
  CHECK(changes(memory, {one, lower}) == Changes{{}, {}, {2}});
}

TEST_CASE("What is gone is removed, and what came after it gets its new place") {
  TreeMemory memory;
  changes(memory, {one, two, three});
  CHECK(changes(memory, {one, three}) == Changes{{2}, {3}, {}});
  CHECK(changes(memory, {}) == Changes{{1, 3}, {}, {}});
}

TEST_CASE("What changes its order is handed over with its new place") {
  TreeMemory memory;
  changes(memory, {one, two, three});
  CHECK(changes(memory, {two, one, three}) == Changes{{}, {2, 1, 3}, {}});
  CHECK(changes(memory, {two, one, three}) == Changes{});
}

TEST_CASE("What comes back after it was gone is handed over whole") {
  TreeMemory memory;
  changes(memory, {one, two});
  changes(memory, {one});
  CHECK(changes(memory, {one, two}) == Changes{{}, {2}, {}});
}

TEST_CASE("What moves under another node is handed over with its new parent") {
  TreeMemory memory;
  SemanticTree before = tree_of({one});
  before.add(two);
  memory.update(before);
  SemanticTree after;
  after.begin();
  after.open(one);
  after.add(two);
  after.close();
  const TreeDifference difference = memory.update(after);
  REQUIRE(difference.put.size() == 1);
  CHECK(difference.put[0]->id == 2);
  CHECK(difference.put[0]->parent == 1);
}
