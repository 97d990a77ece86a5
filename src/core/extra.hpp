#pragma once

#include <string>
#include <vector>

namespace milepost {

/// A field this version does not know. It is kept aside as JSON text and written back as it came,
/// so that a file made by a newer version of the same format loses nothing by passing through.
struct Extra {
  std::string name;
  std::string json;

  friend bool operator==(const Extra&, const Extra&) = default;
};

using Extras = std::vector<Extra>;

}  // namespace milepost
