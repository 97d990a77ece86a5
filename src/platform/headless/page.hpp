#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ports.hpp"
#include "platform/headless/fixed_fonts.hpp"
#include "shell/application.hpp"

namespace milepost::headless {

/// A clock that stands still until it is moved.
class FixedClock final : public Clock {
 public:
  std::int64_t milliseconds = 1'795'253'400'000;  ///< 2026-11-21T09:30:00Z

  int minutes_east = 0;
  std::int64_t now_milliseconds() override { return milliseconds; }
  Date day_of(std::int64_t instant) const override { return FixedZone(minutes_east).day_of(instant); }
};

/// Numbers that look random and are the same in every run.
class CountedRandom final : public RandomSource {
 public:
  std::uint32_t next() override { return state_ = state_ * 1'664'525U + 1'013'904'223U; }

 private:
  std::uint32_t state_ = 1;
};

/// The application on a screen that nobody sees: people are played by what they would find by role and
/// name, as a screen reader does. Each action is followed by the frames it needs to settle.
class Page {
 public:
  explicit Page(float width = 1200);

  Application& application() { return application_; }
  const Session& session() const { return application_.session(); }
  ui::ViewState& view() { return application_.interface().view(); }
  FixedClock& clock() { return clock_; }

  float width() const { return width_; }
  void set_width(float width);

  /// The node of this role and name, or null where there is none.
  const ui::Node* find(ui::NodeRole role, std::string_view name) const;

  /// Moves the pointer to the middle of the node and presses. Gives false where there is no such node
  /// or it is disabled.
  bool click(ui::NodeRole role, std::string_view name);

  /// Presses the node as the keyboard or a screen reader does.
  bool activate(ui::NodeRole role, std::string_view name);

  /// Puts a value into a text field or chooses an option by its value.
  bool enter(ui::NodeRole role, std::string_view name, std::string value);

  /// True where some node of any role has exactly this name.
  bool shows(std::string_view name) const;

  /// Draws until nothing settles any more. Gives the number of frames.
  int settle();

  const ui::FrameResult& last_frame() const { return last_frame_; }
  const ui::SemanticTree& tree() { return application_.interface().tree(); }

  /// The effects since the last call.
  std::vector<Effect> take_effects() { return application_.take_effects(); }

 private:
  FixedClock clock_;
  CountedRandom random_;
  FixedFonts fonts_;
  Application application_{clock_, random_, fonts_};
  ui::FrameResult last_frame_;
  float width_;
};

}  // namespace milepost::headless
