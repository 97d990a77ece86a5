#include "codec/json_text.hpp"

#include <array>
#include <cstdint>

#include "core/quote.hpp"

namespace milepost {
namespace {

// The letter that follows the backslash where a character has a short escape, else NUL.
char short_escape(char c) {
  switch (c) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return '\0';
  }
}

// The shortest decimal that reads as this number again.
std::string decimal(double number) {
  std::array<char, 64> buffer{};
  return {buffer.data(), nlohmann::detail::to_chars(buffer.data(), buffer.data() + buffer.size(), number)};
}

void append(std::string& text, const Json& value);

void append_object(std::string& text, const Json::object_t& fields) {
  text += '{';
  for (const auto& [name, value] : fields) {
    if (text.back() != '{') text += ',';
    append_json_string(text, name);
    text += ':';
    append(text, value);
  }
  text += '}';
}

void append_list(std::string& text, const Json::array_t& items) {
  text += '[';
  for (const Json& item : items) {
    if (text.back() != '[') text += ',';
    append(text, item);
  }
  text += ']';
}

void append(std::string& text, const Json& value) {
  if (const auto* fields = value.get_ptr<const Json::object_t*>()) return append_object(text, *fields);
  if (const auto* items = value.get_ptr<const Json::array_t*>()) return append_list(text, *items);
  if (const auto* string = value.get_ptr<const std::string*>()) return append_json_string(text, *string);
  if (const auto* flag = value.get_ptr<const bool*>()) {
    text += *flag ? "true" : "false";
  } else if (value.is_number_unsigned()) {
    text += std::to_string(value.get<std::uint64_t>());
  } else if (value.is_number_integer()) {
    text += std::to_string(value.get<std::int64_t>());
  } else if (const auto* number = value.get_ptr<const Json::binary_t*>()) {
    text.append(number->begin(), number->end());
  } else if (value.is_number_float()) {
    text += decimal(value.get<double>());
  } else {
    text += "null";
  }
}

}  // namespace

std::string json_text(const Json& value) {
  std::string text;
  append(text, value);
  return text;
}

void append_json_string(std::string& text, std::string_view value) {
  text += '"';
  std::size_t start = 0;  // of what is not yet written and needs no escape
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const bool is_control = static_cast<unsigned char>(c) < 0x20;
    if (!is_control && c != '"' && c != '\\') continue;
    text += value.substr(start, i - start);
    start = i + 1;
    const char letter = short_escape(c);
    text += '\\';
    text += letter != '\0' ? std::string(1, letter) : "u" + hexadecimal(static_cast<unsigned char>(c), 4);
  }
  text += value.substr(start);
  text += '"';
}

}  // namespace milepost
