#include "ui/picture.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using ui::Node;
using ui::NodeRole;

namespace {

using Move = std::function<void(Page&)>;

Move press(NodeRole role, std::string name) {
  return [=](Page& page) {
    INFO(name);
    REQUIRE(page.activate(role, name));
  };
}

Move enter(NodeRole role, std::string name, std::string value) {
  return [=](Page& page) {
    INFO(name);
    REQUIRE(page.enter(role, name, value));
  };
}

// By the list where there is one, else by the choice.
void go_to_communication(Page& page) {
  const bool pressed = page.activate(NodeRole::button, "Communication, not assessed");
  REQUIRE((pressed || page.enter(NodeRole::select, "Ability", "communication")));
}

// A walk in which every kind of control changes.
std::vector<Move> walk() {
  return {press(NodeRole::radio, "0, Not yet"),
          press(NodeRole::button, "Claim 2 on Infrastructure"),
          enter(NodeRole::select, "Target role", "tier-4-escalation-engineer"),
          press(NodeRole::button, "Add evidence"),
          enter(NodeRole::text_area, "What happened", "It ran through the night."),
          press(NodeRole::checkbox, "Private"),
          press(NodeRole::button, "Add evidence"),
          go_to_communication,
          press(NodeRole::button, "Claim 1 on Communication"),
          press(NodeRole::tab, "Roles"),
          press(NodeRole::button, "Undo"),
          press(NodeRole::button, "Redo")};
}

// What a node says, without its place and without what is not drawn: a description is told when it is asked for,
// and the text in a field is the field's own.
std::string told(const Node& node) {
  const auto flag = [](const std::optional<bool>& value) { return value ? (*value ? "yes " : "no ") : "- "; };
  return node.name + '\n' + node.value + '\n' + flag(node.checked) + flag(node.selected) + flag(node.expanded) +
         (node.disabled ? "disabled " : "") + (node.invalid ? "invalid " : "") + (node.current ? "current " : "") +
         std::to_string(node.now) + ' ' + std::to_string(node.maximum);
}

bool is_drawn(const Node& node) {
  switch (node.role) {
    case NodeRole::heading:
    case NodeRole::text:
    case NodeRole::button:
    case NodeRole::link:
    case NodeRole::checkbox:
    case NodeRole::radio:
    case NodeRole::tab:
    case NodeRole::select:
    case NodeRole::progress:
    case NodeRole::status:
      return true;
    default:
      return false;
  }
}

struct Shown {
  Node node;
  std::string picture;
};

std::map<ui::NodeId, Shown> shown_on(Page& page) {
  std::map<ui::NodeId, Shown> shown;
  for (const Node& node : page.tree().nodes()) {
    if (is_drawn(node)) shown[node.id] = {node, sample::picture_in(node.rect)};
  }
  return shown;
}

// The walk once for its letters, after which the texture has all of them, and back to the start.
void learn_letters(Page& page) {
  for (const Move& move : walk()) move(page);
  page.application().reset();
  page.view() = {};
  page.settle();
}

}  // namespace

TEST_CASE("Where a screen reader is told something new, the picture shows something new") {
  Page page(GENERATE(320.0F, 1280.0F));
  learn_letters(page);
  std::set<NodeRole> changed;
  auto before = shown_on(page);
  for (const Move& move : walk()) {
    move(page);
    auto after = shown_on(page);
    for (const auto& [id, now] : after) {
      const auto old = before.find(id);
      if (old == before.end() || told(old->second.node) == told(now.node)) continue;
      changed.insert(now.node.role);
      INFO(told(old->second.node) << "\nbecame\n" << told(now.node));
      CHECK((old->second.picture != now.picture));
    }
    before = std::move(after);
  }
  for (const NodeRole role : {NodeRole::text, NodeRole::button, NodeRole::checkbox, NodeRole::radio, NodeRole::tab,
                              NodeRole::select, NodeRole::progress}) {
    INFO(static_cast<int>(role));
    CHECK(changed.contains(role));
  }
}

TEST_CASE("Where the picture of a text that stays in its place changes, a screen reader is told") {
  Page page(1280);
  learn_letters(page);
  auto before = shown_on(page);
  for (const Move& move : walk()) {
    move(page);
    auto after = shown_on(page);
    for (const auto& [id, now] : after) {
      const auto old = before.find(id);
      if (old == before.end() || now.node.role != NodeRole::text) continue;
      if (told(old->second.node) != told(now.node) || !(old->second.node.rect == now.node.rect)) continue;
      INFO(told(now.node));
      CHECK((old->second.picture == now.picture));
    }
    before = std::move(after);
  }
}

TEST_CASE("Everything that a screen reader is told of has something in its place") {
  Page page(GENERATE(320.0F, 1280.0F));
  for (const Move& move : walk()) {
    move(page);
    for (const auto& [id, shown] : shown_on(page)) {
      INFO(told(shown.node));
      CHECK_FALSE(shown.picture.empty());
    }
  }
}
