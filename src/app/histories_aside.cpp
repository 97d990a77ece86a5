#include "app/histories_aside.hpp"

#include <algorithm>

namespace milepost {

History HistoriesAside::exchange(const Timestamp& gone, History history, const Timestamp& shown) {
  std::erase_if(asides_, [&](const Aside& aside) { return aside.created == gone; });
  if (history.bytes() > 0) asides_.push_back({gone, std::move(history)});
  History found;
  const auto place =
      std::find_if(asides_.begin(), asides_.end(), [&](const Aside& aside) { return aside.created == shown; });
  if (place != asides_.end()) {
    found = std::move(place->history);
    asides_.erase(place);
  }
  std::size_t bytes = 0;
  auto kept = asides_.end();
  while (kept != asides_.begin() && bytes + (kept - 1)->history.bytes() <= History::most_bytes) {
    --kept;
    bytes += kept->history.bytes();
  }
  asides_.erase(asides_.begin(), kept);
  return found;
}

}  // namespace milepost
