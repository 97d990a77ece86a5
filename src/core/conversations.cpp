#include "core/conversations.hpp"

#include "core/sorting.hpp"

namespace milepost {

std::vector<const Conversation*> conversations_about(const Assessment& assessment, const AbilityId& ability) {
  std::vector<const Conversation*> found;
  for (const Conversation& conversation : assessment.conversations) {
    if (conversation.ability == ability) found.push_back(&conversation);
  }
  sort_items(found, [](const Conversation* left, const Conversation* right) {
    return left->date != right->date ? left->date > right->date : left->id < right->id;
  });
  return found;
}

}  // namespace milepost
