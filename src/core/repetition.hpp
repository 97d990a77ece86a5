#pragma once

#include <cstddef>
#include <vector>

#include "core/framework.hpp"

namespace milepost {

/// Where an example stands: places in Framework::abilities, Ability::milestones and AbilityMilestone::examples.
struct ExamplePlace {
  std::size_t ability = 0;
  std::size_t milestone = 0;
  std::size_t example = 0;
};

/// An example that says the same as one before it, or nearly so.
struct Repetition {
  ExamplePlace place;
  ExamplePlace first;
  bool is_same = true;
};

/// The examples that repeat others, in the order of the document. The same are those that differ in case, spaces and
/// punctuation only, within one ability or, from five words on, within the framework; nearly the same are those of five
/// different words or more that share four fifths of all words of the two, in whatever order.
std::vector<Repetition> repeated_examples(const Framework& framework);

}  // namespace milepost
