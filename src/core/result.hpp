#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

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
  Result(T value) : content_(std::move(value)) {}
  Result(Error error) : content_(std::move(error)) {}

  explicit operator bool() const { return std::holds_alternative<T>(content_); }

  /// REQUIRES: the result holds a value.
  T& value() { return *std::get_if<T>(&content_); }
  const T& value() const { return *std::get_if<T>(&content_); }

  /// REQUIRES: the result holds an error.
  const Error& error() const { return *std::get_if<Error>(&content_); }

 private:
  std::variant<T, Error> content_;
};

}  // namespace milepost
