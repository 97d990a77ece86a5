#pragma once

namespace milepost::ui {

/// A rectangle in content space: CSS px from the top left of everything that is drawn, y downwards.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  float center_x() const { return x + width / 2; }
  float center_y() const { return y + height / 2; }
  bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }

  /// The same rectangle with each side moved inwards (outwards where negative).
  Rect inset(float horizontal, float vertical) const {
    return {x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical};
  }
  friend bool operator==(const Rect&, const Rect&) = default;
};

/// A column that is filled from the top: what is drawn takes its width and moves `y` down.
struct Column {
  float x = 0;
  float y = 0;
  float width = 0;

  float right() const { return x + width; }
  void space(float height) { y += height; }

  /// Takes the next `height` px as a rectangle.
  Rect take(float height) {
    const Rect rect{x, y, width, height};
    y += height;
    return rect;
  }
};

}  // namespace milepost::ui
