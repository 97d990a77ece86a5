#include "core/places.hpp"

namespace milepost {

bool Places::add(std::string_view name, std::size_t place) { return places_.emplace(name, place).second; }

std::optional<std::size_t> Places::find(std::string_view name) const {
  const auto found = places_.find(name);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace milepost
