#pragma once

#include "core/assessment.hpp"
#include "core/framework.hpp"

namespace milepost {

// What an assessment says it was made with decides how it is read: what names a framework's very wording is held
// against its milestones. So a digest is named only where all that is said could have been said of that wording.

/// The framework by its id, its version and its wording. `index` is that of `framework`.
FrameworkReference reference_to(const Framework& framework, const FrameworkIndex& index);

/// True where what goes with the reference was said of this wording of the framework, or names none at all, as in a
/// file that somebody wrote by hand.
bool is_said_of(const FrameworkReference& reference, const Framework& framework, const FrameworkIndex& index);

/// What two assessments that were merged are made with: what `merged` says, with the wording left out where theirs
/// are two and neither assessment says all that `merged` does.
FrameworkReference joined_reference(const Assessment& merged, const Assessment& mine, const Assessment& theirs);

}  // namespace milepost
