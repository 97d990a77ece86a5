#include "core/sorting.hpp"

#include <algorithm>
#include <numeric>

namespace milepost {

bool is_sorted(std::size_t count, PlaceOrder order) {
  for (std::size_t place = 1; place < count; ++place) {
    if (order.less(order.context, place, place - 1)) return false;
  }
  return true;
}

std::vector<std::size_t> sorted_places(std::size_t count, PlaceOrder order) {
  std::vector<std::size_t> places(count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::stable_sort(places.begin(), places.end(),
                   [order](std::size_t left, std::size_t right) { return order.less(order.context, left, right); });
  return places;
}

}  // namespace milepost
