#pragma once

#include <string_view>

#include "core/assessment.hpp"
#include "core/privacy.hpp"

namespace milepost {

// What leaves in an export, and how it is remembered. A removal tells that a record was there, and when it went, so it
// leaves only where an earlier export had the record: there it keeps the record from coming back. Everything else that
// an export says follows from the records in it, so that its bytes are the same whether others were ever there or not.

/// The assessment as it leaves: see `shared_with`, without the removals of what has not left before, and without
/// `told`. Its `updated` is the latest time in it.
Assessment exported(Privacy privacy, const Assessment& assessment);

/// Notes that these records have left. Gives true where that was news.
bool note_told(Told& told, Privacy privacy, const Assessment& handed);

/// What whoever wrote a file knows: its records; its private ones, and that others are gone, for this assessor only.
Told told_by(const Assessment& file);

/// What may have left of an assessment that was kept before that was noted: all of it, to this assessor.
Told told_before(const Assessment& kept);

/// What either of them has told; nothing where neither knows.
std::optional<Told> both(const std::optional<Told>& left, const std::optional<Told>& right);

/// Drops the removals of records that nobody was told of and that went before `time`: a tab that has not been heard of
/// since is gone too.
void forget_removals(Assessment& assessment, std::string_view time);

}  // namespace milepost
