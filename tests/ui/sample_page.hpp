#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "codec/framework_codec.hpp"
#include "core/sample.hpp"
#include "platform/headless/page.hpp"

// What tests of the interface say often.
namespace milepost::sample {

/// A framework of many abilities and roles: "Ability 1" and so on, and "Role 1" that must be at milestone 1
/// of "Ability 1" and so on, round and round.
inline Framework large_framework(int abilities, int roles, int milestones = 5) {
  Framework large;
  large.id = "large";
  large.title = "A large framework";
  for (int level = 1; level <= milestones; ++level) {
    large.milestones.push_back({level, "Level " + std::to_string(level), Reach::squad, "What it means.", {}});
  }
  for (int i = 1; i <= abilities; ++i) {
    Ability& ability = large.abilities.emplace_back();
    ability.id = AbilityId("ability-" + std::to_string(i));
    ability.name = "Ability " + std::to_string(i);
  }
  for (int i = 0; i < roles; ++i) {
    Role& role = large.roles.emplace_back();
    role.id = RoleId("role-" + std::to_string(i + 1));
    role.name = "Role " + std::to_string(i + 1);
    role.requirements.push_back(must("ability-" + std::to_string(i % abilities + 1), i % milestones + 1));
  }
  return large;
}

/// Has the page show the framework.
inline void show(headless::Page& page, const Framework& framework) {
  const std::optional<Error> error = page.application().set_framework(write_framework(framework));
  if (error) FAIL(error->path + ": " + error->message);
  page.settle();
}

/// The names of all nodes of a role, in reading order.
inline std::vector<std::string> names(headless::Page& page, ui::NodeRole role) {
  std::vector<std::string> found;
  for (const ui::Node& node : page.tree().nodes()) {
    if (node.role == role) found.push_back(node.name);
  }
  return found;
}

/// How many nodes have this role and this name.
inline std::size_t count(headless::Page& page, ui::NodeRole role, std::string_view name) {
  std::size_t found = 0;
  for (const ui::Node& node : page.tree().nodes()) found += node.role == role && node.name == name ? 1U : 0U;
  return found;
}

/// The node, which must be there.
inline const ui::Node& node(const headless::Page& page, ui::NodeRole role, std::string_view name) {
  const ui::Node* found = page.find(role, name);
  if (found == nullptr) FAIL("There is no “" << name << "”.");
  return *found;
}

/// The effects of one kind since the effects were taken last, in their order.
template <class Kind>
std::vector<Kind> effects_of(headless::Page& page) {
  std::vector<Kind> found;
  for (const Effect& effect : page.take_effects()) {
    if (const auto* one = std::get_if<Kind>(&effect)) found.push_back(*one);
  }
  return found;
}

/// The last node that the focus was sent to since the effects were taken; 0 where there was none.
inline ui::NodeId focus_of(headless::Page& page) {
  const auto moves = effects_of<FocusEffect>(page);
  return moves.empty() ? 0 : moves.back().node;
}

/// Checks that the field is refused, that this was said once and assertively since the effects were taken, and that
/// the focus went to the field.
inline void check_refusal(headless::Page& page, ui::NodeRole role, std::string_view name) {
  const ui::Node& field = node(page, role, name);
  CHECK(field.invalid);
  std::vector<std::string> said;
  ui::NodeId focus = 0;
  for (const Effect& effect : page.take_effects()) {
    const auto* words = std::get_if<AnnounceEffect>(&effect);
    if (words != nullptr && words->urgency == Urgency::assertive) said.push_back(words->text);
    if (const auto* move = std::get_if<FocusEffect>(&effect)) focus = move->node;
  }
  CHECK(said == std::vector<std::string>{field.description});
  CHECK(focus == field.id);
}

/// Presses every button that opens something, so that all of it is open.
inline void open_everything(headless::Page& page) {
  for (const std::string& name : names(page, ui::NodeRole::button)) {
    const ui::Node* found = page.find(ui::NodeRole::button, name);
    if (found != nullptr && found->expanded == false) page.activate(ui::NodeRole::button, name);
  }
}

}  // namespace milepost::sample
