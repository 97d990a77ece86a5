#include "ui/panels/compare/compare.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/compare_words.hpp"
#include "ui/panels/compare/compare_rows.hpp"
#include "ui/panels/compare/package.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float two_columns_from = 860;
constexpr float side_width = 264;
constexpr float widest_text = 640;

constexpr std::string_view open_label = "Open files to compare…";

void intro(const Panel& panel, Column& column, const TextStyle& style) {
  const bool about_oneself = panel.session.assessment().assessor.relation == Relation::self;
  heading(panel.ui, column, "heading", "Compare", 3);
  column.space(grid);
  paragraph(panel.ui, column, "intro",
            about_oneself
                ? "Lay your assessment beside others of you: your manager’s, a peer’s, a mentor’s, or your own "
                  "from an earlier quarter. The biggest differences come first, to talk about."
                : "Lay your assessment of a person beside their own and those of others. The biggest "
                  "differences come first, to talk about.",
            style);
}

void where_files_stay(const Panel& panel, Column& column) {
  paragraph(panel.ui, column, "stays",
            "Files opened here are never stored and never exported: they are gone when you leave the page.",
            small_soft(panel.ui.theme));
}

void file_card(const Panel& panel, Column& outer, const Compared& compared, std::size_t place) {
  Context& ui = panel.ui;
  const OpenedFile& file = panel.session.opened().compared[place - 1];
  const ComparedAssessment& told = compared.comparison.assessments[place];
  const IdScope scope("file-" + std::to_string(place));
  const ColumnNode node(ui, outer, {.id = id_of("item"), .role = NodeRole::list_item});
  {
    Card card(ui, outer, {.ground = ui.theme.background, .border = ui.theme.line});
    Column& column = card.column;
    paragraph(ui, column, "voice", compared.voices[place], strong(ui.theme));
    paragraph(ui, column, "name", file.name, small_soft(ui.theme));
    paragraph(ui, column, "progress", progress_words(told, panel.session.today()), small_soft(ui.theme));
    const auto say = [&](const std::string& key, const std::string& words, Icon icon) {
      column.space(gap_small);
      notice(ui, column, key, words, ui.theme.attention, icon, "");
    };
    if (told.blind != Blind::no) say("blind", blind_words(compared.comparison, told), Icon::lock);
    const auto sentences = mismatch_words(panel.session.framework(), panel.session.assessment(), file.assessment, told);
    for (std::size_t i = 0; i < sentences.size(); ++i)
      say("mismatch-" + std::to_string(i), sentences[i], Icon::question);
    take_away_button(panel, column, place - 1, "Take away");
    column.y -= grid;
  }
}

void file_list(const Panel& panel, Column& column, const Compared& compared) {
  Context& ui = panel.ui;
  const ColumnNode list(ui, column, {.id = id_of("files"), .role = NodeRole::list, .name = "Opened files"});
  for (std::size_t place = 1; place < compared.assessments.size(); ++place) {
    file_card(panel, column, compared, place);
    column.space(gap_small);
  }
}

void opened_files(const Panel& panel, Column& column, const Compared& compared) {
  intro(panel, column, small_soft(panel.ui.theme));
  column.space(gap);
  file_list(panel, column, compared);
  column.space(grid);
  open_files_button(panel, column, open_label, Emphasis::normal);
  column.space(gap);
  where_files_stay(panel, column);
}

void empty(const Panel& panel, Column& outer) {
  Column column{outer.x, outer.y, std::min(outer.width, widest_text)};
  intro(panel, column, soft(panel.ui.theme));
  column.space(gap_large);
  open_files_button(panel, column, open_label, Emphasis::primary);
  column.space(gap);
  where_files_stay(panel, column);
  column.space(2 * gap_large);
  package_card(panel, column);
  outer.y = column.y;
}

void filled(const Panel& panel, Column& column, const Compared& compared) {
  if (column.width < two_columns_from) {
    opened_files(panel, column, compared);
    column.space(gap_large);
    compare_rows(panel, column, compared);
    column.space(2 * gap_large);
    package_card(panel, column);
    return;
  }
  Column side{column.x, column.y, side_width};
  const float x = side.right() + gap_large;
  Column main{x, column.y, column.right() - x};
  opened_files(panel, side, compared);
  side.space(gap_large);
  package_card(panel, side);
  compare_rows(panel, main, compared);
  column.y = std::max(side.y, main.y);
}

}  // namespace

void open_files_button(const Panel& panel, Column& column, std::string_view label, Emphasis emphasis) {
  const ButtonLook look{.label = label,
                        .emphasis = emphasis,
                        .icon = Icon::plus,
                        .description = "JSON files that were exported from the same framework, several at once"};
  if (button(panel.ui, column, "open", look)) panel.request(OpenFile{FilePurpose::compare});
}

void take_away_button(const Panel& panel, Column& column, std::size_t place, std::string_view label) {
  const std::string name = "Take away " + panel.session.opened().compared[place].name;
  if (button(panel.ui, column, "close",
             {.label = label.empty() ? name : label, .emphasis = Emphasis::plain, .name = name})) {
    panel.request(CloseFile{FilePurpose::compare, place});
  }
}

void compare_panel(const Panel& panel, Column& column) {
  const IdScope scope("compare");
  const Session& session = panel.session;
  if (session.opened().compared.empty()) {
    empty(panel, column);
    return;
  }
  const Comparison& comparison = session.comparison();
  filled(panel, column, {comparison, session.compared_assessments(), voices(comparison)});
}

FilePurpose purpose_of_drop(const ViewState& view) {
  const bool is_assessing = view.view == View::ability || (view.view == View::all && view.tab == Tab::assess);
  if (is_assessing && view.observation) return FilePurpose::observation;
  const bool is_comparing = view.view == View::health || (view.view == View::all && view.tab == Tab::compare);
  return is_comparing ? FilePurpose::compare : FilePurpose::replace;
}

}  // namespace milepost::ui
