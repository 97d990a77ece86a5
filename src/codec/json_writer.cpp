#include "codec/json_writer.hpp"

#include <utility>

#include "codec/json_text.hpp"

namespace milepost {
namespace {

bool opens(char c) { return c == '{' || c == '['; }
bool closes(char c) { return c == '}' || c == ']'; }

// Gives where the string that starts at `start` ends, past its closing quotation mark.
std::size_t end_of_string(std::string_view json, std::size_t start) {
  std::size_t end = start + 1;
  while (json[end] != '"') end += json[end] == '\\' ? 2U : 1U;
  return end + 1;
}

}  // namespace

void JsonWriter::start(const char* name) {
  if (name != nullptr) return start_named(name);
  if (text_.empty()) return;
  if (!opens(text_.back())) text_ += ',';
  break_line();
}

void JsonWriter::start_named(std::string_view name) {
  start(nullptr);
  append_json_string(text_, name);
  text_ += layout_ == Layout::indented ? ": " : ":";
}

void JsonWriter::open(const char* name, char bracket) {
  start(name);
  text_ += bracket;
  ++depth_;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!opens(text_.back())) break_line();
  text_ += bracket;
}

void JsonWriter::break_line() {
  if (layout_ == Layout::indented) text_.append(1, '\n').append(2 * depth_, ' ');
}

// Takes JSON without white space; indented, it is laid out as JSON.stringify(value, null, 2) does.
void JsonWriter::append_json(std::string_view json) {
  if (layout_ == Layout::one_line) {
    text_ += json;
    return;
  }
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') {
      const std::size_t end = end_of_string(json, i);
      text_ += json.substr(i, end - i);
      i = end - 1;
    } else if (closes(c)) {
      close(c);
    } else {
      text_ += c;
      if (opens(c)) ++depth_;
      if (c == ',' || (opens(c) && !closes(json[i + 1]))) break_line();
      if (c == ':') text_ += ' ';
    }
  }
}

void JsonWriter::text(const char* name, std::string_view value) {
  start(name);
  append_json_string(text_, value);
}

void JsonWriter::whole(const char* name, int value) {
  start(name);
  text_ += std::to_string(value);
}

void JsonWriter::flag(const char* name, bool value) {
  start(name);
  text_ += value ? "true" : "false";
}

void JsonWriter::null(const char* name) {
  start(name);
  text_ += "null";
}

void JsonWriter::text_if_any(const char* name, std::string_view value) {
  if (!value.empty()) text(name, value);
}

void JsonWriter::whole_if_any(const char* name, const std::optional<int>& value) {
  if (value) whole(name, *value);
}

void JsonWriter::texts_if_any(const char* name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  open_list(name);
  for (const std::string& value : values) text(nullptr, value);
  close_list();
}

void JsonWriter::extras(const Extras& extras) {
  for (const Extra& extra : extras) {
    start_named(extra.name);
    append_json(extra.json);
  }
}

void JsonWriter::json(const char* name, std::string_view value) {
  start(name);
  append_json(value);
}

std::string JsonWriter::document() {
  text_ += '\n';
  return std::move(text_);
}

}  // namespace milepost
