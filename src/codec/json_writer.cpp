#include "codec/json_writer.hpp"

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

// Lays out JSON without white space as JSON.stringify(value, null, 2) does.
std::string indented(std::string_view json) {
  std::string text;
  text.reserve(2 * json.size());
  std::size_t depth = 0;
  const auto break_line = [&] { text.append(1, '\n').append(2 * depth, ' '); };
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') {
      const std::size_t end = end_of_string(json, i);
      text += json.substr(i, end - i);
      i = end - 1;
    } else if (opens(c) && closes(json[i + 1])) {
      text += json.substr(i++, 2);
    } else if (opens(c)) {
      text += c;
      ++depth;
      break_line();
    } else if (closes(c)) {
      --depth;
      break_line();
      text += c;
    } else {
      text += c;
      if (c == ',') break_line();
      if (c == ':') text += ' ';
    }
  }
  return text;
}

}  // namespace

void JsonWriter::start(const char* name) {
  if (!text_.empty() && !opens(text_.back())) text_ += ',';
  if (name == nullptr) return;
  append_json_string(text_, name);
  text_ += ':';
}

void JsonWriter::open(const char* name, char bracket) {
  start(name);
  text_ += bracket;
}

void JsonWriter::text(const char* name, std::string_view value) {
  start(name);
  append_json_string(text_, value);
}

void JsonWriter::whole(const char* name, int value) { json(name, std::to_string(value)); }

void JsonWriter::flag(const char* name, bool value) { json(name, value ? "true" : "false"); }

void JsonWriter::null(const char* name) { json(name, "null"); }

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
    start(nullptr);
    append_json_string(text_, extra.name);
    text_ += ':' + extra.json;
  }
}

void JsonWriter::json(const char* name, std::string_view value) {
  start(name);
  text_ += value;
}

std::string JsonWriter::document(Layout layout) const {
  return (layout == Layout::indented ? indented(text_) : text_) + '\n';
}

}  // namespace milepost
