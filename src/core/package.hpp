#pragma once

#include "core/assessment.hpp"
#include "core/date.hpp"
#include "core/zone.hpp"

namespace milepost {

/// What an assessment says since a day, to hand on for a review: every claim as it stands, and of the other
/// records those that carry a date or were written on that day or later, where the person is; a focus area from the
/// day's quarter on. Nothing private, and no removals, since they too tell that something was there.
Assessment package_since(const Assessment& assessment, Date since, const Zone& zone);

/// The day that a package begins with unless another is chosen: when the open checkpoint was opened, else
/// the one closed last, else six months before today.
Date package_start(const Assessment& assessment, Date today);

}  // namespace milepost
