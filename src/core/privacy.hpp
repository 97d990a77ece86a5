#pragma once

#include "core/assessment.hpp"

namespace milepost {

/// Whether private evidence and conversations are part of what leaves.
enum class Privacy { without_private, with_private };

/// The assessment as the one who receives it may see it.
Assessment shared_with(Privacy privacy, Assessment assessment);

}  // namespace milepost
