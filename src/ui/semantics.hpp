#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/geometry.hpp"

namespace milepost::ui {

/// Names a node for as long as it is shown, the same from frame to frame. 0 is the root.
using NodeId = std::uint32_t;

enum class NodeRole {
  group,
  region,
  document,
  heading,
  text,
  list,
  list_item,
  button,
  link,
  checkbox,
  radio_group,
  radio,
  tab_list,
  tab,
  tab_panel,
  text_field,
  text_area,
  select,
  progress,
  status
};

/// What a text field takes; `date` is YYYY-MM-DD.
enum class FieldKind { text, url, date, search };

struct Option {
  std::string value;
  std::string label;
  friend bool operator==(const Option&, const Option&) = default;
};

/// One thing on the screen as a screen reader, a test or the page's real elements see it. Widgets fill
/// in what applies to their role and leave the rest as it is.
struct Node {
  NodeId id = 0;
  NodeId parent = 0;
  NodeId after = 0;  ///< the sibling before it, 0 where it is the first
  NodeRole role = NodeRole::text;
  std::string name;
  std::string value;
  std::string description;
  std::string url;
  std::string placeholder;
  Rect rect;
  std::vector<Option> options;
  int level = 0;  ///< of a heading, 2 and up
  int minimum = 0;
  int maximum = 0;
  int now = 0;
  FieldKind field = FieldKind::text;
  std::optional<bool> checked;
  std::optional<bool> selected;
  std::optional<bool> expanded;
  bool disabled = false;
  bool invalid = false;
  bool current = false;
  bool hint = false;    ///< the description is drawn nowhere: the page shows it when it is asked for
  bool strong = false;  ///< the words are drawn semibold
  int text_size = 0;    ///< of a paragraph's words, CSS px; 0 where they stand in something else
  int line_height = 0;  ///< of a paragraph, CSS px
  friend bool operator==(const Node&, const Node&) = default;
};

/// Everything shown in one frame, in reading order: each node after its parent and earlier siblings.
class SemanticTree {
 public:
  /// Forgets the last frame.
  void begin();

  /// Adds a node without children under the open one. Its parent and `after` are filled in, and what would turn the
  /// direction of its words is shown instead; a field's value stays as it is, since a person goes on writing it.
  Node& add(Node node);

  /// Adds a node and opens it: what is added until `close` lies in it.
  Node& open(Node node);
  void close();

  /// REQUIRES: the id was given by `open` or `add` in this frame.
  Node& at(NodeId id);

  const std::vector<Node>& nodes() const { return nodes_; }
  const Node* find(NodeId id) const;

  /// The node under which new ones are added; 0 is the root.
  NodeId open_id() const;

 private:
  struct Level {
    NodeId id = 0;
    NodeId last_child = 0;
  };
  std::vector<Node> nodes_;
  std::vector<Level> levels_;
};

/// Opens a node for as long as the scope lasts.
class NodeScope {
 public:
  NodeScope(SemanticTree& tree, Node node) : tree_(tree), id_(node.id) { tree_.open(std::move(node)); }
  ~NodeScope() { tree_.close(); }
  NodeScope(const NodeScope&) = delete;
  NodeScope& operator=(const NodeScope&) = delete;

  /// The node itself, to complete what is known only after its content, such as its height.
  Node& node() const { return tree_.at(id_); }

 private:
  SemanticTree& tree_;
  NodeId id_;
};

}  // namespace milepost::ui
