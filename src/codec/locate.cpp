#include "codec/locate.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "codec/json_scanner.hpp"
#include "core/path.hpp"

namespace milepost {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

void skip_value(JsonScanner& scanner) {
  int depth = 0;
  do {
    const char next = scanner.next();
    if (next == '{' || next == '[') ++depth;
    if (next == '}' || next == ']') --depth;
    scanner.skip_token();
  } while (depth > 0);
}

// True where `path` goes through `step`, which it then loses.
bool take_step(std::string_view& path, std::string_view step) {
  if (path.substr(0, step.size()) != step) return false;
  const std::string_view rest = path.substr(step.size());
  if (!rest.empty() && rest.front() != '.' && rest.front() != '[') return false;
  path = rest;
  return true;
}

// Goes to the value that the path's next step leads to. Gives false where there is none.
bool enter(JsonScanner& scanner, std::string_view& path, bool is_document) {
  if (scanner.next() != '{' && scanner.next() != '[') return false;
  const bool is_object = scanner.next() == '{';
  scanner.skip_token();
  for (std::size_t item = 0; scanner.next() != '}' && scanner.next() != ']'; ++item) {
    std::string step = item_in_path(item);
    if (is_object) {
      scanner.take_string(step);
      scanner.take(':');
      step = name_in_path(step, is_document);
    }
    if (take_step(path, step)) return true;
    skip_value(scanner);
    scanner.take(',');
  }
  return false;
}

}  // namespace

Position position_at(std::string_view text, std::size_t offset) {
  std::string_view before = text.substr(0, offset);
  if (before.substr(0, byte_order_mark.size()) == byte_order_mark) before.remove_prefix(byte_order_mark.size());
  const std::size_t last_break = before.rfind('\n');
  const std::string_view line = last_break == std::string_view::npos ? before : before.substr(last_break + 1);
  return {static_cast<int>(1 + std::count(before.begin(), before.end(), '\n')),
          static_cast<int>(1 + std::count_if(line.begin(), line.end(), starts_character))};
}

Position locate(std::string_view text, std::string_view path) {
  JsonScanner scanner(text);
  std::size_t found = scanner.offset();
  bool is_document = true;
  while (!path.empty() && enter(scanner, path, is_document)) {
    found = scanner.offset();
    is_document = false;
  }
  return position_at(text, found);
}

Error with_position(Error error, std::string_view text) {
  const Position position = locate(text, error.path);
  error.line = position.line;
  error.column = position.column;
  return error;
}

}  // namespace milepost
