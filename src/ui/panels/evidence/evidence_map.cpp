#include "ui/panels/evidence/evidence_map.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/explain.hpp"
#include "app/listed.hpp"
#include "core/evidence_map.hpp"
#include "core/line.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t longest_beginning = 60;  // characters of an item's text
constexpr float chevron_room = 5 * grid;

using Claims = std::vector<ClaimSupport>;

std::string quoted_beginning(const Evidence& item) {
  const std::string beginning = one_line(item.text, longest_beginning);
  return beginning.empty() ? "an item without text" : "“" + beginning + "”";
}

std::string claim_words(const Panel& panel, const ClaimSupport& claim) {
  return panel.session.framework().abilities[claim.ability].name + " " + std::to_string(claim.milestone);
}

std::string summary_words(const Claims& claims) {
  std::size_t single = 0;
  std::size_t none = 0;
  for (const ClaimSupport& claim : claims) {
    single += claim.evidence.size() == 1 ? 1U : 0U;
    none += claim.evidence.empty() ? 1U : 0U;
  }
  if (claims.empty()) return "Nothing is claimed yet.";
  if (single == 0 && none == 0) return "Every claim rests on several items.";
  std::string words;
  if (single > 0) words = counted(single, "claim rests", "claims rest") + " on a single item";
  if (none > 0) words += (words.empty() ? "" : ", ") + counted(none, "claim", "claims") + " without evidence";
  return words + ".";
}

Chip support_chip(const Theme& theme, std::size_t count, const std::string& words) {
  if (count == 0) return {words, Icon::question, theme.attention};
  if (count == 1) return {words, Icon::warning, theme.attention};
  return {words, Icon::check, theme.good};
}

// Opens and closes the map. Gives whether it is open.
bool toggle(const Panel& panel, Column& column, const std::string& words) {
  Context& ui = panel.ui;
  constexpr std::string_view title = "What rests on what";
  const bool open = panel.view.is_open("evidence-map", false);
  const float x = column.x + chevron_room;
  const float width = column.width - chevron_room;
  const float title_height = text_height(ui, title, strong(ui.theme), width);
  const float words_height = text_height(ui, words, small_soft(ui.theme), width);
  const float height = std::max(ui.theme.control_height, title_height + words_height + 2 * grid);
  const Rect rect = column.take(height);
  const NodeId id = id_of("open");
  const Interaction state = interact(ui, id, rect);
  if (state.hovered) fill(ui, rect.inset(-gap_small, 0), ui.theme.hover, control_radius);
  draw_icon(ui, open ? Icon::chevron_down : Icon::chevron_right, rect.x + 5,
            rect.y + grid + ui.theme.body.line_height / 2, 10, ui.theme.soft);
  draw_text(ui, {x, rect.y + grid, width, 0}, title, strong(ui.theme));
  draw_text(ui, {x, rect.y + grid + title_height, width, 0}, words, small_soft(ui.theme));
  focus_ring(ui, id, rect.inset(-grid, 0), control_radius);
  Node node{.id = id, .role = NodeRole::button, .name = std::string(title), .description = words, .rect = rect};
  node.expanded = open;
  ui.tree.add(std::move(node));
  if (state.pressed) panel.view.opened["evidence-map"] = !open;
  return open;
}

std::string rests_on_words(const ClaimSupport& claim) {
  if (claim.evidence.empty()) return "nothing yet";
  return claim.evidence.size() == 1 ? "a single item" : counted(claim.evidence.size(), "item", "items");
}

