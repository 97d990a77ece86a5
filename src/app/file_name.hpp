#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace milepost {

/// A file name of the parts, joined by hyphens, and the ending. Characters that some file system
/// refuses become hyphens, letters of every script stay; empty parts are left out; at most 120 bytes.
std::string file_name(std::initializer_list<std::string_view> parts, std::string_view ending);

}  // namespace milepost
