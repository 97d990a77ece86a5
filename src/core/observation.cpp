#include "core/observation.hpp"

#include <algorithm>
#include <utility>

#include "core/timestamp.hpp"

namespace milepost {
namespace {

void fill_in(std::string& text, const std::string& words) {
  if (text.empty()) text = words;
}

}  // namespace

bool is_by_nobody(const Evidence& item) { return item.author.empty() && item.observer.empty(); }

Evidence as_received(Evidence item, const ObservationDefaults& defaults, const FrameworkIndex& index) {
  fill_in(item.author, item.observer.empty() ? defaults.observer : item.observer);
  fill_in(item.observer, item.author);
  fill_in(item.date, defaults.date);
  const bool is_shown = std::any_of(item.supports.begin(), item.supports.end(), [&](const Standing& standing) {
    return index.ability(standing.ability).has_value();
  });
  if (!is_shown) item.supports.push_back(defaults.supports);
  return item;
}

Evidence as_handed_over(Evidence item, const std::string& writer) {
  fill_in(item.author, writer);
  fill_in(item.observer, item.author);
  return item;
}

bool says_nothing_new(const Evidence& item, const Evidence& known) {
  return compare_timestamps(item.updated, known.updated) <= 0;
}

}  // namespace milepost
