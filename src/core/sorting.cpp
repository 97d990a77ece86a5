#include "core/sorting.hpp"

#include <algorithm>
#include <numeric>

namespace milepost {

std::vector<std::size_t> sorted_places(std::size_t count, PlaceOrder order) {
  std::vector<std::size_t> places(count);
  std::iota(places.begin(), places.end(), std::size_t{0});
  const auto comes_first = [order](std::size_t left, std::size_t right) {
    if (order.less(order.context, left, right)) return true;
    return !order.less(order.context, right, left) && left < right;
  };
  // By way of a heap, which is far less code than std::sort.
  std::make_heap(places.begin(), places.end(), comes_first);
  std::sort_heap(places.begin(), places.end(), comes_first);
  return places;
}

}  // namespace milepost
