#include "codec/json_number.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>

// JavaScript reads decimals exactly too; the C library's way would bring 128-bit arithmetic along.
EM_JS(double, milepost_decimal, (const char* text, int length), {
  let decimal = "";
  for (let i = text; i < text + length; ++i) decimal += String.fromCharCode(HEAPU8[i]);
  return Number(decimal);
});
#endif

namespace milepost {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Goes past digits, at least one.
bool take_digits(const char*& next) {
  const char* start = next;
  while (is_digit(*next)) ++next;
  return next != start;
}

bool take_any(const char*& next, char first, char second) {
  if (*next != first && *next != second) return false;
  ++next;
  return true;
}

// The number grammar of RFC 8259; the text's closing NUL ends every loop.
bool is_number(const std::string& text) {
  const char* next = text.c_str();
  take_any(next, '-', '-');
  const bool starts_with_zero = *next == '0';
  const char* digits = next;
  if (!take_digits(next) || (starts_with_zero && next - digits > 1)) return false;
  if (take_any(next, '.', '.') && !take_digits(next)) return false;
  if (take_any(next, 'e', 'E')) {
    take_any(next, '+', '-');
    if (!take_digits(next)) return false;
  }
  return next == text.c_str() + text.size();
}

template <class Integer>
bool read_integer(const std::string& text, Json& value) {
  Integer integer = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, integer);
  if (problem != std::errc() || stopped != end) return false;
  value = integer;
  return true;
}

// REQUIRES: `is_number` accepts the text.
double decimal(const std::string& text) {
#ifdef __EMSCRIPTEN__
  return milepost_decimal(text.data(), static_cast<int>(text.size()));
#else
  return std::strtod(text.c_str(), nullptr);
#endif
}

bool is_zero(const std::string& text) {
  return text.substr(0, text.find_first_of("eE")).find_first_of("123456789") == std::string::npos;
}

}  // namespace

NumberRead read_number(const std::string& text, Json& value) {
  if (!is_number(text)) return NumberRead::malformed;
  if (read_integer<std::int64_t>(text, value) || read_integer<std::uint64_t>(text, value)) return NumberRead::fine;
  const double number = decimal(text);
  if (!std::isfinite(number) || (number == 0.0 && !is_zero(text))) return NumberRead::out_of_range;
  value = number;
  return NumberRead::fine;
}

}  // namespace milepost
