#include "ui/panels/quarter/quarter_changes.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "app/brief_changes.hpp"
#include "app/explain.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t shown_at_first = 6;

constexpr const char* key = "changes";

// How many of them are shown; of long lists some at a time.
std::size_t shown(const Panel& panel, std::size_t total) {
  return panel.view.is_open(key, false) ? rows_to_show(panel.view, key, total) : std::min(total, shown_at_first);
}

std::vector<std::string> sentences(const BriefSection& section, std::size_t most) {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < most; ++i) {
    const BriefItem& item = section.items[i];
    sentences.push_back(item.label + (item.text.empty() ? "" : ": ") + item.text);
  }
  return sentences;
}

void list(const Panel& panel, Column& column, const BriefSection& section) {
  Context& ui = panel.ui;
  const bool is_open = panel.view.is_open(key, false);
  const std::size_t total = section.items.size();
  bullet_list(ui, column, "items", sentences(section, shown(panel, total)), body(ui.theme));
  if (is_open) show_more(panel, column, key, total);
  if (total <= shown_at_first) return;
  const std::string label = is_open ? "Show fewer" : "Show all " + counted(total, "change", "changes");
  if (button(ui, column, "all", {.label = label, .emphasis = Emphasis::plain})) panel.view.opened[key] = !is_open;
}

}  // namespace

bool changes_since_last_time(const Panel& panel, Column& column) {
  const Session& session = panel.session;
  const BriefRequest request{session.framework(), session.index(), session.assessment(), nullptr,
                             session.today(),     session.zone(),  Privacy::with_private};
  const BriefBase& base = session.changes();
  if (!base.is_known) return false;
  Context& ui = panel.ui;
  const IdScope scope("changes");
  const BriefSection section = changes_section(request, base, shown(panel, std::numeric_limits<std::size_t>::max()));
  const ColumnNode region(ui, column, {.id = id_of("region"), .role = NodeRole::region, .name = section.heading});
  heading(ui, column, "heading", section.heading, 3);
  column.space(gap_small);
  if (!section.remark.empty()) paragraph(ui, column, "remark", section.remark, soft(ui.theme));
  if (!section.items.empty()) list(panel, column, section);
  return true;
}

}  // namespace milepost::ui
