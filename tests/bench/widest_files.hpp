#pragma once

#include <string>
#include <vector>

namespace milepost::bench {

/// A framework and an assessment of it as files, one list of which is as long as it may be.
struct WidestFile {
  std::string what;
  std::string framework;
  std::string assessment;
};

/// One for each list of both formats, with the most that the limits allow (4 MiB of text, 10,000 abilities and roles,
/// 100,000 records, 64 KiB a string), divided by `part`.
std::vector<WidestFile> widest_files(std::size_t part = 1);

}  // namespace milepost::bench
