#include "ui/widgets/ladder.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/icons.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float pi = 3.14159265F;
constexpr float road_thickness = 4;
constexpr float narrowest_flag = 68;

struct Posts {
  float left;
  float step;
  float radius;
  float y;

  float x(std::size_t place) const { return left + step * (static_cast<float>(place) + 0.5F); }
};

const LadderTarget* target_at(const LadderLook& look, std::size_t place) {
  const auto found = std::find_if(look.targets.begin(), look.targets.end(), [place](const LadderTarget& target) {
    return target.milestone == static_cast<int>(place);
  });
  return found == look.targets.end() ? nullptr : &*found;
}

std::string_view flag_word(const LadderTarget& target) {
  return target.strength == Strength::must ? "must" : "recommended";
}

bool is_reached(const LadderLook& look, std::size_t place) {
  return look.claimed && static_cast<int>(place) <= *look.claimed;
}

bool is_claimed(const LadderLook& look, std::size_t place) {
  return look.claimed && static_cast<int>(place) == *look.claimed;
}

void dashed_circle(Context& ui, float x, float y, float radius, Color color, float thickness) {
  constexpr int dashes = 14;
  constexpr float turn = 2 * pi / dashes;
  for (int i = 0; i < dashes; ++i) {
    const float start = turn * static_cast<float>(i);
    ui.draw.PathArcTo({x, y}, radius, start, start + turn * 0.55F, 4);
    ui.draw.PathStroke(packed(color), 0, thickness);
  }
}

void draw_post(Context& ui, const Posts& posts, const LadderLook& look, std::size_t place, bool hovered) {
  const Theme& theme = ui.theme;
  const ImVec2 center{posts.x(place), posts.y};
  const bool reached = is_reached(look, place);
  const LadderTarget* target = target_at(look, place);
  if (is_claimed(look, place)) {
    ui.draw.AddCircleFilled(center, posts.radius + 6, packed(theme.accent));
    ui.draw.AddCircleFilled(center, posts.radius + 4, packed(theme.accent_soft));
  }
  const Color ground = reached ? theme.accent : hovered ? theme.accent_soft : theme.background;
  ui.draw.AddCircleFilled(center, posts.radius, packed(ground));
  if (target != nullptr && target->strength == Strength::must) {
    ui.draw.AddCircle(center, posts.radius - 1.5F, packed(reached ? theme.on_accent : theme.attention.text), 0, 3);
  } else if (target != nullptr) {
    dashed_circle(ui, center.x, center.y, posts.radius - 1, reached ? theme.on_accent : theme.text, 2);
  } else if (!reached) {
    ui.draw.AddCircle(center, posts.radius - 1, packed(hovered ? theme.accent : theme.outline), 0, 1.5F);
  }
  const TextStyle number{theme.body, Weight::semibold, reached ? theme.on_accent : theme.text};
  draw_centered_line(ui, {center.x - posts.radius, center.y - posts.radius, 2 * posts.radius, 2 * posts.radius},
                     std::to_string(place), number);
}

// "you" and the flag of the target role, above a post; both where they meet.
void draw_flags(Context& ui, const Posts& posts, const LadderLook& look, std::size_t place) {
  const LadderTarget* target = target_at(look, place);
  const bool you = is_claimed(look, place);
  if (!you && target == nullptr) return;
  constexpr float icon_size = 12;
  const Theme& theme = ui.theme;
  const TextStyle you_style = semibold(in_color(small_soft(theme), theme.accent));
  const TextStyle flag_style = semibold(in_color(
      small_soft(theme), target != nullptr && target->strength == Strength::must ? theme.attention.text : theme.text));
  const std::string you_words = you ? (target != nullptr ? "you " : "you") : "";
  // Where posts stand close the flag alone must do; the sentence above the road has the word.
  const bool roomy = posts.step >= narrowest_flag;
  const std::string_view flag_words = target == nullptr || !roomy ? "" : flag_word(*target);
  const float icon = target == nullptr ? 0 : icon_size + 3;
  const float you_width = ui.text.width(you_words, you_style);
  const float width = you_width + icon + ui.text.width(flag_words, flag_style);
  const float most_left = posts.left;
  const float most_right = posts.left + posts.step * static_cast<float>(look.labels.size()) - width;
  float x = std::clamp(posts.x(place) - width / 2, most_left, std::max(most_left, most_right));
  const float y = posts.y - posts.radius - 8 - you_style.size.line_height;
  ui.text.draw(ui.draw, x, y, you_words, you_style);
  x += you_width;
  if (target == nullptr) return;
  draw_icon(ui, Icon::flag, x + icon_size / 2, y + flag_style.size.line_height / 2, icon_size, flag_style.color);
  ui.text.draw(ui.draw, x + icon, y, flag_words, flag_style);
}

