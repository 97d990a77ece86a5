#pragma once

#include <string>

#include "ui/sample_page.hpp"

// What tests of the quarter tab say often.
namespace milepost::sample {

/// Has the page show its quarter tab.
inline void show_quarter(headless::Page& page) {
  page.view().tab = ui::Tab::quarter;
  page.settle();
}

/// A day later than the page's first by so many, at the same time of day.
inline void pass_days(headless::Page& page, int days) {
  constexpr std::int64_t milliseconds_a_day = 86'400'000;
  page.clock().milliseconds += days * milliseconds_a_day;
}

/// Claims a milestone as by pressing its post.
inline void claim_now(headless::Page& page, const char* ability, int milestone) {
  page.application().apply(ClaimMilestone{AbilityId(ability), milestone});
}

/// Starts a quarter with a focus area for each of these abilities, and a target for it.
inline void start_quarter(headless::Page& page, const std::string& quarter,
                          const std::vector<std::pair<std::string, int>>& areas) {
  StartQuarter start{quarter, {}};
  for (const auto& [ability, target] : areas) {
    FocusArea& area = start.areas.emplace_back();
    area.ability = AbilityId(ability);
    area.target_milestone = target;
  }
  page.application().apply(start);
  page.settle();
}

/// Closes the open quarter.
inline void close_quarter(headless::Page& page, const std::string& summary) {
  for (const Checkpoint& checkpoint : page.session().assessment().checkpoints) {
    if (checkpoint.closed.empty()) {
      const RecordId id = checkpoint.id;
      page.application().apply(CloseQuarter{id, summary});
      break;
    }
  }
  page.settle();
}

}  // namespace milepost::sample
