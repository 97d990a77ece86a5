#include <string>
#include <unordered_map>

#include "codec/json_scanner.hpp"
#include "codec/locate.hpp"
#include "core/path.hpp"

namespace milepost {
namespace {

// Counts lines and columns onward from the last place asked for, so that each character is seen once.
class Counter {
 public:
  Position advance_to(std::string_view text, std::size_t offset) {
    const Position further = position_at(text.substr(offset_, offset - offset_), offset);
    position_ = {position_.line + further.line - 1,
                 further.line == 1 ? position_.column + further.column - 1 : further.column};
    offset_ = offset;
    return position_;
  }

 private:
  std::size_t offset_ = 0;
  Position position_{1, 1};
};

// Walks through every value of a text and keeps where those that are wanted start.
class Walk {
 public:
  Walk(std::string_view text, const std::vector<std::string>& paths) : scanner_(text) {
    for (const std::string& path : paths) found_.emplace(path, Position());
  }

  const std::unordered_map<std::string, Position>& run(std::string_view text) {
    std::string path;
    visit(text, path);
    return found_;
  }

 private:
  // Recursion is as deep as the text is nested, which its reader has limited.
  void visit(std::string_view text, std::string& path) {
    const auto wanted = found_.find(path);
    if (wanted != found_.end()) wanted->second = counter_.advance_to(text, scanner_.offset());
    const bool is_object = scanner_.next() == '{';
    const bool is_container = is_object || scanner_.next() == '[';
    scanner_.skip_token();
    if (!is_container) return;
    const std::size_t length = path.size();
    for (std::size_t item = 0; scanner_.next() != '}' && scanner_.next() != ']'; ++item) {
      path += is_object ? take_name(path.empty()) : item_in_path(item);
      visit(text, path);
      path.resize(length);
      scanner_.take(',');
    }
    scanner_.skip_token();
  }

  std::string take_name(bool starts_path) {
    std::string name;
    scanner_.take_string(name);
    scanner_.take(':');
    return name_in_path(name, starts_path);
  }

  JsonScanner scanner_;
  Counter counter_;
  std::unordered_map<std::string, Position> found_;
};

}  // namespace

std::vector<Position> locate_all(std::string_view text, const std::vector<std::string>& paths) {
  Walk walk(text, paths);
  const auto& found = walk.run(text);
  std::vector<Position> positions;
  positions.reserve(paths.size());
  for (const std::string& path : paths) {
    const Position position = found.at(path);
    positions.push_back(position.line > 0 ? position : locate(text, path));
  }
  return positions;
}

}  // namespace milepost
