#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bench/widest_files.hpp"

namespace milepost::bench {

/// What a person waits for, as a table has it: a file that is opened, a picture, something said or taken back, another
/// file that is taken in, something that leaves.
enum class Kind { opening, frame, change, merging, leaving };
constexpr std::size_t kind_count = 5;

/// One thing that a person waits for, and what it cost in the processor's time.
struct Work {
  Kind kind;
  std::string what;
  double milliseconds = 0;
};

/// What a person does with a file: takes and opens it, looks at every tab with everything open, says something, takes
/// it back, merges, compares, exports. Each the cheaper of two runs where it can be run twice.
/// A sentence as its name says what was refused; the list ends there.
std::vector<Work> work_on(const WidestFile& file);

}  // namespace milepost::bench
