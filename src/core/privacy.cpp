#include "core/privacy.hpp"

#include <vector>

namespace milepost {

Assessment shared_with(Privacy privacy, Assessment assessment) {
  if (privacy == Privacy::with_private) return assessment;
  std::erase_if(assessment.evidence, [](const Evidence& item) { return item.is_private; });
  std::erase_if(assessment.conversations, [](const Conversation& item) { return item.is_private; });
  return assessment;
}

}  // namespace milepost
