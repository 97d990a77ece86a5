#include "ui/panels/brief/brief.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "app/brief_text.hpp"
#include "ui/panels/brief/brief_sheet.hpp"
#include "ui/widgets/button_row.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float two_columns_from = 860;
constexpr float side_width = 264;
constexpr float widest_sheet = 760;

Privacy privacy_of(const BriefChoices& choices) {
  return choices.with_private ? Privacy::with_private : Privacy::without_private;
}

struct Exit {
  std::string_view key;
  ButtonLook look;
  Request request;
};

std::array<Exit, 3> exits(Privacy privacy) {
  return {{{"copy",
            {.label = "Copy",
             .emphasis = Emphasis::primary,
             .name = "Copy the brief",
             .description = "As rich text and as Markdown, to paste into a shared document"},
            CopyBrief{privacy}},
           {"download", {.label = "Download Markdown"}, ExportBrief{privacy}},
           {"print", {.label = "Print", .name = "Print the brief"}, PrintBrief{}}}};
}

void exit_buttons(const Panel& panel, Column& column) {
  ButtonRow row(panel.ui, column);
  for (const Exit& exit : exits(privacy_of(panel.view.brief))) {
    if (row.add(exit.key, exit.look)) panel.request(exit.request);
  }
}

// What became of the copy, for as long as the sheet shows what was copied.
void copy_outcome(const Panel& panel, Column& column, const Brief& brief) {
  BriefChoices& choices = panel.view.brief;
  if (choices.copy == CopyOutcome::none) return;
  if (choices.copied != brief_markdown(brief)) {
    choices.copy = CopyOutcome::none;
    return;
  }
  const Theme& theme = panel.ui.theme;
  const bool copied = choices.copy == CopyOutcome::copied;
  column.space(gap_small);
  notice(panel.ui, column, "copied", copy_words(choices.copy), copied ? theme.good : theme.attention,
         copied ? Icon::check : Icon::question, "");
}

void privacy_choice(const Panel& panel, Column& column) {
  bool& chosen = panel.view.brief.with_private;
  const std::string_view help =
      chosen ? "They stand on the page now: whoever gets it can read them."
             : "Evidence and conversations that you marked private are left out, and have no effect on the page.";
  checkbox(panel.ui, column, "private", "Include private notes", help, chosen);
}

// The earlier file that changes are told from, and the way to choose one or to do without.
void since_choice(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const IdScope scope("since");
  const auto& file = panel.session.opened().since;
  if (!file) {
    const ButtonLook look{.label = "Compare with an earlier file…",
                          .description = "Tells what changed since a file that you exported before"};
    if (button(ui, column, "open", look)) panel.request(OpenFile{FilePurpose::since});
    return;
  }
  paragraph(ui, column, "name", "Changes are told since " + file->name, body(ui.theme));
  column.space(gap_small);
  if (panel.session.since() == nullptr) {
    notice(ui, column, "other", "It is about another person or by another assessor, so it is left out.",
           ui.theme.attention, Icon::question, "");
    column.space(gap_small);
  }
  const std::string name = "Do without " + file->name;
  if (button(ui, column, "close", {.label = "Do without it", .name = name})) {
    panel.request(CloseFile{FilePurpose::since});
  }
}

void controls(const Panel& panel, Column& column, const Brief& brief) {
  Context& ui = panel.ui;
  heading(ui, column, "heading", "For your next 1:1", 3);
  column.space(grid);
  paragraph(ui, column, "intro", "What you see on the page is what leaves, and nothing else.", soft(ui.theme));
  column.space(gap);
  exit_buttons(panel, column);
  copy_outcome(panel, column, brief);
  column.space(gap_large);
  privacy_choice(panel, column);
  column.space(gap_large);
  since_choice(panel, column);
}

}  // namespace

std::string_view copy_words(CopyOutcome outcome) {
  switch (outcome) {
    case CopyOutcome::none:
      return {};
    case CopyOutcome::copied:
      return "Copied. Paste it into the document for your 1:1.";
    case CopyOutcome::refused:
      return "The browser did not let it be copied. Download the Markdown instead.";
  }
  return {};
}

void brief_panel(const Panel& panel, Column& column) {
  const IdScope scope("brief");
  const Brief& brief = panel.session.brief(privacy_of(panel.view.brief));
  if (column.width < two_columns_from) {
    Column narrow{column.x, column.y, std::min(column.width, widest_sheet)};
    controls(panel, narrow, brief);
    narrow.space(gap_large);
    brief_sheet(panel.ui, narrow, brief);
    column.y = narrow.y;
    return;
  }
  const float sheet_width = std::min(column.width - side_width - gap_large, widest_sheet);
  Column side{column.x, column.y, column.width - sheet_width - gap_large};
  Column sheet{side.right() + gap_large, column.y, sheet_width};
  controls(panel, side, brief);
  brief_sheet(panel.ui, sheet, brief);
  column.y = std::max(side.y, sheet.y);
}

}  // namespace milepost::ui
