#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace milepost {

/// Where a value stands in a document: its name or its place, and the Path of what holds it. Paths
/// live on the stack while a document is walked; only a refusal or a finding turns one into text.
class Path {
 public:
  /// The document itself.
  Path() = default;

  /// A field of the object at `parent`. REQUIRES: `parent` and `name` outlive this path.
  Path(const Path& parent, std::string_view name) : parent_(&parent), name_(name) {}

  /// An item, counted from 0, of the list at `parent`. REQUIRES: `parent` outlives this path.
  Path(const Path& parent, std::size_t item) : parent_(&parent), item_(item) {}

  /// `roles[3].requirements[0].milestone`; empty for the document itself.
  std::string text() const;

 private:
  const Path* parent_ = nullptr;
  std::string_view name_;  // without a place where this is an item
  std::size_t item_ = 0;
};

/// How a field's name is written in a path: `.name`, or `["a name"]` where it is not a plain word. The
/// dot is left out where the path starts with the name.
std::string name_in_path(std::string_view name, bool starts_path);

/// How an item's place is written in a path: `[3]`.
std::string item_in_path(std::size_t item);

}  // namespace milepost
