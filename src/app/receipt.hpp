#pragma once

#include <optional>
#include <string>

#include "core/observation.hpp"
#include "core/result.hpp"

namespace milepost {

/// What came of an observation that somebody pasted or opened. Where it is refused, or names nobody, nothing has
/// changed.
struct Receipt {
  std::optional<Error> refusal;
  bool needs_observer = false;      ///< it says neither who wrote it nor who saw it
  std::optional<std::string> done;  ///< in a few words; nothing where all of it was known already
};

}  // namespace milepost
