#include "ui/panels/header.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

struct Tool {
  std::string key;
  ButtonLook look;
  Request request;
};

std::vector<Tool> tools(const Panel& panel, const std::string& undo, const std::string& redo) {
  const History& history = panel.session.history();
  std::vector<Tool> tools;
  tools.push_back(
      {"undo", {.label = "Undo", .enabled = history.can_undo(), .description = undo}, Action(UndoChange{})});
  // Always there, so that nothing moves under a pointer that presses twice.
  tools.push_back(
      {"redo", {.label = "Redo", .enabled = history.can_redo(), .description = redo}, Action(RedoChange{})});
  tools.push_back({"open",
                   {.label = "Open…", .name = "Open a file", .description = "A JSON file you exported before"},
                   OpenFile{}});
  if (panel.view.can_save_copy) {
    tools.push_back({"copy",
                     {.label = "Save a copy",
                      .name = "Save a copy",
                      .description = "One file with this page and your answers, private ones too; it opens anywhere"},
                     SaveCopy{}});
  }
  tools.push_back(
      {"export", {.label = "Export", .emphasis = Emphasis::primary, .name = "Export as a JSON file"}, ExportFile{}});
  return tools;
}

constexpr std::size_t history_tools = 2;  // Undo and Redo

float width_of(Context& ui, const std::vector<Tool>& tools, std::size_t count) {
  float width = -gap_small;
  for (std::size_t i = 0; i < count; ++i) width += button_width(ui, tools[i].look) + gap_small;
  return width;
}

// How the tools stand: side by side, each narrower by `shrinking`, or what is about history on a line of its own.
struct ToolLayout {
  float width = 0;  ///< of the first line
  float shrinking = 0;
  bool on_two_lines = false;
};

// On a narrow screen they stay on one line with a shorter word and less room around the words, if that is enough; else
// they take two.
ToolLayout lay_out(Context& ui, std::vector<Tool>& tools, float room) {
  constexpr float most_shrinking = 2 * grid;
  const float width = width_of(ui, tools, tools.size());
  if (width <= room) return {width, 0, false};
  std::vector<Tool> shorter = tools;
  for (Tool& tool : shorter) tool.look.label = tool.look.label.substr(0, tool.look.label.find(' '));
  const float shorter_width = width_of(ui, shorter, shorter.size());
  const float excess = std::max(0.0F, shorter_width - room) / static_cast<float>(tools.size());
  const bool on_two_lines = excess > most_shrinking;
  const std::vector<Tool> second_line(tools.begin() + history_tools, tools.end());
  if (on_two_lines && width_of(ui, second_line, second_line.size()) <= room)
    return {width_of(ui, tools, history_tools), 0, true};
  tools = std::move(shorter);
  if (on_two_lines) return {width_of(ui, tools, history_tools), 0, true};
  return {shorter_width, excess, false};
}

// A word beside the tools where there is room; a sentence of its own where something is wrong.
std::string_view save_words(const ViewState& view) {
  switch (view.save_state) {
    case SaveState::unknown:
      return {};
    case SaveState::saved:
      return saved_words(view);
    case SaveState::unsaved:
      return "Saving…";
    case SaveState::unavailable:
      return view.save_problem;
  }
  return {};
}

constexpr float check_room = 18;

// Gives false where it does not fit left of `right`, or needs a line of its own. What is shown while it is being
// saved stands where the longer words will, so that nothing below moves.
bool draw_save_state(const Panel& panel, float left, float right, float center_y) {
  Context& ui = panel.ui;
  const std::string_view words = save_words(panel.view);
  const TextStyle style = small_soft(ui.theme);
  const float width = ui.text.width(words, style);
  const bool fits = right - ui.text.width(saved_words(panel.view), style) - check_room >= left;
  if (words.empty() || panel.view.save_state == SaveState::unavailable || !fits) {
    return words.empty();
  }
  const Rect rect{right - width, center_y - style.size.line_height / 2, width, style.size.line_height};
  if (panel.view.save_state == SaveState::saved) {
    draw_icon(ui, Icon::check, rect.x - check_room / 2, center_y, 12, ui.theme.soft);
  }
  draw_text(ui, {rect.x, rect.y, width + 1, 0}, words, style);
  text_node(ui, "saved", words, rect);
  return true;
}

