#include "ui/semantics.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using namespace milepost::ui;

namespace {

Node named(NodeId id, std::string name) { return {.id = id, .name = std::move(name)}; }

}  // namespace

TEST_CASE("Nodes stand in reading order, each under what was open and after its sibling") {
  SemanticTree tree;
  tree.begin();
  tree.add(named(1, "title"));
  {
    const NodeScope list(tree, named(2, "list"));
    tree.add(named(3, "first"));
    const NodeScope item(tree, named(4, "second"));
    tree.add(named(5, "inner"));
    CHECK(tree.open_id() == 4);
  }
  tree.add(named(6, "end"));

  struct Place {
    NodeId id;
    NodeId parent;
    NodeId after;
    bool operator==(const Place&) const = default;
  };
  std::vector<Place> places;
  for (const Node& node : tree.nodes()) places.push_back({node.id, node.parent, node.after});
  CHECK(places == std::vector<Place>{{1, 0, 0}, {2, 0, 1}, {3, 2, 0}, {4, 2, 3}, {5, 4, 0}, {6, 0, 2}});
  CHECK(tree.open_id() == 0);
}

TEST_CASE("A node is completed after its content, whatever was added since") {
  SemanticTree tree;
  tree.begin();
  {
    const NodeScope group(tree, named(1, "group"));
    for (NodeId id = 2; id < 200; ++id) tree.add(named(id, "row"));
    group.node().rect = {0, 0, 10, 500};
  }
  REQUIRE(tree.find(1) != nullptr);
  CHECK(tree.find(1)->rect.height == 500);
}

TEST_CASE("A node is found by its id for as long as its frame lasts") {
  SemanticTree tree;
  tree.begin();
  tree.add(named(7, "seven"));
  REQUIRE(tree.find(7) != nullptr);
  CHECK(tree.find(7)->name == "seven");
  CHECK(tree.find(8) == nullptr);
  tree.begin();
  CHECK(tree.find(7) == nullptr);
  CHECK(tree.nodes().empty());
}

TEST_CASE("Words that would turn the direction are shown as they are drawn, and what is written in a field stays") {
  SemanticTree tree;
  tree.begin();
  const std::string turned = "\u202ea\u200f";
  tree.add({.id = 1,
            .role = NodeRole::text_field,
            .name = turned,
            .value = turned,
            .description = turned,
            .placeholder = turned,
            .options = {{turned, turned}}});
  const NodeScope scope(tree, named(2, turned));
  const std::string shown = "\ufffda\ufffd";
  const Node& field = *tree.find(1);
  CHECK(field.name == shown);
  CHECK(field.description == shown);
  CHECK(field.placeholder == shown);
  CHECK(field.options[0] == Option{turned, shown});
  CHECK(field.value == turned);
  CHECK(scope.node().name == shown);
}
