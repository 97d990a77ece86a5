#pragma once

#include <string_view>

#include "core/assessment.hpp"

namespace milepost {

// What stands beside the records, field by field: `framework`, `subject`, `assessor`, `target_role`, and each unknown
// field under its name. Each has a time of its own, so that a claim made later does not lift a name, and a file that
// leaves a field out is not taken for one that emptied it. A field that `Assessment::said` does not name was said when
// the assessment was last updated, or, where it is empty, never.

/// An assessment without its records, and without whom it was told.
Assessment header_of(const Assessment& assessment);

/// When a field is said that is changed now: later than it was said before.
Timestamp time_to_say(const Assessment& assessment, std::string_view field, const Timestamp& now);

/// Notes when a field was said. REQUIRES: it has its new value already.
void note_said(Assessment& assessment, std::string_view field, const Timestamp& time);

/// Notes that a record has changed, which lifts no field.
void note_change(Assessment& assessment, const Timestamp& now);

/// The headers of both in one: of each field what was said later, of equally late ones the longer; nothing that one of
/// them does not say is emptied by the other. The earlier `created`, the later `updated`. What both say beside that is
/// left as `merged` has it.
void merge_header(Assessment& merged, const Assessment& other);

/// As `merge_header`, which has been done; of a field that only one side has changed since both were `base`, that
/// change is taken, whichever was said later.
void take_changes(Assessment& merged, const Assessment& base, const Assessment& mine, const Assessment& theirs);

/// Has what `after` says, and what it does not say of what `before` says, be later than `before`, and `updated` too.
void supersede_header(Assessment& after, const Assessment& before, const Timestamp& now);

/// Sets `updated`, and leaves every field as late as it was that a name is given for.
void set_updated(Assessment& assessment, const Timestamp& updated);

/// The latest time at which a name or the target role was said; empty where none was.
Timestamp latest_said(const Assessment& assessment);

}  // namespace milepost
