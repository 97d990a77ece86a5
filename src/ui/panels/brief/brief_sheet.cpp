#include "ui/panels/brief/brief_sheet.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

#include "core/link.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr float narrow = 480;
constexpr float indent = 5 * grid;
constexpr float dot = 2.25F;

void draw_dot(Context& ui, const Column& column, float line_height, Color color) {
  ui.draw.AddCircleFilled({column.x + 2 * grid, column.y + line_height / 2}, dot, packed(color));
}

// A text that begins with a label in semibold on the same line, where the label leaves room there.
float draw_labelled(Context& ui, const Rect& rect, const std::string& label, const std::string& text) {
  const TextStyle bold = strong(ui.theme);
  const TextStyle plain = body(ui.theme);
  if (label.empty()) return draw_text(ui, rect, text, plain);
  const std::string lead = text.empty() ? label : label + ": ";
  const float lead_width = ui.text.width(lead, bold);
  if (text.empty() || lead_width > rect.width * 2 / 3) {
    const float height = draw_text(ui, rect, lead, bold);
    return height + draw_text(ui, {rect.x, rect.y + height, rect.width, 0}, text, plain);
  }
  draw_text(ui, {rect.x, rect.y, lead_width + 1, 0}, lead, bold);
  const auto beside = ui.text.lines(text, plain, rect.width - lead_width);
  const std::size_t rest = beside.size() > 1 ? beside[1].begin : text.size();
  draw_line(ui, rect.x + lead_width, rect.y, text, beside.front(), plain);
  const float line = plain.size.line_height;
  if (rest == text.size()) return line;
  return line + draw_text(ui, {rect.x, rect.y + line, rect.width, 0}, text.substr(rest), plain);
}

void draw_details(Context& ui, Column& column, const BriefItem& item) {
  const ColumnNode list(ui, column, {.id = id_of("details"), .role = NodeRole::list});
  const TextStyle style = small_soft(ui.theme);
  for (std::size_t i = 0; i < item.details.size(); ++i) {
    const float height = draw_text(ui, {column.x, column.y, column.width, 0}, item.details[i], style);
    ui.tree.add({.id = id_of("detail-" + std::to_string(i)),
                 .role = NodeRole::list_item,
                 .name = item.details[i],
                 .rect = column.take(height)});
  }
}

void draw_item(Context& ui, Column& outer, const BriefItem& item) {
  const std::string between = item.label.empty() || item.text.empty() ? "" : ": ";
  const ColumnNode node(ui, outer,
                        {.id = id_of("item"), .role = NodeRole::list_item, .name = item.label + between + item.text});
  Column column{outer.x + indent, outer.y, outer.width - indent};
  draw_dot(ui, outer, ui.theme.body.line_height, ui.theme.text);
  if (!item.label.empty() || !item.text.empty()) {
    column.space(draw_labelled(ui, {column.x, column.y, column.width, 0}, item.label, item.text));
  }
  if (!item.url.empty()) link(ui, column, "link", link_label(item.url), item.url);
  if (!item.details.empty()) draw_details(ui, column, item);
  outer.y = column.y;
}

void draw_section(Context& ui, Column& column, const BriefSection& section) {
  heading(ui, column, "heading", section.heading, 3);
  column.space(grid);
  if (!section.items.empty()) {
    const ColumnNode list(ui, column, {.id = id_of("items"), .role = NodeRole::list});
    for (std::size_t i = 0; i < section.items.size(); ++i) {
      const IdScope scope(std::to_string(i));
      draw_item(ui, column, section.items[i]);
      column.space(grid);
    }
  }
  if (!section.remark.empty()) paragraph(ui, column, "remark", section.remark, soft(ui.theme));
}

std::string facts_line(const Brief& brief) {
  std::string line;
  for (const std::string& fact : brief.facts) line += (line.empty() ? "" : " · ") + fact;
  return line;
}

}  // namespace

void brief_sheet(Context& ui, Column& outer, const Brief& brief) {
  const IdScope scope("sheet");
  const ColumnNode document(ui, outer, {.id = id_of("document"), .role = NodeRole::document, .name = brief.title});
  {
    const float padding = outer.width < narrow ? 4 * grid : 8 * grid;
    Card card(ui, outer, {.ground = ui.theme.background, .border = ui.theme.line, .padding = padding});
    Column& column = card.column;
    heading(ui, column, "title", brief.title, 2);
    column.space(grid);
    paragraph(ui, column, "facts", facts_line(brief), small_soft(ui.theme));
    for (std::size_t i = 0; i < brief.sections.size(); ++i) {
      const IdScope section("section-" + std::to_string(i));
      column.space(gap_large);
      draw_section(ui, column, brief.sections[i]);
    }
  }
}

}  // namespace milepost::ui
