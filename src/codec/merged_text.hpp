#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/framework.hpp"
#include "core/result.hpp"

namespace milepost {

/// Two copies of an assessment in one. The framework that a copy was last shown with is no part of what it says.
struct MergedText {
  std::string text;
  bool adds_to_mine = false;    ///< whether it says anything that the one copy did not
  bool adds_to_theirs = false;  ///< likewise the other
  bool is_another = false;      ///< they are no copies of one: begun at different times, and bearing different names
};

/// Merges two copies, unless they are of different assessments, as `merge` does, or as `merge_since` where `base` is
/// what both were last known to say. Refuses what `read_assessment` refuses of a text that this program stored itself,
/// saying which copy it is only by the place; and a result that would be too long to be read again.
Result<MergedText> merge_texts(std::string_view mine, std::string_view theirs, std::optional<std::string_view> base,
                               const Framework& framework, const FrameworkIndex& index);

}  // namespace milepost
