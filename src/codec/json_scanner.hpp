#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "codec/json.hpp"
#include "core/utf8.hpp"

namespace milepost {

/// Takes a JSON text apart, one token after another. Calls that give a bool give false where the text is
/// refused, and `problem` then says why. REQUIRES: the text outlives the scanner.
class JsonScanner {
 public:
  struct Problem {
    std::string message;
    std::size_t offset = 0;
  };

  /// Starts at the first character that is neither a byte order mark nor white space.
  explicit JsonScanner(std::string_view text);

  bool is_at_end() const { return next_ == end_; }

  /// The character to come, or NUL at the end.
  char next() const { return is_at_end() ? '\0' : *next_; }

  /// How many bytes of the text lie before the character to come.
  std::size_t offset() const { return static_cast<std::size_t>(next_ - begin_); }

  /// Goes past `punctuation` and the white space after it, if it comes next.
  bool take(char punctuation);

  /// Reads a string into `value` and goes past it and the white space after it. REQUIRES: next is `"`.
  bool take_string(std::string& value);

  /// Reads a number, true, false or null likewise.
  bool take_scalar(Json& value);

  /// Goes past whatever value or punctuation comes next. REQUIRES: a text known to be JSON, not at its end.
  void skip_token();

  /// Refuses what comes next, where `wanted` should be. Always gives false.
  bool expected(std::string_view wanted);

  /// Refuses what stands at `offset`. Always gives false.
  bool refuse(std::string message, std::size_t offset);

  const Problem& problem() const { return problem_; }

 private:
  void skip_space();
  std::string take_word();
  DecodedCharacter decode() const;
  bool append_character(std::string& value);
  bool append_escape(std::string& value);
  bool append_code_unit(std::string& value, std::size_t start);
  int take_code_unit();

  const char* begin_;
  const char* next_;
  const char* end_;
  Problem problem_;
};

}  // namespace milepost
