#include "ui/icons.hpp"

#include <imgui.h>

#include <array>
#include <initializer_list>

namespace milepost::ui {
namespace {

struct Pen {
  ImDrawList& list;
  float x;
  float y;
  float unit;  ///< half the icon's size: shapes are given from -1 to 1
  ImU32 color;
  float thickness;

  ImVec2 at(ImVec2 point) const { return {x + point.x * unit, y + point.y * unit}; }

  void stroke(std::initializer_list<ImVec2> points) const {
    for (const ImVec2 point : points) list.PathLineTo(at(point));
    list.PathStroke(color, 0, thickness);
  }
};

void draw_flag(const Pen& pen) {
  pen.stroke({{-0.5F, 0.85F}, {-0.5F, -0.8F}});
  pen.list.AddTriangleFilled(pen.at({-0.5F, -0.85F}), pen.at({0.75F, -0.4F}), pen.at({-0.5F, 0.1F}), pen.color);
}

void draw_question(const Pen& pen) {
  pen.list.PathArcTo(pen.at({0, -0.4F}), pen.unit * 0.42F, -3.0F, 1.2F);
  pen.list.PathLineTo(pen.at({0, 0.3F}));
  pen.list.PathStroke(pen.color, 0, pen.thickness);
  pen.list.AddCircleFilled(pen.at({0, 0.75F}), pen.thickness * 0.6F, pen.color);
}

void draw_lock(const Pen& pen) {
  pen.list.AddRectFilled(pen.at({-0.6F, -0.1F}), pen.at({0.6F, 0.8F}), pen.color, 1);
  pen.list.PathArcTo(pen.at({0, -0.15F}), pen.unit * 0.38F, -3.1416F, 0);
  pen.list.PathStroke(pen.color, 0, pen.thickness);
}

void draw_information(const Pen& pen) {
  pen.list.AddCircleFilled(pen.at({0, -0.7F}), pen.thickness * 0.7F, pen.color);
  pen.stroke({{0, -0.2F}, {0, 0.85F}});
}

void draw_warning(const Pen& pen) {
  pen.stroke({{0, -0.75F}, {0, 0.3F}});
  pen.list.AddCircleFilled(pen.at({0, 0.8F}), pen.thickness * 0.7F, pen.color);
}

void draw_half(const Pen& pen) {
  constexpr float down = 1.5708F;
  const float radius = pen.unit * 0.75F;
  pen.list.PathArcTo(pen.at({0, 0}), radius, down, 3 * down);
  pen.list.PathFillConvex(pen.color);
  pen.list.AddCircle(pen.at({0, 0}), radius, pen.color, 0, pen.thickness);
}

}  // namespace

void draw_icon(Context& ui, Icon icon, float center_x, float center_y, float size, Color color) {
  const Pen pen{ui.draw, center_x, center_y, size / 2, packed(color), size / 8 + 0.4F};
  if (!ui.is_visible({center_x - size, center_y - size, 2 * size, 2 * size})) return;
  switch (icon) {
    case Icon::none:
      break;
    case Icon::check:
      pen.stroke({{-0.7F, 0.05F}, {-0.2F, 0.55F}, {0.75F, -0.55F}});
      break;
    case Icon::arrow_up:
      pen.stroke({{0, 0.75F}, {0, -0.65F}});
      pen.stroke({{-0.5F, -0.15F}, {0, -0.7F}, {0.5F, -0.15F}});
      break;
    case Icon::flag:
      draw_flag(pen);
      break;
    case Icon::chevron_down:
      pen.stroke({{-0.55F, -0.25F}, {0, 0.35F}, {0.55F, -0.25F}});
      break;
    case Icon::chevron_right:
      pen.stroke({{-0.25F, -0.55F}, {0.35F, 0}, {-0.25F, 0.55F}});
      break;
    case Icon::dot:
      pen.list.AddCircle({center_x, center_y}, size * 0.28F, pen.color, 0, pen.thickness);
      break;
    case Icon::question:
      draw_question(pen);
      break;
    case Icon::plus:
      pen.stroke({{-0.6F, 0}, {0.6F, 0}});
      pen.stroke({{0, -0.6F}, {0, 0.6F}});
      break;
    case Icon::pencil:
      pen.stroke({{-0.7F, 0.7F}, {-0.6F, 0.25F}, {0.4F, -0.7F}, {0.7F, -0.4F}, {-0.25F, 0.6F}, {-0.7F, 0.7F}});
      break;
    case Icon::cross:
      pen.stroke({{-0.5F, -0.5F}, {0.5F, 0.5F}});
      pen.stroke({{0.5F, -0.5F}, {-0.5F, 0.5F}});
      break;
    case Icon::lock:
      draw_lock(pen);
      break;
    case Icon::information:
      draw_information(pen);
      break;
    case Icon::warning:
      draw_warning(pen);
      break;
    case Icon::half:
      draw_half(pen);
      break;
  }
}

}  // namespace milepost::ui
