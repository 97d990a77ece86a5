#include "core/quarter.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/places.hpp"
#include "core/records.hpp"
#include "core/sorting.hpp"

namespace milepost {
namespace {

bool is_opened_before(const Checkpoint& left, const Checkpoint& right) {
  return std::tie(left.opened, left.quarter, left.id) < std::tie(right.opened, right.quarter, right.id);
}

// REQUIRES: a quarter as `is_quarter` knows it.
std::string quarter_after(std::string quarter) {
  if (quarter.back() != '4') {
    ++quarter.back();
    return quarter;
  }
  quarter.back() = '1';
  for (std::size_t digit = 4; digit-- > 0;) {
    if (quarter[digit] != '9') {
      ++quarter[digit];
      break;
    }
    quarter[digit] = '0';
  }
  return quarter;
}

// Where each ability is first spoken of.
template <class Said>
Places places_of(const std::vector<Said>& all) {
  Places places(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) places.add(all[i].ability.text, i);
  return places;
}

template <class Said>
std::optional<int> milestone_of(const std::vector<Said>& all, const Places& places, const AbilityId& ability) {
  const auto place = places.find(ability.text);
  return place ? std::optional(all[*place].milestone) : std::nullopt;
}

AreaOutcome outcome_of(const AreaProgress& progress) {
  if (!progress.now) return AreaOutcome::not_assessed;
  const int before = progress.opened.value_or(0);
  const auto& target = progress.area->target_milestone;
  if (target && *progress.now >= *target) return AreaOutcome::reached;
  if (*progress.now == before) return AreaOutcome::unchanged;
  return *progress.now > before ? AreaOutcome::forward : AreaOutcome::back;
}

// A claim in one column, and where its ability stands in a file: in framework order, then those that the framework
// lacks by id.
struct Placed {
  std::size_t place;
  const AbilityId* ability;
  std::size_t column;
  int milestone;
};

constexpr std::size_t unknown_place = std::numeric_limits<std::size_t>::max();

bool same_ability(const Placed& left, const Placed& right) {
  return left.place == right.place && (left.place != unknown_place || *left.ability == *right.ability);
}

bool stands_before(const Placed& left, const Placed& right) {
  if (left.place != right.place) return left.place < right.place;
  if (left.place == unknown_place && *left.ability != *right.ability) return *left.ability < *right.ability;
  return left.column < right.column;
}

// Many sets of claims side by side, one column each.
std::vector<HistoryLine> side_by_side(const std::vector<const std::vector<Standing>*>& columns,
                                      const FrameworkIndex& index) {
  std::vector<Placed> all;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    for (const Standing& standing : *columns[column]) {
      const std::size_t place = index.ability(standing.ability).value_or(unknown_place);
      all.push_back({place, &standing.ability, column, standing.milestone});
    }
  }
  sort_items(all, stands_before);
  std::vector<HistoryLine> lines;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 0 || !same_ability(all[i - 1], all[i])) {
      lines.push_back({*all[i].ability, std::vector<std::optional<int>>(columns.size())});
    }
    lines.back().milestones[all[i].column] = all[i].milestone;
  }
  return lines;
}

}  // namespace

const Checkpoint* open_checkpoint(const Assessment& assessment) {
  const Checkpoint* newest = nullptr;
  for (const Checkpoint& checkpoint : assessment.checkpoints) {
    if (!checkpoint.closed.empty()) continue;
    if (newest == nullptr || is_opened_before(*newest, checkpoint)) newest = &checkpoint;
  }
  return newest;
}

std::vector<const Checkpoint*> closed_checkpoints(const Assessment& assessment) {
  std::vector<const Checkpoint*> closed;
  for (const Checkpoint& checkpoint : assessment.checkpoints) {
    if (!checkpoint.closed.empty()) closed.push_back(&checkpoint);
  }
  sort_items(closed, [](const Checkpoint* left, const Checkpoint* right) {
    return left->closed != right->closed ? left->closed < right->closed : is_opened_before(*left, *right);
  });
  return closed;
}

const std::vector<Standing>& claims_at_close(const Checkpoint& checkpoint) {
  return checkpoint.closing_claims.empty() ? checkpoint.claims : checkpoint.closing_claims;
}

