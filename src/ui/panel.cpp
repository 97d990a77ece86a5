#include "ui/panel.hpp"

#include <algorithm>
#include <string>

#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::size_t rows_to_show(const ViewState& view, const std::string& key, std::size_t total) {
  const auto found = view.shown_rows.find(key);
  return std::min(total, found == view.shown_rows.end() ? rows_at_a_time : found->second);
}

void show_more(const Panel& panel, Column& column, const std::string& key, std::size_t total) {
  const std::size_t shown = rows_to_show(panel.view, key, total);
  if (shown == total) return;
  const std::size_t more = std::min(rows_at_a_time, total - shown);
  const std::string label = "Show " + std::to_string(more) + " more of " + std::to_string(total - shown);
  column.space(gap_small);
  if (button(panel.ui, column, key + "-more", {.label = label})) panel.view.shown_rows[key] = shown + more;
}

void long_list(const Panel& panel, Column& column, const std::string& key, const std::vector<std::string>& items,
               const TextStyle& style) {
  // What is below each other may have lists of the same name.
  const std::string list = std::to_string(id_of(key));
  const std::size_t shown = rows_to_show(panel.view, list, items.size());
  bullet_list(panel.ui, column, key, items, style, shown);
  show_more(panel, column, list, items.size());
}

bool passes(std::string_view text, std::string_view filter) {
  return std::search(text.begin(), text.end(), filter.begin(), filter.end(),
                     [](char left, char right) { return lowered(left) == lowered(right); }) != text.end() ||
         filter.empty();
}

std::string ability_name(const Session& session, const AbilityId& ability) {
  const auto place = session.index().ability(ability);
  return place ? session.framework().abilities[*place].name : ability.text;
}

std::size_t chosen_ability(const Panel& panel) {
  return panel.session.index().ability(AbilityId(panel.view.ability)).value_or(0);
}

}  // namespace milepost::ui
