#pragma once

#include <optional>
#include <string>
#include <utility>

namespace milepost {

/// Why something was refused: where (a path such as `roles[3].requirements[0]`, and a line and a
/// column counted from 1 where they are known) and one sentence that says what to do about it.
struct Error {
  std::string path;
  std::string message;
  int line = 0;
  int column = 0;

  friend bool operator==(const Error&, const Error&) = default;
};

/// A value, or the Error that says why there is none.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Error error) : error_(std::move(error)) {}

  explicit operator bool() const { return value_.has_value(); }

  /// REQUIRES: the result holds a value.
  T& value() { return *value_; }
  const T& value() const { return *value_; }

  /// REQUIRES: the result holds an error.
  const Error& error() const { return error_; }

 private:
  std::optional<T> value_;
  Error error_;
};

}  // namespace milepost
