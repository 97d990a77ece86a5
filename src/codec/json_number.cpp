#include "codec/json_number.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string_view>

#include "codec/json_text.hpp"

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

// The whole number that the text is, where it is one and has room in 64 bits. REQUIRES: `is_number` accepts the text.
bool read_integer(const std::string& text, Json& value) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  constexpr std::uint64_t most_signed = std::numeric_limits<std::int64_t>::max();
  const bool is_negative = text.front() == '-';
  std::uint64_t number = 0;
  for (const char c : std::string_view(text).substr(is_negative ? 1 : 0)) {
    if (c < '0' || c > '9') return false;
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (number > (most - digit) / 10) return false;
    number = number * 10 + digit;
  }
  if (is_negative) {
    if (number > most_signed + 1) return false;
    value = static_cast<std::int64_t>(0 - number);
  } else if (number <= most_signed) {
    value = static_cast<std::int64_t>(number);
  } else {
    value = number;
  }
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
  if (!read_integer(text, value)) {
    const double number = decimal(text);
    if (!std::isfinite(number) || (number == 0.0 && !is_zero(text))) return NumberRead::out_of_range;
    value = number;
  }
  if (json_text(value) != text) value = Json::binary({text.begin(), text.end()});
  return NumberRead::fine;
}

std::optional<double> number_in(const Json& value) {
  if (value.is_number()) return value.get<double>();
  const auto* kept = value.get_ptr<const Json::binary_t*>();
  return kept == nullptr ? std::nullopt : std::optional(decimal(std::string(kept->begin(), kept->end())));
}

}  // namespace milepost
