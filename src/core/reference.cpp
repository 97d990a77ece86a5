#include "core/reference.hpp"

namespace milepost {
namespace {

// In whatever order both hold them.
bool same_records(Assessment left, Assessment right) {
  const FrameworkIndex any_order;
  sort_records(left, any_order);
  sort_records(right, any_order);
  return left.claims == right.claims && left.evidence == right.evidence && left.conversations == right.conversations &&
         left.focus == right.focus && left.checkpoints == right.checkpoints && left.programs == right.programs;
}

}  // namespace

FrameworkReference reference_to(const Framework& framework, const FrameworkIndex& index) {
  return {framework.id, framework.version, index.framework_digest(), {}};
}

bool is_said_of(const FrameworkReference& reference, const Framework& framework, const FrameworkIndex& index) {
  if (reference.id.empty() && reference.version.empty() && reference.digest.empty()) return true;
  return (reference.id.empty() || reference.id == framework.id) && reference.digest == index.framework_digest();
}

FrameworkReference joined_reference(const Assessment& merged, const Assessment& mine, const Assessment& theirs) {
  FrameworkReference joined = merged.framework;
  if (mine.framework == theirs.framework) return joined;
  const auto says_it_all = [&](const Assessment& one) { return one.framework == joined && same_records(one, merged); };
  if (says_it_all(mine) || says_it_all(theirs)) return joined;
  // Without a name it would be taken for a text written by hand.
  if (joined.id.empty()) joined.id = mine.framework.id.empty() ? theirs.framework.id : mine.framework.id;
  joined.digest.clear();
  return joined;
}

}  // namespace milepost
