#include "ui/widgets/claim_chart.hpp"

#include <imgui.h>

#include <algorithm>

#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float dot = 4;
constexpr float stroke = 2;
constexpr float lowest_step = 6;
constexpr float highest_step = 16;
constexpr float usual_height = 80;
constexpr float number_room = 5 * grid;

// Where moments and milestones stand.
struct Plot {
  float left = 0;    ///< of the first moment
  float step_x = 0;  ///< from one moment to the next
  float bottom = 0;  ///< of milestone 0
  float step_y = 0;  ///< from one milestone to the next
  int highest = 0;

  float x(std::size_t moment) const { return left + step_x * static_cast<float>(moment); }
  float y(int milestone) const { return bottom - step_y * static_cast<float>(milestone); }
};

TextStyle label_style(const Theme& theme) { return {theme.tiny, Weight::regular, theme.soft}; }

// A line per milestone; numbers only as close as they can be read.
void draw_grid(Context& ui, const Column& column, const Plot& plot) {
  const TextStyle style = label_style(ui.theme);
  const int stride = std::max(1, static_cast<int>(style.size.size / plot.step_y + 0.99F));
  for (int milestone = 0; milestone <= plot.highest; ++milestone) {
    const float y = plot.y(milestone);
    horizontal_rule(ui, column.x + number_room, y, column.width - number_room);
    if ((plot.highest - milestone) % stride != 0) continue;
    const float half = style.size.line_height / 2;
    draw_text(ui, {column.x, y - half, number_room, 0}, std::to_string(milestone), style);
  }
}

void draw_labels(Context& ui, Column& column, const Plot& plot, const std::vector<std::string>& labels) {
  const TextStyle style = label_style(ui.theme);
  float widest = 0;
  for (const std::string& label : labels) widest = std::max(widest, ui.text.width(label, style));
  const bool has_room_for_all = plot.step_x >= widest + grid;
  const float y = plot.bottom + dot + grid;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!has_room_for_all && i != 0 && i + 1 != labels.size()) continue;
    const float width = ui.text.width(labels[i], style);
    const float x = std::clamp(plot.x(i) - width / 2, column.x, std::max(column.x, column.right() - width));
    draw_text(ui, {x, y, width + 1, 0}, labels[i], style);
  }
  column.y = y + style.size.line_height;
}

void draw_steps(Context& ui, const Plot& plot, const std::vector<std::optional<int>>& milestones) {
  const Color color = ui.theme.accent;
  for (std::size_t i = 0; i < milestones.size(); ++i) {
    if (!milestones[i]) continue;
    const float x = plot.x(i);
    const float y = plot.y(*milestones[i]);
    if (i + 1 < milestones.size() && milestones[i + 1]) {
      const float next = plot.y(*milestones[i + 1]);
      fill(ui, {x, y - stroke / 2, plot.step_x, stroke}, color);
      fill(ui, {plot.x(i + 1) - stroke / 2, std::min(y, next), stroke, std::max(y, next) - std::min(y, next)}, color);
    }
    if (ui.is_visible({x, y, dot, dot})) ui.draw.AddCircleFilled({x, y}, dot, packed(color));
  }
}

}  // namespace

void draw_claim_chart(Context& ui, Column& column, const ClaimChart& chart) {
  Plot plot;
  plot.highest = std::max(chart.highest, 1);
  // A claim may have been made where the framework had more milestones.
  for (const auto& milestone : chart.milestones) plot.highest = std::max(plot.highest, milestone.value_or(0));
  plot.step_y = std::clamp(usual_height / static_cast<float>(plot.highest), lowest_step, highest_step);
  plot.bottom = column.y + dot + plot.step_y * static_cast<float>(plot.highest);
  plot.left = column.x + number_room + 4 * grid;
  const float room = column.right() - 4 * grid - plot.left;
  plot.step_x = chart.milestones.size() > 1 ? room / static_cast<float>(chart.milestones.size() - 1) : room;
  draw_grid(ui, column, plot);
  draw_labels(ui, column, plot, chart.labels);
  draw_steps(ui, plot, chart.milestones);
}

}  // namespace milepost::ui
