#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/assessment.hpp"
#include "core/date.hpp"
#include "core/framework.hpp"
#include "core/result.hpp"

namespace milepost {

/// Where the text of an assessment comes from: a file that somebody hands over, or what this program stored itself,
/// which stays readable whatever has become of the framework since.
enum class Origin { file, own_store };

/// Reads `milepost.assessment/1` against the framework it is shown with: milestones of that framework's
/// abilities must be among its own where the text names no framework or this wording of it, and is not an own one;
/// all others are at most 10. Refuses what is not JSON, what
/// is over a limit of codec/limits.hpp, a missing or mistyped field, and a record that occurs twice.
/// `evaluation` is skipped, because it is always worked out again; unknown fields are kept.
/// The result is sorted as `sort_records` says. `index` is that of `framework`.
Result<Assessment> read_assessment(std::string_view text, const Framework& framework, const FrameworkIndex& index,
                                   Origin origin = Origin::file);

/// The assessment as indented JSON, sorted, so that the same assessment always gives the same bytes.
/// With a date the evaluation as of that day goes along, where the text can be read again with it. Texts and
/// lists that are empty are left out.
std::string write_assessment(const Assessment& assessment, const Framework& framework, const FrameworkIndex& index,
                             std::optional<Date> evaluated_as_of = std::nullopt);

}  // namespace milepost
