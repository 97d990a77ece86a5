#include "ui/panels/compare/package.hpp"

#include <algorithm>
#include <string>

#include "core/package.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float widest_field = 220;

void ask(const Panel& panel, PackageChoice& choice) {
  const auto since = Date::parse(choice.since);
  choice.problem = since ? "" : "Write the date as year-month-day, such as 2026-10-02.";
  panel.ui.submitted = id_of("since");
  if (since) panel.request(ExportPackage{*since});
}

}  // namespace

void package_card(const Panel& panel, Column& outer) {
  Context& ui = panel.ui;
  const IdScope scope("package");
  PackageChoice& choice = panel.view.package;
  if (!choice.is_changed) choice.since = package_start(panel.session.assessment(), panel.session.today()).text();
  Card card(ui, outer, {.ground = ui.theme.panel, .border = ui.theme.line, .padding = 4 * grid});
  Column& column = card.column;
  heading(ui, column, "heading", "Package for a 360 review", 3);
  column.space(grid);
  paragraph(ui, column, "intro",
            "One file with all claims, and with the evidence, conversations and quarters since a date. Private notes "
            "stay out. Whoever gets it opens it like any other file.",
            small_soft(ui.theme));
  column.space(gap);
  Column field{column.x, column.y, std::min(column.width, widest_field)};
  if (text_field(ui, field, "since", {.label = "Since", .kind = FieldKind::date, .problem = choice.problem},
                 choice.since)) {
    choice.is_changed = true;
    choice.problem.clear();
  }
  column.y = field.y + gap;
  if (button(ui, column, "download", {.label = "Download package"})) ask(panel, choice);
}

}  // namespace milepost::ui
