#pragma once

#include "ui/color.hpp"

namespace milepost::ui {

/// What the host page says about its own look.
struct HostLook {
  Color background{255, 255, 255};
  Color text{27, 35, 48};
  Color accent{47, 111, 181};
  float radius = 10.0F;        ///< of the widget's own corners, CSS px
  float font_size = 16.0F;     ///< of the page's running text, CSS px
  bool more_contrast = false;  ///< the person asked their system for it
  bool touch = false;          ///< fingers press the controls, which have to be larger for them
  friend bool operator==(const HostLook&, const HostLook&) = default;
};

/// Colours for a word on a tinted ground, as in a chip or a notice.
struct Tone {
  Color text;
  Color ground;
};

enum class Weight { regular, semibold };

/// One step of the type scale, in CSS px.
struct TextSize {
  float size;
  float line_height;
};

/// Every colour, type size and distance the interface uses, worked out from the host page's look.
/// All text colours have a contrast of at least 4.5 to 1 on every ground they are used on, all
/// outlines that carry meaning at least 3 to 1, or 7 and 4.5 where more is asked for; what is disabled is exempt. A
/// page's ground so middling that no text stands out on it is taken lighter or darker.
struct Theme {
  Color background;
  Color panel;    ///< ground of the side columns
  Color hover;    ///< ground of a row or a button that the pointer is over
  Color held;     ///< ground of a button that is held down
  Color line;     ///< hairlines that only divide
  Color outline;  ///< borders of controls
  Color text;
  Color soft;  ///< secondary text
  Color accent;
  Color on_accent;
  Color accent_hover;  ///< ground of a primary button that the pointer is over
  Color accent_held;
  Color accent_soft;  ///< ground of what is chosen
  Tone good;
  Tone attention;
  Tone neutral;
  Tone danger;

  TextSize title;
  TextSize heading;
  TextSize body;
  TextSize small;
  TextSize tiny;

  float radius;
  float control_height;  ///< 36 px or more, 44 where fingers press
  float choice_height;   ///< of a box to tick: 28 px, 44 where fingers press

  explicit Theme(const HostLook& look);

 private:
  void set_colors(const HostLook& look);
};

/// The grid all distances are multiples of, CSS px.
constexpr float grid = 4.0F;
constexpr float gap_small = 2 * grid;
constexpr float gap = 3 * grid;
constexpr float gap_large = 6 * grid;
constexpr float control_radius = 6.0F;
constexpr float card_radius = 8.0F;
constexpr float hairline = 1.0F;

/// Lines of running text beyond this are hard to follow from one to the next, CSS px.
constexpr float widest_prose = 680.0F;

}  // namespace milepost::ui
