#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace milepost {

/// How what stands at two places compares, without the types of it.
struct PlaceOrder {
  const void* context;
  bool (*less)(const void* context, std::size_t left, std::size_t right);
};

/// The places from 0 to `count` - 1 in their order; those that are equal stay as they are.
std::vector<std::size_t> sorted_places(std::size_t count, PlaceOrder order);

/// Whether what stands at the places from 0 to `count` - 1 is in this order already.
bool is_sorted(std::size_t count, PlaceOrder order);

/// Sorts as std::stable_sort does. Where that is made anew for every type, which the download feels, this
/// sorts places, in one function for all types.
template <class Item, class Less>
void sort_items(std::vector<Item>& items, Less less) {
  const auto compare = [&](std::size_t left, std::size_t right) { return less(items[left], items[right]); };
  const auto compare_in = [](const void* context, std::size_t left, std::size_t right) {
    return (*static_cast<decltype(compare)*>(context))(left, right);
  };
  const PlaceOrder order{&compare, compare_in};
  if (is_sorted(items.size(), order)) return;
  const std::vector<std::size_t> places = sorted_places(items.size(), order);
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::size_t place : places) sorted.push_back(std::move(items[place]));
  items = std::move(sorted);
}

}  // namespace milepost
