#include "ui/panels/roles/framework_links.hpp"

#include <string>

#include "core/link.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {

void framework_links(const Panel& panel, Column& column) {
  Context& ui = panel.ui;
  const auto& links = panel.session.framework().links;
  if (links.empty()) return;
  const IdScope scope("links");
  column.space(gap_large);
  heading(ui, column, "heading", "Elsewhere in the handbook", 3);
  column.space(grid);
  {
    const ColumnNode list(ui, column,
                          {.id = id_of("list"), .role = NodeRole::list, .name = "Elsewhere in the handbook"});
    const std::size_t shown = rows_to_show(panel.view, "links", links.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const IdScope place(std::to_string(i));
      const ColumnNode item(ui, column, {.id = id_of("item"), .role = NodeRole::list_item});
      const std::string& name = links[i].name.empty() ? links[i].url : links[i].name;
      if (can_be_followed(links[i].url)) {
        link(ui, column, "link", name, links[i].url);
      } else {
        paragraph(ui, column, "text", name, soft(ui.theme));
      }
      column.space(gap_small);
    }
  }
  show_more(panel, column, "links", links.size());
}

}  // namespace milepost::ui
