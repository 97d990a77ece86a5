#include "codec/json_scanner.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "codec/json_number.hpp"
#include "codec/limits.hpp"
#include "core/quote.hpp"
#include "core/utf8.hpp"

namespace milepost {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::array<std::pair<char, char>, 8> escapes{
    {{'"', '"'}, {'\\', '\\'}, {'/', '/'}, {'b', '\b'}, {'f', '\f'}, {'n', '\n'}, {'r', '\r'}, {'t', '\t'}}};

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
         c == '.' || c == '_';
}

// Stands for itself in a string. What is left is escaped, ends the string, or is longer than a byte.
bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

bool starts_number(char c) { return (c >= '0' && c <= '9') || c == '-'; }

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_high_surrogate(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

std::string not_utf8(char byte) {
  return "expected UTF-8, got the byte 0x" + hexadecimal(static_cast<unsigned char>(byte), 2) +
         ": save the file as UTF-8";
}

}  // namespace

JsonScanner::JsonScanner(std::string_view text)
    : begin_(text.data()), next_(text.data()), end_(text.data() + text.size()) {
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) next_ += byte_order_mark.size();
  skip_space();
}

void JsonScanner::skip_space() {
  while (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t') ++next_;
}

bool JsonScanner::take(char punctuation) {
  if (is_at_end() || *next_ != punctuation) return false;
  ++next_;
  skip_space();
  return true;
}

bool JsonScanner::take_string(std::string& value) {
  const std::size_t start = offset();
  ++next_;
  value.clear();
  while (next() != '"') {
    const char* start_of_plain = next_;
    while (next_ != end_ && is_plain(*next_)) ++next_;
    value.append(start_of_plain, next_);
    if (next() != '"' && !append_character(value)) return false;
  }
  ++next_;
  if (value.size() > most_string_bytes) {
    return refuse("expected a text of at most " + std::to_string(most_string_bytes) + " bytes, got " +
                      std::to_string(value.size()) + ": shorten it",
                  start);
  }
  skip_space();
  return true;
}

DecodedCharacter JsonScanner::decode() const { return decode_utf8({next_, static_cast<std::size_t>(end_ - next_)}); }

bool JsonScanner::append_character(std::string& value) {
  if (is_at_end()) return refuse("expected a closing quotation mark, but the text ends here", offset());
  if (*next_ == '\\') return append_escape(value);
  const DecodedCharacter character = decode();
  if (character.bytes == 0) return refuse(not_utf8(*next_), offset());
  if (character.character < 0x20) {
    return refuse("expected the control character to be written as \\u" + hexadecimal(character.character, 4),
                  offset());
  }
  value.append(next_, character.bytes);
  next_ += character.bytes;
  return true;
}

bool JsonScanner::append_escape(std::string& value) {
  const std::size_t start = offset();
  ++next_;
  if (next() == 'u') return append_code_unit(value, start);
  for (const auto& [letter, character] : escapes) {
    if (next() != letter) continue;
    ++next_;
    value += character;
    return true;
  }
  return expected("one of \" \\ / b f n r t u after the backslash");
}

bool JsonScanner::append_code_unit(std::string& value, std::size_t start) {
  ++next_;
  const int unit = take_code_unit();
  if (unit < 0) return expected("four hexadecimal digits after \\u");
  char32_t character = static_cast<char32_t>(unit);
  if (is_high_surrogate(unit) && next() == '\\' && end_ - next_ > 1 && next_[1] == 'u') {
    next_ += 2;
    const int low = take_code_unit();
    if (is_low_surrogate(low)) character = static_cast<char32_t>(0x10000 + (unit - 0xD800) * 0x400 + (low - 0xDC00));
  }
  if (character >= 0xD800 && character <= 0xDFFF) {
    return refuse("expected both halves of a surrogate pair, got \\u" + hexadecimal(character, 4) + " alone", start);
  }
  append_utf8(value, character);
  return true;
}

// Gives the value of four hexadecimal digits, or -1 with the first other character to come.
int JsonScanner::take_code_unit() {
  int unit = 0;
  for (int i = 0; i < 4; ++i, ++next_) {
    const int digit = digit_value(next());
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool JsonScanner::take_scalar(Json& value) {
  const std::size_t start = offset();
  const std::string word = take_word();
  if (word == "true" || word == "false") {
    value = word == "true";
  } else if (word == "null") {
    value = nullptr;
  } else if (!word.empty() && starts_number(word.front())) {
    switch (read_number(word, value)) {
      case NumberRead::fine:
        break;
      case NumberRead::malformed:
        return refuse("expected a number such as -1.5, got " + in_quotes(word), start);
      case NumberRead::out_of_range:
        return refuse("expected a number that a 64-bit floating-point number can hold, got " + in_quotes(word), start);
    }
  } else {
    next_ = begin_ + start;
    return expected("a value");
  }
  skip_space();
  return true;
}

std::string JsonScanner::take_word() {
  const char* start = next_;
  next_ = std::find_if_not(next_, end_, is_word_character);
  return {start, next_};
}

void JsonScanner::skip_token() {
  if (next() == '"') {
    std::string ignored;
    take_string(ignored);
  } else {
    if (take_word().empty()) ++next_;
    skip_space();
  }
}

bool JsonScanner::expected(std::string_view wanted) {
  const std::size_t start = offset();
  std::string message = "expected " + std::string(wanted);
  if (is_at_end()) return refuse(message + ", but the text ends here", start);
  const std::string word = take_word();
  if (!word.empty()) return refuse(message + ", got " + in_quotes(word), start);
  const DecodedCharacter character = decode();
  if (character.bytes == 0) return refuse(not_utf8(*next_), start);
  return refuse(message + ", got " + in_quotes({next_, character.bytes}), start);
}

bool JsonScanner::refuse(std::string message, std::size_t offset) {
  problem_ = {std::move(message), offset};
  return false;
}

}  // namespace milepost