void draw_road(Context& ui, const Posts& posts, const LadderLook& look) {
  const float first = posts.x(0);
  const std::size_t end = look.labels.size() - 1;
  const float last = posts.x(end);
  const float y = posts.y - road_thickness / 2;
  fill(ui, {first, y, last - first, road_thickness}, ui.theme.line, road_thickness / 2);
  if (look.claimed && *look.claimed > 0) {
    // A claim may have been made where the framework had more milestones.
    const float here = posts.x(std::min(end, static_cast<std::size_t>(*look.claimed)));
    fill(ui, {first, y, here - first, road_thickness}, ui.theme.accent, road_thickness / 2);
  }
}

// True where every word of every label fits under its post.
bool has_room_for_labels(Context& ui, const Posts& posts, const LadderLook& look, const TextStyle& style) {
  return std::all_of(look.labels.begin(), look.labels.end(), [&](const std::string& label) {
    return ui.text.widest_word(label, semibold(style)) <= posts.step - grid;
  });
}

// Labels under all posts where there is room, else under the one that is claimed.
float draw_labels(Context& ui, const Posts& posts, const LadderLook& look) {
  const TextStyle style{ui.theme.tiny, Weight::regular, ui.theme.soft};
  const float top = posts.y + posts.radius + 10;
  const float right = posts.left + posts.step * static_cast<float>(look.labels.size());
  const bool roomy = has_room_for_labels(ui, posts, look, style);
  float height = 0;
  for (std::size_t place = 0; place < look.labels.size(); ++place) {
    if (!roomy && !is_claimed(look, place)) continue;
    const float width = roomy ? posts.step - grid : std::min(right - posts.left, 240.0F);
    const float x = std::clamp(posts.x(place) - width / 2, posts.left, std::max(posts.left, right - width));
    const TextStyle shown = is_claimed(look, place) ? semibold(in_color(style, ui.theme.text)) : style;
    height = std::max(height, draw_text(ui, {x, top, width, 0}, look.labels[place], shown, Align::center));
  }
  return height;
}

std::string node_name(const LadderLook& look, std::size_t place) {
  std::string name = std::to_string(place) + ", " + look.labels[place];
  if (const LadderTarget* target = target_at(look, place)) {
    name += target->strength == Strength::must ? ", the target role must be here" : ", recommended for the target role";
  }
  return name;
}

}  // namespace

std::optional<int> ladder(Context& ui, Column& column, std::string_view key, const LadderLook& look) {
  const IdScope scope(key);
  const ColumnNode group(ui, column,
                         {.id = id_of("ladder"), .role = NodeRole::radio_group, .name = std::string(look.name)});
  const float step = column.width / static_cast<float>(look.labels.size());
  const float radius = std::clamp(step / 2 - 5, 11.0F, 22.0F);
  // Room for "you" also before a claim, so that no post moves away from under the finger that claims it.
  const float flags = ui.theme.small.line_height + gap_small;
  const Posts posts{column.x, step, radius, column.y + flags + radius};
  draw_road(ui, posts, look);

  std::optional<int> chosen;
  for (std::size_t place = 0; place < look.labels.size(); ++place) {
    const float reach = std::min(step / 2, radius + 4);
    const Rect rect{posts.x(place) - reach, posts.y - radius - 4, 2 * reach, 2 * radius + 8};
    const NodeId id = id_of(std::to_string(place));
    const Interaction state = interact(ui, id, rect);
    if (state.pressed) chosen = static_cast<int>(place);
    draw_post(ui, posts, look, place, state.hovered);
    draw_flags(ui, posts, look, place);
    focus_ring(ui, id, {posts.x(place) - radius, posts.y - radius, 2 * radius, 2 * radius}, radius);
    Node node{.id = id, .role = NodeRole::radio, .name = node_name(look, place), .rect = rect};
    node.checked = is_claimed(look, place);
    ui.tree.add(std::move(node));
  }
  column.y = posts.y + radius + 10 + draw_labels(ui, posts, look);
  return chosen;
}

float dots_width(int count) { return static_cast<float>(count) * 12.0F; }

void draw_dots(Context& ui, float x, float center_y, int count, std::optional<int> claimed) {
  constexpr float radius = 4;
  for (int i = 0; i < count; ++i) {
    const ImVec2 center{x + radius + static_cast<float>(i) * 12, center_y};
    if (i < claimed.value_or(0)) {
      ui.draw.AddCircleFilled(center, radius, packed(ui.theme.accent));
    } else {
      ui.draw.AddCircle(center, radius - 0.5F, packed(ui.theme.outline), 0, 1.25F);
    }
  }
}

}  // namespace milepost::ui
