#include "ui/panels/quarter_changes.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/brief_changes.hpp"
#include "app/explain.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t shown_at_first = 6;

std::vector<std::string> sentences(const BriefSection& section) {
  std::vector<std::string> sentences;
  for (const BriefItem& item : section.items) {
    sentences.push_back(item.label + (item.text.empty() ? "" : ": ") + item.text);
  }
  return sentences;
}

void list(const Panel& panel, Column& column, std::vector<std::string> items) {
  Context& ui = panel.ui;
  const std::string key = "changes";
  const bool is_open = panel.view.is_open(key, false);
  const std::size_t total = items.size();
  if (!is_open) items.resize(std::min(total, shown_at_first));
  bullet_list(ui, column, "items", items, body(ui.theme));
  if (total <= shown_at_first) return;
  const std::string label = is_open ? "Show fewer" : "Show all " + counted(total, "change", "changes");
  if (button(ui, column, "all", {.label = label, .emphasis = Emphasis::plain})) panel.view.opened[key] = !is_open;
}

}  // namespace

bool changes_since_last_time(const Panel& panel, Column& column) {
  const Session& session = panel.session;
  const BriefRequest request{session.framework(), session.index(), session.assessment(), nullptr,
                             session.today(),     session.zone(),  Privacy::with_private};
  const BriefBase base = changes_for(request);
  if (!base.is_known) return false;
  Context& ui = panel.ui;
  const IdScope scope("changes");
  const BriefSection section = changes_section(request, base);
  const ColumnNode region(ui, column, {.id = id_of("region"), .role = NodeRole::region, .name = section.heading});
  heading(ui, column, "heading", section.heading, 3);
  column.space(gap_small);
  if (!section.remark.empty()) paragraph(ui, column, "remark", section.remark, soft(ui.theme));
  if (!section.items.empty()) list(panel, column, sentences(section));
  return true;
}

}  // namespace milepost::ui
