#pragma once

#include <memory>
#include <vector>

#include "app/session.hpp"
#include "ui/context.hpp"
#include "ui/font_source.hpp"
#include "ui/panel.hpp"
#include "ui/view_state.hpp"

struct ImGuiContext;

namespace milepost::ui {

/// What a frame is drawn for: widths and places in CSS px.
struct FrameSize {
  float width = 0;
  float tile_top = 0;     ///< top of the part of the content that is drawn
  float tile_height = 0;  ///< its height; the rest is measured only
  float density = 1;      ///< device px a CSS px
};

/// What a frame came to.
struct FrameResult {
  float content_height = 0;
  bool wants_another = false;  ///< something still settles: draw again soon
  Cursor cursor = Cursor::arrow;
  NodeId focus = 0;               ///< where the real focus should go, 0 for nowhere
  NodeId reveal = 0;              ///< what should be scrolled into view
  NodeId link = 0;                ///< a link that was pressed
  const Node* refused = nullptr;  ///< the field that something handed in is refused for, until the next frame
};

/// The whole interface: one Dear ImGui context, drawn into one window without borders that is as high
/// as its content.
class Interface {
 public:
  /// REQUIRES: the font source outlives the interface.
  explicit Interface(FontSource& fonts);
  ~Interface();
  Interface(const Interface&) = delete;
  Interface& operator=(const Interface&) = delete;

  void set_look(const HostLook& look);
  void fonts_changed() { text_->fonts_changed(); }

  // The pointer, in content space.
  void move_pointer(float x, float y);
  void press_pointer(bool down);
  void leave_pointer();

  /// What is done to nodes rather than pixels.
  Input& input() { return input_; }
  ViewState& view() { return view_; }
  const ViewState& view() const { return view_; }

  /// Draws one frame. What people asked for is added to `requests`. `seconds` is the time since the last
  /// frame, more than 0.
  FrameResult frame(const Session& session, const FrameSize& size, float seconds, std::vector<Request>& requests);

  /// The nodes of the last frame.
  const SemanticTree& tree() const { return tree_; }

 private:
  float draw(const Session& session, Context& context, const FrameSize& size, std::vector<Request>& requests);
  bool still_settles(float content_height);

  ImGuiContext* imgui_;
  std::unique_ptr<TextEngine> text_;
  Theme theme_;
  Input input_;
  SemanticTree tree_;
  ViewState view_;
  float content_height_ = 0;
  NodeId submitted_ = 0;  ///< in the last frame
};

}  // namespace milepost::ui
