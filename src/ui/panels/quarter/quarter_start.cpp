#include "ui/panels/quarter/quarter_start.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/listed.hpp"
#include "app/quarter_words.hpp"
#include "core/focus.hpp"
#include "core/quarter.hpp"
#include "ui/panels/quarter/ability_adder.hpp"
#include "ui/panels/quarter/quarter_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"

namespace milepost::ui {
namespace {

constexpr std::size_t proposals_at_first = 8;

// An ability that may be chosen, and why.
struct Candidate {
  std::size_t ability = 0;
  std::string reason;
  bool is_chosen = false;
};

std::vector<Candidate> candidates(const Panel& panel, const std::string& quarter, const std::vector<char>& in_focus) {
  const Session& session = panel.session;
  const QuarterState& state = panel.view.quarter;
  const Framework& framework = session.framework();
  std::vector<Candidate> found;
  std::vector<char> is_there(framework.abilities.size(), 0);
  const auto add = [&](std::size_t ability, std::string reason, bool by_default) {
    if (is_there[ability] != 0) return;
    is_there[ability] = 1;
    const auto by_hand = state.chosen.find(framework.abilities[ability].id.text);
    found.push_back({ability, std::move(reason), by_hand == state.chosen.end() ? by_default : by_hand->second});
  };
  const std::vector<FocusProposal> proposals =
      propose_focus(framework, session.index(), session.assessment(), session.evaluation(), quarter);
  for (const FocusProposal& proposal : proposals) {
    if (proposal.is_suggested) add(proposal.ability, reason_words(framework, proposal), true);
  }
  // What a person added stands where it is seen, not below many that were only proposed.
  for (const std::string& id : state.added) {
    const auto place = session.index().ability(AbilityId(id));
    if (place && in_focus[*place] == 0) add(*place, "Your own choice.", true);
  }
  for (const FocusProposal& proposal : proposals) {
    add(proposal.ability, reason_words(framework, proposal), false);
  }
  return found;
}

// Abilities that are neither candidates nor in focus already.
std::vector<std::size_t> others(const std::vector<Candidate>& candidates, std::vector<char> is_taken) {
  for (const Candidate& candidate : candidates) is_taken[candidate.ability] = 1;
  std::vector<std::size_t> places;
  for (std::size_t place = 0; place < is_taken.size(); ++place) {
    if (is_taken[place] == 0) places.push_back(place);
  }
  return places;
}

void choices(const Panel& panel, Column& column, std::vector<Candidate>& candidates) {
  Context& ui = panel.ui;
  panel.view.shown_rows.try_emplace("proposals", proposals_at_first);
  const ColumnNode group(ui, column,
                         {.id = id_of("choices"), .role = NodeRole::group, .name = "Focus areas to choose"});
  const std::size_t shown = rows_to_show(panel.view, "proposals", candidates.size());
  for (std::size_t i = 0; i < shown; ++i) {
    Candidate& candidate = candidates[i];
    const Ability& ability = panel.session.framework().abilities[candidate.ability];
    if (checkbox(ui, column, ability.id.text, ability.name, candidate.reason, candidate.is_chosen)) {
      panel.view.quarter.chosen[ability.id.text] = candidate.is_chosen;
    }
    column.space(gap_small);
  }
  show_more(panel, column, "proposals", candidates.size());
}

void start(const Panel& panel, const std::vector<Candidate>& candidates, const std::string& quarter) {
  StartQuarter action{quarter, {}};
  for (const Candidate& candidate : candidates) {
    if (!candidate.is_chosen) continue;
    action.areas.push_back(new_focus_area(panel.session.framework(), candidate.ability,
                                          panel.session.standings()[candidate.ability], quarter));
  }
  QuarterState& state = panel.view.quarter;
  state.chosen.clear();
  state.added.clear();
  if (!action.areas.empty()) state.focus.make("goal/" + action.areas.front().ability.text);
  panel.request(Action(std::move(action)));
}

// Says what is in focus already; gives how much.
std::size_t already_in_focus(const Panel& panel, Column& column, const std::string& quarter) {
  Listed names(most_named);
  for (const FocusArea& area : panel.session.assessment().focus) {
    if (area.quarter == quarter) names.add([&] { return ability_name(panel.session, area.ability); });
  }
  if (names.count() == 0) return 0;
  column.space(gap_small);
  paragraph(panel.ui, column, "already", "In focus already: " + names.text() + ".", body(panel.ui.theme));
  return names.count();
}

}  // namespace

void start_quarter(const Panel& panel, Column& outer) {
  Context& ui = panel.ui;
  const IdScope scope("start");
  const std::string quarter = quarter_to_start(panel.session.assessment(), panel.session.today());
  const std::string title = "Start the quarter " + quarter;
  const ColumnNode region(ui, outer, {.id = id_of("region"), .role = NodeRole::region, .name = title});
  Column column{outer.x, outer.y, std::min(outer.width, widest_form)};
  heading(ui, column, "heading", title, 3);
  column.space(grid);
  paragraph(ui, column, "about",
            "Choose two or three abilities to focus on. Your claims are kept as they stand today, so that at the end "
            "you see what has moved.",
            soft(ui.theme));
  const std::size_t already = already_in_focus(panel, column, quarter);
  column.space(gap);
  const Session& session = panel.session;
  const std::vector<char> in_focus =
      abilities_in_focus(session.framework(), session.index(), session.assessment(), quarter);
  std::vector<Candidate> all = candidates(panel, quarter, in_focus);
  if (!all.empty()) choices(panel, column, all);
  column.space(gap_small);
  const auto added =
      ability_adder(panel, column, all.empty() ? "An ability to focus on" : "Another ability", others(all, in_focus));
  if (added) panel.view.quarter.added.push_back(panel.session.framework().abilities[*added].id.text);
  column.space(gap);
  const auto ticked =
      std::count_if(all.begin(), all.end(), [](const Candidate& candidate) { return candidate.is_chosen; });
  const std::size_t chosen = already + static_cast<std::size_t>(ticked);
  paragraph(ui, column, "chosen", chosen_words(chosen), small_soft(ui.theme));
  column.space(gap_small);
  const std::string label = "Start " + quarter;
  if (button(ui, column, "start", {.label = label, .emphasis = Emphasis::primary, .enabled = chosen > 0})) {
    start(panel, all, quarter);
  }
  outer.y = column.y;
}

}  // namespace milepost::ui
