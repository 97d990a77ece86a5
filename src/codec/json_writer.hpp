#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/layout.hpp"
#include "core/extra.hpp"

namespace milepost {

/// Writes one JSON document, value after value. Commas and white space are put where they belong. A name is
/// given inside an object and left out inside a list.
class JsonWriter {
 public:
  explicit JsonWriter(Layout layout) : layout_(layout) {}

  void open_object(const char* name = nullptr) { open(name, '{'); }
  void close_object() { close('}'); }
  void open_list(const char* name = nullptr) { open(name, '['); }
  void close_list() { close(']'); }

  void text(const char* name, std::string_view value);
  void whole(const char* name, int value);
  void flag(const char* name, bool value);
  void null(const char* name);

  /// These write nothing where there is nothing to write.
  void text_if_any(const char* name, std::string_view value);
  void whole_if_any(const char* name, const std::optional<int>& value);
  void texts_if_any(const char* name, const std::vector<std::string>& values);
  void extras(const Extras& extras);

  /// A list of what `write(record)` writes, or nothing where there are no records.
  template <class Record, class Write>
  void records_if_any(const char* name, const std::vector<Record>& records, Write write) {
    if (records.empty()) return;
    open_list(name);
    for (const Record& record : records) {
      open_object();
      write(record);
      extras(record.extras);
      close_object();
    }
    close_list();
  }

  /// A value that is JSON already, without white space.
  void json(const char* name, std::string_view value);

  /// The whole document with a final newline. REQUIRES: nothing is written after it.
  std::string document();

 private:
  void open(const char* name, char bracket);
  void close(char bracket);
  void start(const char* name);
  void start_named(std::string_view name);
  void break_line();
  void append_json(std::string_view json);

  Layout layout_;
  std::size_t depth_ = 0;
  std::string text_;
};

}  // namespace milepost
