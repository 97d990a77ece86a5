#include "core/quarter.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "core/records.hpp"
#include "core/sorting.hpp"

namespace milepost {
namespace {

bool is_opened_before(const Checkpoint& left, const Checkpoint& right) {
  return std::tie(left.opened, left.quarter, left.id) < std::tie(right.opened, right.quarter, right.id);
}

Date first_day_after_quarter(Date day) {
  const std::string quarter = day.quarter();
  while (day.quarter() == quarter) day = Date::from_days(day.days_since_1970() + 1);
  return day;
}

std::optional<int> milestone_of(const std::vector<Standing>& standings, const AbilityId& ability) {
  const auto found = std::find_if(standings.begin(), standings.end(),
                                  [&](const Standing& standing) { return standing.ability == ability; });
  return found == standings.end() ? std::nullopt : std::optional(found->milestone);
}

AreaOutcome outcome_of(const AreaProgress& progress) {
  if (!progress.now) return AreaOutcome::not_assessed;
  const int before = progress.opened.value_or(0);
  if (progress.area.target_milestone && *progress.now >= *progress.area.target_milestone) return AreaOutcome::reached;
  if (*progress.now == before) return AreaOutcome::unchanged;
  return *progress.now > before ? AreaOutcome::forward : AreaOutcome::back;
}

// Sorts as files do: abilities in framework order, then those the framework lacks by id.
using AbilityPlace = std::pair<std::size_t, AbilityId>;

AbilityPlace place_of(const AbilityId& ability, const FrameworkIndex& index) {
  return {index.ability(ability).value_or(std::numeric_limits<std::size_t>::max()), ability};
}

// Many sets of claims side by side, one column each.
std::vector<HistoryLine> side_by_side(const std::vector<const std::vector<Standing>*>& columns,
                                      const FrameworkIndex& index) {
  std::map<AbilityPlace, HistoryLine> lines;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    for (const Standing& standing : *columns[column]) {
      HistoryLine& line = lines[place_of(standing.ability, index)];
      line.ability = standing.ability;
      line.milestones.resize(columns.size());
      line.milestones[column] = standing.milestone;
    }
  }
  std::vector<HistoryLine> ordered;
  ordered.reserve(lines.size());
  for (auto& [place, line] : lines) ordered.push_back(std::move(line));
  return ordered;
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
  const auto is_known = [&](const std::string& quarter) {
    return std::any_of(assessment.checkpoints.begin(), assessment.checkpoints.end(),
                       [&](const Checkpoint& checkpoint) { return checkpoint.quarter == quarter; });
  };
  Date day = today;
  while (is_known(day.quarter())) day = first_day_after_quarter(day);
  return day.quarter();
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
  std::vector<AreaProgress> areas;
  for (const FocusArea& area : assessment.focus) {
    if (area.quarter != checkpoint.quarter) continue;
    AreaProgress progress;
    progress.area = area;
    progress.opened = milestone_of(checkpoint.claims, area.ability);
    progress.now = milestone_of(now, area.ability);
    progress.outcome = outcome_of(progress);
    const int before = progress.opened.value_or(0);
    progress.total = std::max(area.target_milestone.value_or(before) - before, 0);
    progress.done = std::clamp(progress.now.value_or(0) - before, 0, progress.total);
    areas.push_back(std::move(progress));
  }
  sort_items(areas, [](const AreaProgress& left, const AreaProgress& right) { return left.area.id < right.area.id; });
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
  history.lines = side_by_side(columns, index);
  return history;
}

}  // namespace milepost
