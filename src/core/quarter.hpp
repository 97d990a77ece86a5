#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/assessment.hpp"
#include "core/date.hpp"
#include "core/zone.hpp"

namespace milepost {

/// The checkpoint that is not closed yet, the one opened last where there are several, or null.
const Checkpoint* open_checkpoint(const Assessment& assessment);

/// The closed checkpoints, the one closed first at the front. They point into the assessment.
std::vector<const Checkpoint*> closed_checkpoints(const Assessment& assessment);

/// The claims as they stood when a checkpoint was closed. One that does not tell apart how they stood
/// before and after (a file written by hand) gives the claims that it has.
const std::vector<Standing>& claims_at_close(const Checkpoint& checkpoint);

/// The quarter to start next: the one that today lies in, or the first after it that no checkpoint is of; the last of
/// the year 9999 where all are taken.
std::string quarter_to_start(const Assessment& assessment, Date today);

/// The day that a claim was made on where the person is, where that is before today; nothing where it was made today or
/// its time is not known.
std::optional<std::string> day_of_earlier_claim(const Claim& claim, Date today, const Zone& zone);

/// The claims of an assessment without their notes.
std::vector<Standing> snapshot(const Assessment& assessment);

/// A new checkpoint that holds the claims as they stand.
Checkpoint opened_checkpoint(const Assessment& assessment, RecordId id, std::string quarter, Date today);

/// The same checkpoint closed, with the claims as they stand now.
Checkpoint closed_checkpoint(const Assessment& assessment, Checkpoint checkpoint, std::string summary, Date today);

/// What became of a focus area since its quarter was opened. Reached is the target milestone or more; an
/// area without a target is never reached.
enum class AreaOutcome { not_assessed, reached, forward, unchanged, back };

struct AreaProgress {
  const FocusArea* area = nullptr;  ///< of the assessment
  std::optional<int> opened;        ///< the claim when the quarter was opened
  std::optional<int> now;           ///< the claim now, or when the quarter was closed
  AreaOutcome outcome = AreaOutcome::not_assessed;
  int done = 0;   ///< milestones done of those on the way to the target
  int total = 0;  ///< milestones on the way to the target
};

/// The focus areas of the checkpoint's quarter, in id order. They point into the assessment.
std::vector<AreaProgress> progress_of(const Assessment& assessment, const Checkpoint& checkpoint);

/// A claim at two times; nothing where the ability was not assessed.
struct ThenAndNow {
  AbilityId ability;
  std::optional<int> then;
  std::optional<int> now;
  friend bool operator==(const ThenAndNow&, const ThenAndNow&) = default;
};

/// Two sets of claims side by side: the framework's abilities that either has, in its order, then others
/// by id.
std::vector<ThenAndNow> then_and_now(const std::vector<Standing>& then, const std::vector<Standing>& now,
                                     const FrameworkIndex& index);

/// A time that the history of claims knows.
struct HistoryMoment {
  enum class Kind { opened, closed, now };
  Kind kind = Kind::now;
  std::string quarter;  ///< empty for now
  std::string date;
  friend bool operator==(const HistoryMoment&, const HistoryMoment&) = default;
};

/// The claims on one ability, one for each moment; nothing where it was not assessed.
struct HistoryLine {
  AbilityId ability;
  std::vector<std::optional<int>> milestones;
  friend bool operator==(const HistoryLine&, const HistoryLine&) = default;
};

struct ClaimHistory {
  std::vector<HistoryMoment> moments;
  std::vector<HistoryLine> lines;
};

/// No more than these can be told apart; they are fifteen years of quarters.
constexpr std::size_t most_moments = 62;

/// Each ability over the quarters: when the first checkpoint was opened, when each was closed, and now. Where there are
/// more, the last `most_moments`. Abilities in the order of `then_and_now`.
ClaimHistory claim_history(const Assessment& assessment, const FrameworkIndex& index, Date today);

}  // namespace milepost
