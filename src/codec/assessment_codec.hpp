#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/assessment.hpp"
#include "core/date.hpp"
#include "core/framework.hpp"
#include "core/result.hpp"

namespace milepost {

/// Reads `milepost.assessment/1` against the framework it is shown with: milestones of that framework's
/// abilities must be among its own, those of other abilities at most 10. Refuses what is not JSON, what
/// is over a limit of codec/limits.hpp, a missing or mistyped field, and a record that occurs twice.
/// `evaluation` is skipped, because it is always worked out again; unknown fields are kept.
/// The result is sorted as `sort_records` says. `index` is that of `framework`.
Result<Assessment> read_assessment(std::string_view text, const Framework& framework, const FrameworkIndex& index);

/// The assessment as indented JSON, sorted, so that the same assessment always gives the same bytes.
/// With a date the evaluation as of that day goes along. Texts and lists that are empty are left out.
std::string write_assessment(Assessment assessment, const Framework& framework, const FrameworkIndex& index,
                             std::optional<Date> evaluated_as_of = std::nullopt);

}  // namespace milepost
