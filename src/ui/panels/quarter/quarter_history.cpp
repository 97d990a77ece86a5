#include "ui/panels/quarter/quarter_history.hpp"

#include <algorithm>
#include <string>

#include "app/quarter_words.hpp"
#include "core/quarter.hpp"
#include "ui/panels/quarter/quarter_parts.hpp"
#include "ui/widgets/claim_chart.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t rows_at_first = 10;
constexpr float beside_from = 560;
constexpr float chart_width = 300;

ClaimChart chart_of(const Framework& framework, const ClaimHistory& history, const HistoryLine& line) {
  ClaimChart chart{.milestones = line.milestones, .labels = {}, .highest = framework.milestone_count()};
  for (const HistoryMoment& moment : history.moments) chart.labels.push_back(moment_label(moment));
  return chart;
}

void row(const Panel& panel, Column& column, const ClaimHistory& history, const HistoryLine& line) {
  Context& ui = panel.ui;
  const IdScope scope(line.ability.text);
  const ColumnNode item(ui, column, {.id = id_of("item"), .role = NodeRole::list_item});
  horizontal_rule(ui, column.x, column.y, column.width);
  column.space(gap);
  const bool is_beside = column.width >= beside_from;
  const ClaimChart chart = chart_of(panel.session.framework(), history, line);
  Column words{column.x, column.y, is_beside ? column.width - chart_width - gap_large : column.width};
  Column picture{column.right() - chart_width, column.y, chart_width};
  paragraph(ui, words, "name", ability_name(panel.session, line.ability), strong(ui.theme));
  if (!is_beside) {
    words.space(gap_small);
    picture = {words.x, words.y, std::min(words.width, chart_width)};
    draw_claim_chart(ui, picture, chart);
    words.y = picture.y + gap_small;
  } else {
    draw_claim_chart(ui, picture, chart);
  }
  paragraph(ui, words, "numbers", history_sentence(history.moments, line), small_soft(ui.theme));
  column.y = std::max(words.y, is_beside ? picture.y : words.y) + gap;
}

}  // namespace

void history_of_claims(const Panel& panel, Column& column) {
  const Session& session = panel.session;
  if (session.assessment().checkpoints.empty()) return;
  const ClaimHistory& history = session.claim_history();
  if (history.lines.empty()) return;
  Context& ui = panel.ui;
  const IdScope scope("history");
  column.space(gap_large);
  const ColumnNode region(ui, column, {.id = id_of("region"), .role = NodeRole::region, .name = "Over the quarters"});
  heading(ui, column, "heading", "Over the quarters", 3);
  column.space(gap_small);
  panel.view.shown_rows.try_emplace("history", rows_at_first);
  {
    const ColumnNode list(ui, column,
                          {.id = id_of("list"), .role = NodeRole::list, .name = "Claims over the quarters"});
    const std::size_t shown = rows_to_show(panel.view, "history", history.lines.size());
    for (std::size_t i = 0; i < shown; ++i) row(panel, column, history, history.lines[i]);
  }
  show_more(panel, column, "history", history.lines.size());
}

}  // namespace milepost::ui
