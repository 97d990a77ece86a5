#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "ui/semantics.hpp"

namespace milepost::ui {

/// What people did to nodes rather than to pixels: with the keyboard, a screen reader or a real text
/// field. It waits here until the node's widget is drawn in the next frame.
class Input {
 public:
  /// The node was pressed or chosen.
  void activate(NodeId node) { activated_.insert(node); }

  /// The node's text or choice is now `value`.
  void set_value(NodeId node, std::string value) { values_[node] = std::move(value); }

  /// Escape was pressed while the focus was on the node or inside it.
  void dismiss() { dismissed_ = true; }

  void focus(NodeId node) { focused_ = node; }
  void blur(NodeId node) {
    if (focused_ == node) focused_ = 0;
  }

  /// Whether the focus is to be seen: it is after a key, not after a press of the pointer.
  void show_focus(bool shown) { focus_shown_ = shown; }

  NodeId focused() const { return focused_; }
  bool is_focus_shown_on(NodeId node) const { return focus_shown_ && focused_ == node; }

  /// Each gives what waits, once.
  bool take_activation(NodeId node) { return activated_.erase(node) > 0; }
  bool take_dismissal() { return std::exchange(dismissed_, false); }
  std::optional<std::string> take_value(NodeId node) {
    auto waiting = values_.extract(node);
    return waiting.empty() ? std::nullopt : std::optional(std::move(waiting.mapped()));
  }

  /// After a frame: what no widget took was meant for something no longer there.
  void forget() {
    activated_.clear();
    values_.clear();
    dismissed_ = false;
  }

  bool is_waiting() const { return !activated_.empty() || !values_.empty() || dismissed_; }

 private:
  std::set<NodeId> activated_;
  std::map<NodeId, std::string> values_;
  NodeId focused_ = 0;
  bool focus_shown_ = false;
  bool dismissed_ = false;
};

}  // namespace milepost::ui
