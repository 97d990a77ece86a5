#include "core/privacy.hpp"

#include <vector>

#include "core/records.hpp"

namespace milepost {

Assessment shared_with(Privacy privacy, Assessment assessment) {
  if (privacy == Privacy::with_private) return assessment;
  for_each_list(assessment,
                [](auto& list) { std::erase_if(list, [](const auto& record) { return is_private(record); }); });
  return assessment;
}

}  // namespace milepost