// The claim as a button that leads to its ability, what it rests on as a chip, and the single item in words.
void claim_row(const Panel& panel, Column& column, const ClaimSupport& claim) {
  Context& ui = panel.ui;
  const AbilityId& ability = panel.session.framework().abilities[claim.ability].id;
  const IdScope scope("claim-" + ability.text);
  const NodeScope item(ui.tree, {.id = id_of("item"), .role = NodeRole::list_item});
  const float top = column.y;
  const std::string words = rests_on_words(claim);
  const Chip chip = support_chip(ui.theme, claim.evidence.size(), words);
  const std::string claim_text = claim_words(panel, claim);
  const std::string name = "Go to " + claim_text + ", which rests on " + words;
  const ButtonLook look{.label = claim_text, .emphasis = Emphasis::plain, .name = name};
  const bool leads_there = panel.view.view == View::all;
  const float claim_width =
      leads_there ? button_width(ui, look) : ui.text.width(claim_text, strong(ui.theme)) + gap_small;
  const bool beside = claim_width + chip_width(ui, chip) <= column.width;
  if (!leads_there) {
    Column place{column.x, column.y, beside ? claim_width : column.width};
    paragraph(ui, place, "claim", claim_text, strong(ui.theme));
    column.y = place.y;
  } else if (button(ui, column, "go", look)) {
    panel.view.ability = ability.text;
    panel.view.show_ability = true;
  }
  const float middle = (top + column.y) / 2;
  ui::chip(ui, "rests-on", column.x + (beside ? claim_width : 0),
           beside ? middle - chip_height(ui.theme) / 2 : column.y, chip);
  if (!beside) column.space(chip_height(ui.theme));
  if (claim.evidence.size() == 1) {
    column.space(grid);
    paragraph(ui, column, "single", quoted_beginning(*claim.evidence[0]), small_soft(ui.theme));
  }
  item.node().rect = {column.x, top, column.width, column.y - top};
  column.space(gap_small);
}

void claims_list(const Panel& panel, Column& column, const Claims& claims) {
  Context& ui = panel.ui;
  heading(ui, column, "claims-heading", "Claims, and what they rest on", 5);
  column.space(gap_small);
  if (claims.empty()) return paragraph(ui, column, "no-claims", "Nothing is claimed yet.", small_soft(ui.theme));
  {
    const ColumnNode list(ui, column, {.id = id_of("claims"), .role = NodeRole::list, .name = "Claims"});
    const std::size_t shown = rows_to_show(panel.view, "map-claims", claims.size());
    for (std::size_t i = 0; i < shown; ++i) claim_row(panel, column, claims[i]);
  }
  show_more(panel, column, "map-claims", claims.size());
}

// "“Moved the database” supports Infrastructure 2 and Communication 3. Infrastructure 2 rests on it alone."
std::string item_words(const Panel& panel, const Evidence& item, const Claims& claims) {
  std::string text = quoted_beginning(item);
  Listed supports(most_named);
  for (const Standing& standing : item.supports) {
    supports.add(
        [&] { return ability_name(panel.session, standing.ability) + " " + std::to_string(standing.milestone); });
  }
  text += supports.count() == 0 ? " supports nothing." : " supports " + supports.text() + ".";
  const std::vector<std::size_t> alone = resting_on(item, claims);
  for (std::size_t i = 0; i < std::min(alone.size(), most_named); ++i) {
    text += " " + claim_words(panel, claims[alone[i]]) + " rests on it alone.";
  }
  if (alone.size() > most_named) text += " So do " + std::to_string(alone.size() - most_named) + " more.";
  return text;
}

void items_list(const Panel& panel, Column& column, const Claims& claims) {
  Context& ui = panel.ui;
  const auto& items = panel.session.assessment().evidence;
  heading(ui, column, "items-heading", "Evidence, and what it supports", 5);
  column.space(gap_small);
  if (items.empty()) return paragraph(ui, column, "no-items", "Nothing is noted yet.", small_soft(ui.theme));
  std::vector<std::string> sentences;
  const std::size_t shown = rows_to_show(panel.view, "map-items", items.size());
  for (std::size_t i = 0; i < shown; ++i) sentences.push_back(item_words(panel, items[i], claims));
  bullet_list(ui, column, "items", sentences, {ui.theme.small, Weight::regular, ui.theme.text});
  show_more(panel, column, "map-items", items.size());
}

}  // namespace

void evidence_map(const Panel& panel, Column& outer) {
  const IdScope scope("map");
  const Claims claims = claim_supports(panel.session.standings(), panel.session.evidence_index());
  if (claims.empty() && panel.session.assessment().evidence.empty()) return;
  Column column{outer.x, outer.y, std::min(outer.width, widest_prose)};
  if (toggle(panel, column, summary_words(claims))) {
    Column inner{column.x + chevron_room, column.y + gap_small, column.width - chevron_room};
    claims_list(panel, inner, claims);
    inner.space(gap);
    items_list(panel, inner, claims);
    column.y = inner.y;
  }
  outer.y = column.y;
}

}  // namespace milepost::ui
