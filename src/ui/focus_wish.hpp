#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "ui/context.hpp"

namespace milepost::ui {

/// Where a panel wants the focus to go in the next frame, because something opened, closed or went away.
/// A wish that no widget grants in that frame is dropped.
class FocusWish {
 public:
  /// The widget that goes by this key should have the focus once it is there.
  void make(std::string key) { made_ = std::move(key); }

  /// At the beginning of each frame of the panel.
  void begin_frame() { due_ = std::exchange(made_, {}); }

  /// Moves the focus to the node where the wish is for its key.
  void grant(Context& ui, std::string_view key, NodeId node) {
    if (due_.empty() || due_ != key) return;
    ui.wants_focus = ui.wants_reveal = node;
    due_.clear();
  }

 private:
  std::string made_;
  std::string due_;
};

}  // namespace milepost::ui
