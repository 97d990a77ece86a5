#include "codec/json.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "codec/json_scanner.hpp"
#include "codec/limits.hpp"
#include "codec/locate.hpp"
#include "core/path.hpp"

namespace milepost {
namespace {

// Reads by descent, which the limit on nesting keeps shallow. The library's own parser cannot tell where
// a field starts that is named twice, and its refusals speak of lexers and literals.
class Parser {
 public:
  explicit Parser(std::string_view text) : scanner_(text) {}

  bool document(Json& out) {
    const Path root;
    return value(out, root, 0) && (scanner_.is_at_end() || refuse(root, "nothing more after the document"));
  }

  // REQUIRES: `document` gave false.
  Error error(std::string_view text) const {
    const Position position = position_at(text, scanner_.problem().offset);
    return {path_, scanner_.problem().message, position.line, position.column};
  }

 private:
  bool value(Json& out, const Path& path, int depth) {
    switch (scanner_.next()) {
      case '{':
        return descend(path, depth) && object(out, path, depth + 1);
      case '[':
        return descend(path, depth) && array(out, path, depth + 1);
      case '"':
        return string(out, path);
      default:
        return scanner_.take_scalar(out) || keep(path);
    }
  }

  bool object(Json& out, const Path& path, int depth) {
    out = Json::object();
    auto& fields = *out.get_ptr<Json::object_t*>();
    std::set<std::string> names;
    scanner_.take('{');
    if (scanner_.take('}')) return true;
    // The library's list of fields copies every name when it grows.
    fields.reserve(4);
    do {
      if (!field(fields, names, path, depth)) return false;
    } while (scanner_.take(','));
    return scanner_.take('}') || refuse(path, "a comma or }");
  }

  // Appends to what the library keeps an object's fields in, because its own insertion walks through all
  // fields before it.
  bool field(Json::object_t& fields, std::set<std::string>& names, const Path& object, int depth) {
    const std::size_t start = scanner_.offset();
    std::string name;
    if (scanner_.next() != '"') {
      return refuse(object, fields.empty() ? "a field's name in double quotes" : "another field after the comma");
    }
    if (!scanner_.take_string(name)) return keep(object);
    if (!is_new(name, fields, names)) {
      return scanner_.refuse("expected each field once, got this one again: remove one of the two", start) ||
             keep(Path(object, name));
    }
    fields.emplace_back(std::move(name), Json());
    const Path path(object, fields.back().first);
    if (!scanner_.take(':')) return refuse(path, "a colon after the field's name");
    return value(fields.back().second, path, depth);
  }

  // A few names are looked through; beyond them `names` is filled, which keeps an object of 100,000 fields quick.
  static bool is_new(const std::string& name, const Json::object_t& fields, std::set<std::string>& names) {
    constexpr std::size_t few = 16;
    const auto is_same = [&](const auto& field) { return field.first == name; };
    if (fields.size() < few) return std::none_of(fields.begin(), fields.end(), is_same);
    if (names.empty()) {
      for (const auto& field : fields) names.insert(field.first);
    }
    return names.insert(name).second;
  }

  bool array(Json& out, const Path& path, int depth) {
    out = Json::array();
    auto& items = *out.get_ptr<Json::array_t*>();
    scanner_.take('[');
    if (scanner_.take(']')) return true;
    do {
      const Path item(path, items.size());
      if (!items.empty() && scanner_.next() == ']') return refuse(path, "another value after the comma");
      items.emplace_back();
      if (!value(items.back(), item, depth)) return false;
    } while (scanner_.take(','));
    return scanner_.take(']') || refuse(path, "a comma or ]");
  }

  bool string(Json& out, const Path& path) {
    std::string text;
    if (!scanner_.take_string(text)) return keep(path);
    out = std::move(text);
    return true;
  }

  bool descend(const Path& path, int depth) {
    if (depth < deepest_nesting) return true;
    return scanner_.refuse("expected at most " + std::to_string(deepest_nesting) + " levels of nesting, got one more",
                           scanner_.offset()) ||
           keep(path);
  }

  bool refuse(const Path& path, std::string_view wanted) { return scanner_.expected(wanted) || keep(path); }

  // Keeps where the scanner refused to go on. Always gives false.
  bool keep(const Path& path) {
    path_ = path.text();
    return false;
  }

  JsonScanner scanner_;
  std::string path_;
};

}  // namespace

Result<Json> parse_json(std::string_view text) {
  if (text.size() > most_text_bytes) {
    return Error{"", "expected at most 4 MiB of text, got " + std::to_string(text.size()) + " bytes: split it up"};
  }
  Parser parser(text);
  Json document;
  if (!parser.document(document)) return parser.error(text);
  return document;
}

}  // namespace milepost
