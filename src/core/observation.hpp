#pragma once

#include <string>
#include <vector>

#include "core/assessment.hpp"
#include "core/framework.hpp"

namespace milepost {

/// What is taken where an observation does not say it itself.
struct ObservationDefaults {
  std::string observer;
  std::string date;   ///< or empty
  Standing supports;  ///< where it supports no ability of the framework, and would be shown nowhere
};

/// True where an observation names neither who wrote it nor who saw it, so that one must ask.
bool is_by_nobody(const Evidence& item);

/// An observation that somebody else wrote, as it is kept: it has an author and an observer, each being the other
/// where only one is named, and the defaults where nothing else is said.
Evidence as_received(Evidence item, const ObservationDefaults& defaults, const FrameworkIndex& index);

/// An observation as it is handed over: whoever wrote it stands in it, and who saw it, `writer` where it says
/// nothing else.
Evidence as_handed_over(Evidence item, const std::string& writer);

/// True where the evidence of the same id that is there already is this one, or a later one.
bool says_nothing_new(const Evidence& item, const Evidence& known);

}  // namespace milepost
