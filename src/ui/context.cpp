#include "ui/context.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <utility>

namespace milepost::ui {
namespace {

int open_layers = 0;  // how many Layer objects live; there is one interface for one Dear ImGui context

ImRect box(const Rect& rect) { return {rect.x, rect.y, rect.right(), rect.bottom()}; }

bool is_inside(const SemanticTree& tree, NodeId inner, NodeId outer) {
  while (inner != outer) {
    const Node* node = tree.find(inner);
    if (node == nullptr) return false;
    inner = node->parent;
  }
  return true;
}

ImDrawFlags flags_of(Corners corners) {
  switch (corners) {
    case Corners::all:
      return ImDrawFlags_RoundCornersAll;
    case Corners::bottom_left:
      return ImDrawFlags_RoundCornersBottomLeft;
    case Corners::bottom_right:
      return ImDrawFlags_RoundCornersBottomRight;
    case Corners::bottom:
      return ImDrawFlags_RoundCornersBottom;
  }
  return ImDrawFlags_None;
}

}  // namespace

NodeId id_of(std::string_view key) { return ImGui::GetID(key.data(), key.data() + key.size()); }

IdScope::IdScope(std::string_view key) { ImGui::PushID(key.data(), key.data() + key.size()); }

IdScope::~IdScope() { ImGui::PopID(); }

ColumnNode::ColumnNode(Context& ui, const Column& column, Node node)
    : ui_(ui), column_(column), id_(node.id), top_(column.y) {
  ui.tree.open(std::move(node));
}

ColumnNode::~ColumnNode() {
  node().rect = {column_.x, top_, column_.width, column_.y - top_};
  ui_.tree.close();
}

Interaction interact(Context& ui, NodeId id, const Rect& rect, bool enabled) {
  Interaction result;
  if (!enabled) return result;
  const ImRect bounds = box(rect);
  ImGui::KeepAliveID(id);
  if (ui.is_visible(rect) || ImGui::GetActiveID() == id) {
    result.pressed = ImGui::ButtonBehavior(bounds, id, &result.hovered, &result.held);
    if (result.hovered) ui.cursor = Cursor::hand;
  }
  if (ui.input.take_activation(id)) result.pressed = true;
  if (result.pressed) ui.wants_focus = id;
  return result;
}

const Node* refused_in(const SemanticTree& tree, NodeId node) {
  for (const Node& field : tree.nodes()) {
    if (field.invalid && is_inside(tree, field.id, node)) return &field;
  }
  return nullptr;
}

bool take_dismissal(Context& ui) {
  if (!ui.input.is_waiting()) return false;
  const NodeId focused = ui.input.focused();
  const bool is_meant = focused == 0 || is_inside(ui.tree, focused, ui.tree.open_id());
  return is_meant && ui.input.take_dismissal();
}

void focus_ring(Context& ui, NodeId id, const Rect& rect, float radius) {
  constexpr float distance = 2;
  constexpr float thickness = 2;
  if (!ui.input.is_focus_shown_on(id)) return;
  outline(ui, rect.inset(-distance - 1, -distance - 1), ui.theme.accent, radius + distance + 1, thickness);
}

Layer::Layer(Context& ui) : ui_(ui), depth_(open_layers++) { draw_on_top(); }

Layer::~Layer() {
  --open_layers;
  ui_.draw.ChannelsSetCurrent(ImMin(depth_, deepest - 1));
}

void Layer::draw_on_ground() { ui_.draw.ChannelsSetCurrent(ImMin(depth_, deepest - 1)); }

void Layer::draw_on_top() { ui_.draw.ChannelsSetCurrent(ImMin(depth_ + 1, deepest - 1)); }

void fill(Context& ui, const Rect& rect, Color color, float radius, Corners corners) {
  if (!ui.is_visible(rect)) return;
  ui.draw.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, packed(color), radius, flags_of(corners));
}

void outline(Context& ui, const Rect& rect, Color color, float radius, float thickness) {
  if (!ui.is_visible(rect)) return;
  const float half = thickness / 2;
  // AddRect draws its line half a pixel inside the corners it is given.
  ui.draw.AddRect({rect.x + half - 0.5F, rect.y + half - 0.5F},
                  {rect.right() - half + 0.5F, rect.bottom() - half + 0.5F}, packed(color), radius, 0, thickness);
}

void horizontal_rule(Context& ui, float x, float y, float width) { fill(ui, {x, y, width, hairline}, ui.theme.line); }

}  // namespace milepost::ui