std::string quarter_to_start(const Assessment& assessment, Date today) {
  constexpr std::string_view last = "9999-Q4";
  Places known(assessment.checkpoints.size());
  for (const Checkpoint& checkpoint : assessment.checkpoints) known.add(checkpoint.quarter, 0);
  std::string quarter = today.quarter();
  while (quarter != last && known.has(quarter)) quarter = quarter_after(std::move(quarter));
  return quarter;
}

std::optional<std::string> day_of_earlier_claim(const Claim& claim, Date today, const Zone& zone) {
  const auto day = Date::parse(day_of(written(claim), zone));
  return day && *day < today ? std::optional(day->text()) : std::nullopt;
}

std::vector<Standing> snapshot(const Assessment& assessment) {
  std::vector<Standing> standings;
  for (const Claim& claim : assessment.claims) standings.push_back({claim.ability, claim.milestone, {}});
  return standings;
}

Checkpoint opened_checkpoint(const Assessment& assessment, RecordId id, std::string quarter, Date today) {
  Checkpoint checkpoint;
  checkpoint.id = std::move(id);
  checkpoint.quarter = std::move(quarter);
  checkpoint.opened = today.text();
  checkpoint.claims = snapshot(assessment);
  return checkpoint;
}

Checkpoint closed_checkpoint(const Assessment& assessment, Checkpoint checkpoint, std::string summary, Date today) {
  checkpoint.closed = today.text();
  checkpoint.summary = std::move(summary);
  checkpoint.closing_claims = snapshot(assessment);
  return checkpoint;
}

std::vector<AreaProgress> progress_of(const Assessment& assessment, const Checkpoint& checkpoint) {
  const std::vector<Standing> now = checkpoint.closed.empty() ? snapshot(assessment) : claims_at_close(checkpoint);
  const Places before = places_of(checkpoint.claims);
  const Places after = places_of(now);
  std::vector<AreaProgress> areas;
  for (const FocusArea& area : assessment.focus) {
    if (area.quarter != checkpoint.quarter) continue;
    AreaProgress progress;
    progress.area = &area;
    progress.opened = milestone_of(checkpoint.claims, before, area.ability);
    progress.now = milestone_of(now, after, area.ability);
    progress.outcome = outcome_of(progress);
    const int start = progress.opened.value_or(0);
    progress.total = std::max(area.target_milestone.value_or(start) - start, 0);
    progress.done = std::clamp(progress.now.value_or(0) - start, 0, progress.total);
    areas.push_back(progress);
  }
  sort_items(areas, [](const AreaProgress& left, const AreaProgress& right) { return left.area->id < right.area->id; });
  return areas;
}

std::vector<ThenAndNow> then_and_now(const std::vector<Standing>& then, const std::vector<Standing>& now,
                                     const FrameworkIndex& index) {
  std::vector<ThenAndNow> rows;
  for (HistoryLine& line : side_by_side({&then, &now}, index)) {
    rows.push_back({std::move(line.ability), line.milestones[0], line.milestones[1]});
  }
  return rows;
}

ClaimHistory claim_history(const Assessment& assessment, const FrameworkIndex& index, Date today) {
  ClaimHistory history;
  std::vector<const std::vector<Standing>*> columns;
  const auto add = [&](HistoryMoment moment, const std::vector<Standing>& claims) {
    history.moments.push_back(std::move(moment));
    columns.push_back(&claims);
  };
  const std::vector<const Checkpoint*> closed = closed_checkpoints(assessment);
  const Checkpoint* first = closed.empty() ? open_checkpoint(assessment) : closed.front();
  const bool knows_beginning = first != nullptr && &claims_at_close(*first) != &first->claims;
  if (first != nullptr && (knows_beginning || first->closed.empty())) {
    add({HistoryMoment::Kind::opened, first->quarter, first->opened}, first->claims);
  }
  for (const Checkpoint* checkpoint : closed) {
    add({HistoryMoment::Kind::closed, checkpoint->quarter, checkpoint->closed}, claims_at_close(*checkpoint));
  }
  const std::vector<Standing> now = snapshot(assessment);
  add({HistoryMoment::Kind::now, "", today.text()}, now);
  if (columns.size() > most_moments) {
    const auto gone = static_cast<std::ptrdiff_t>(columns.size() - most_moments);
    history.moments.erase(history.moments.begin(), history.moments.begin() + gone);
    columns.erase(columns.begin(), columns.begin() + gone);
  }
  history.lines = side_by_side(columns, index);
  return history;
}

}  // namespace milepost
