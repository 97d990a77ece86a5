#pragma once

#include "core/assessment.hpp"

namespace milepost {

/// Whether private evidence and conversations are part of what leaves.
enum class Privacy { without_private, with_private };

/// Whether a record stays with whoever wrote it unless they hand it out.
inline bool is_private(const Evidence& item) { return item.is_private; }
inline bool is_private(const Conversation& item) { return item.is_private; }
template <class Record>
bool is_private(const Record&) {
  return false;
}

/// The assessment as the one who receives it may see it.
Assessment shared_with(Privacy privacy, Assessment assessment);

}  // namespace milepost
