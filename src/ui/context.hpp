#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.hpp"
#include "ui/input.hpp"
#include "ui/semantics.hpp"
#include "ui/text.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace milepost::ui {

/// The pointer's shape over what was drawn.
enum class Cursor { arrow, hand, text };

/// What one frame is drawn with and into. Widgets take it first; panels hand it on.
struct Context {
  const Theme& theme;
  TextEngine& text;
  SemanticTree& tree;
  Input& input;
  ImDrawList& draw;
  Rect visible;  ///< the part of content space that is drawn; the rest is only measured
  Cursor cursor = Cursor::arrow;
  NodeId wants_focus = 0;   ///< a node that the real focus should move to
  NodeId wants_reveal = 0;  ///< a node that should be scrolled into view
  NodeId wants_link = 0;    ///< a link that was pressed
  NodeId submitted = 0;     ///< what was handed in: where the next frame shows a refusal in it, that is told

  bool is_visible(const Rect& rect) const { return rect.bottom() >= visible.y && rect.y <= visible.bottom(); }
};

/// What the pointer, the keyboard or a screen reader does to one widget in this frame.
struct Interaction {
  bool hovered = false;
  bool held = false;
  bool pressed = false;
};

/// An id that stays the same from frame to frame, within the open scopes.
NodeId id_of(std::string_view key);

/// Makes ids unique: those made while it lives are of this key.
class IdScope {
 public:
  explicit IdScope(std::string_view key);
  ~IdScope();
  IdScope(const IdScope&) = delete;
  IdScope& operator=(const IdScope&) = delete;
};

/// Opens a node over all that is put into a column while it lives; the node's rectangle is filled in at its end.
class ColumnNode {
 public:
  ColumnNode(Context& ui, const Column& column, Node node);
  ~ColumnNode();
  ColumnNode(const ColumnNode&) = delete;
  ColumnNode& operator=(const ColumnNode&) = delete;

  /// The node itself, to complete what is known only after its content.
  Node& node() const { return ui_.tree.at(id_); }

 private:
  Context& ui_;
  const Column& column_;
  NodeId id_;
  float top_;
};

/// Lets a rectangle be pressed. A disabled widget takes no part.
Interaction interact(Context& ui, NodeId id, const Rect& rect, bool enabled = true);

/// The first field that is refused in a node, which may be the field itself; null where there is none.
const Node* refused_in(const SemanticTree& tree, NodeId node);

/// True, once, where Escape was pressed inside the node that is open in the tree, or with no focus at all.
/// To be asked when all that is in the node has been added.
bool take_dismissal(Context& ui);

/// Draws the ring around the node that has the keyboard's focus.
void focus_ring(Context& ui, NodeId id, const Rect& rect, float radius);

/// Draws behind what is drawn while it lives: nested grounds lie over the ones around them.
class Layer {
 public:
  explicit Layer(Context& ui);
  ~Layer();
  Layer(const Layer&) = delete;
  Layer& operator=(const Layer&) = delete;

  /// Switches between the ground of this layer and what stands on it.
  void draw_on_ground();
  void draw_on_top();

  /// How many layers can lie in each other.
  static constexpr int deepest = 6;

 private:
  Context& ui_;
  int depth_;
};

/// Which corners of a rectangle are round.
enum class Corners { all, bottom_left, bottom_right, bottom };

// Shapes, in content space.
void fill(Context& ui, const Rect& rect, Color color, float radius = 0, Corners corners = Corners::all);
void outline(Context& ui, const Rect& rect, Color color, float radius = 0, float thickness = 1);
void horizontal_rule(Context& ui, float x, float y, float width);

}  // namespace milepost::ui
