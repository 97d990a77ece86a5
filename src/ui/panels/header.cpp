#include "ui/panels/header.hpp"

#include <algorithm>
#include <string>
#include <string_view>
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
  if (history.can_redo()) {
    tools.push_back({"redo", {.label = "Redo", .description = redo}, Action(RedoChange{})});
  }
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

float width_of(Context& ui, const std::vector<Tool>& tools) {
  float width = -gap_small;
  for (const Tool& tool : tools) width += button_width(ui, tool.look) + gap_small;
  return width;
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
  float tools_width = width_of(ui, all);
  // On a narrow screen they stay on one line with a shorter word and less room around the words.
  if (tools_width > column.width) {
    for (Tool& tool : all) tool.look.label = tool.look.label.substr(0, tool.look.label.find(' '));
    tools_width = width_of(ui, all);
  }
  constexpr float most_shrinking = 2 * grid;
  const float excess = (tools_width - column.width) / static_cast<float>(all.size());
  const float shrinking = excess <= most_shrinking ? std::max(excess, 0.0F) : 0;

  const Summary& summary = panel.session.evaluation().summary;
  const std::string words = std::to_string(summary.assessed) + " of " + std::to_string(summary.abilities) + " assessed";
  const float progress_room = progress_width(ui, words);
  const std::string& title = panel.session.framework().title;
  const TextStyle style{ui.theme.heading, Weight::semibold, ui.theme.text};
  const float title_width = std::min(column.width, ui.text.width(title, style));
  const float height = ui.theme.control_height;
  const float title_height = text_height(ui, title, style, title_width);
  const bool beside = title_height <= height && title_width + gap + progress_room <= column.width;
  const bool one_row = beside && title_width + progress_room + tools_width + 2 * gap <= column.width;

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
  for (const Tool& tool : all) {
    const float width = button_width(ui, tool.look) - shrinking;
    if (!one_row && x > column.x && x + width > column.right() + 1) {
      x = column.x;
      column.space(height + gap_small);
    }
    if (button(ui, tool.key, {x, column.y, width, height}, tool.look)) panel.request(tool.request);
    x += width + gap_small;
  }
  column.space(height);
  const std::string_view saved = save_words(panel.view);
  if (save_shown || saved.empty()) return;
  column.space(gap_small);
  paragraph(ui, column, "saved", saved, small_soft(ui.theme));
}

}  // namespace milepost::ui
