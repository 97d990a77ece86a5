#pragma once

namespace milepost {

/// How JSON is laid out: two spaces a level, or everything on one line. Both end with a newline.
enum class Layout { indented, one_line };

}  // namespace milepost
