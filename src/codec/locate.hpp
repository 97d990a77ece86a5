#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

namespace milepost {

/// A place in a text. Both count from 1; a column is one Unicode character, a tab being one as well.
struct Position {
  int line = 0;
  int column = 0;
  friend bool operator==(const Position&, const Position&) = default;
};

/// The place of the character that starts at byte `offset`; a byte order mark takes no column.
Position position_at(std::string_view text, std::size_t offset);

/// Where the value at `path` (as `Path::text` writes it) starts, or the innermost value around it that
/// is there where the path leads to nothing. REQUIRES: `parse_json` accepts `text`.
Position locate(std::string_view text, std::string_view path);

/// `locate` for each of the paths, walking through the text once for all of them.
/// REQUIRES: `parse_json` accepts `text`.
std::vector<Position> locate_all(std::string_view text, const std::vector<std::string>& paths);

/// `error` with the line and column of its path. REQUIRES: `parse_json` accepts `text`.
Error with_position(Error error, std::string_view text);

}  // namespace milepost
