#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace milepost {

/// Where in a list what has a name stands, found without walking through the list each time.
/// REQUIRES: the names outlive it.
class Places {
 public:
  Places() = default;
  explicit Places(std::size_t expected) { places_.reserve(expected); }

  /// Gives true where the name is new; the first of several stays.
  bool add(std::string_view name, std::size_t place);

  std::optional<std::size_t> find(std::string_view name) const;
  bool has(std::string_view name) const { return find(name).has_value(); }

 private:
  std::unordered_map<std::string_view, std::size_t> places_;
};

}  // namespace milepost