// What somebody who has just put the element into a page asks first.
constexpr std::string_view example_words =
    "This is the example that comes with Milepost. To show your own framework, name its address in src.";

void line_below(const Panel& panel, Column& column, std::string_view key, std::string_view words) {
  column.space(gap_small);
  paragraph(panel.ui, column, key, words, small_soft(panel.ui.theme));
}

}  // namespace

std::string_view saved_words(const ViewState& view) {
  if (view.kept_apart) return "Kept apart from your own answers";
  return view.kept_beside ? "Saved beside what was here before" : "Saved in this browser";
}

void header(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const History& history = panel.session.history();
  const std::string undo = history.can_undo() ? "Takes back: " + history.undo_label() : "";
  const std::string redo = history.can_redo() ? "Does again: " + history.redo_label() : "";
  std::vector<Tool> all = tools(panel, undo, redo);
  const auto [tools_width, shrinking, on_two_lines] = lay_out(ui, all, column.width);

  const Summary& summary = panel.session.evaluation().summary;
  const std::string total = std::to_string(summary.abilities);
  const std::string words = std::to_string(summary.assessed) + " of " + total + " assessed";
  // Room for every number of them, so that no claim moves the tools.
  const std::string longest = std::string(total.size(), '0') + " of " + total + " assessed";
  const float progress_room = std::max(progress_width(ui, words), progress_width(ui, longest));
  const std::string& title = panel.session.framework().title;
  const TextStyle style{ui.theme.heading, Weight::semibold, ui.theme.text};
  const float title_width = std::min(column.width, ui.text.width(title, style));
  const float height = ui.theme.control_height;
  const float title_height = text_height(ui, title, style, title_width);
  const bool beside = title_height <= height && title_width + gap + progress_room <= column.width;
  const bool one_row = beside && !on_two_lines && title_width + progress_room + tools_width + 2 * gap <= column.width;

  const Rect title_rect{column.x, column.y + (one_row ? (height - title_height) / 2 : 0), title_width, title_height};
  draw_text(ui, title_rect, title, style);
  ui.tree.add({.id = id_of("title"), .role = NodeRole::heading, .name = title, .rect = title_rect, .level = 2});
  if (!beside) column.space(title_height + grid);
  const Rect progress_rect{beside ? title_rect.right() + gap : column.x, column.y, progress_room,
                           one_row  ? height
                           : beside ? title_height
                                    : ui.theme.small.line_height};
  progress_bar(ui, "progress", progress_rect, "Abilities assessed", summary.assessed, summary.abilities, words);
  if (!one_row) column.space(progress_rect.height + gap_small);

  float x = one_row ? column.right() - tools_width : column.x;
  const float save_left = one_row ? progress_rect.right() + gap : column.x + tools_width + gap;
  const float save_right = one_row ? x - gap : column.right();
  const bool save_shown = draw_save_state(panel, save_left, save_right, column.y + height / 2);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Tool& tool = all[i];
    const float width = button_width(ui, tool.look) - shrinking;
    const bool is_next_line = on_two_lines && i == history_tools;
    if (is_next_line || (!one_row && x > column.x && x + width > column.right() + 1)) {
      x = column.x;
      column.space(height + gap_small);
    }
    if (button(ui, tool.key, {x, column.y, width, height}, tool.look)) panel.request(tool.request);
    x += width + gap_small;
  }
  column.space(height);
  const std::string_view saved = save_words(panel.view);
  if (!save_shown && !saved.empty()) line_below(panel, column, "saved", saved);
  if (panel.view.is_example) line_below(panel, column, "example", example_words);
}

}  // namespace milepost::ui
