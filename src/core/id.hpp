#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace milepost {

/// A name that only compares with names of the same kind, so that an ability's id cannot be handed
/// over where a role's is expected. The text is whatever the reader accepted.
template <class Kind>
struct Id {
  std::string text;

  Id() = default;
  explicit Id(std::string id) : text(std::move(id)) {}

  bool empty() const { return text.empty(); }
  friend bool operator==(const Id&, const Id&) = default;
  friend bool operator<(const Id& left, const Id& right) { return left.text < right.text; }
};

using AbilityId = Id<struct AbilityKind>;
using RoleId = Id<struct RoleKind>;
using ProgramId = Id<struct ProgramKind>;
using StepId = Id<struct StepKind>;
using RecordId = Id<struct RecordKind>;

/// True where `text` matches `[a-z0-9][a-z0-9-]{0,63}`, the form of every id in a framework.
bool is_framework_id(std::string_view text);

}  // namespace milepost
