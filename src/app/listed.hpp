#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace milepost {

/// Things named one after the other, as many as one would read: "A, B, C and 2 more".
class Listed {
 public:
  explicit Listed(std::size_t most, std::string_view between = ", ", std::string_view before_rest = " and ")
      : most_(most), between_(between), before_rest_(before_rest) {}

  /// Adds what `name()` gives; it is not asked for where it would not be shown.
  template <class Name>
  void add(Name name) {
    if (count_ < most_) text_ += (count_ == 0 ? std::string() : std::string(between_)) + name();
    ++count_;
  }

  std::size_t count() const { return count_; }
  std::string text() const {
    if (count_ <= most_) return text_;
    return text_ + std::string(before_rest_) + std::to_string(count_ - most_) + " more";
  }

 private:
  std::size_t most_;
  std::string_view between_;
  std::string_view before_rest_;
  std::size_t count_ = 0;
  std::string text_;
};

/// How many things are named in a sentence; a role, an ability or a piece of evidence has fewer as a rule.
constexpr std::size_t most_named = 12;

}  // namespace milepost
