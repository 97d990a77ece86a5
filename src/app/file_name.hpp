#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace milepost {

/// A file name of the parts, joined by hyphens, and the ending. Characters that some file system
/// refuses, or that would disguise the name, become hyphens; letters of every script stay. Empty parts
/// are left out, long ones cut after a whole character: three of them stay below 160 bytes.
std::string file_name(std::initializer_list<std::string_view> parts, std::string_view ending);

}  // namespace milepost
