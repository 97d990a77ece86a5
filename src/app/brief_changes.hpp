#pragma once

#include "app/brief.hpp"
#include "core/changes.hpp"

namespace milepost {

/// What a brief tells changes from.
struct BriefBase {
  std::string heading;  ///< "Changes since 2026-09-30, the end of 2026-Q3"
  bool is_known = false;
  Changes changes;
};

/// The changes from the request's base on. What is private now, or was then, is not among them unless
/// asked for. REQUIRES: the request's assessment is whole, since only that tells what is private now.
BriefBase changes_for(const BriefRequest& request);

/// The section that tells them; of the items beyond `most` only their number.
BriefSection changes_section(const BriefRequest& request, const BriefBase& base, std::size_t most);

/// The name that a brief uses for an ability: the framework's, else its id.
std::string ability_name(const BriefRequest& request, const AbilityId& ability);

/// "not yet" for 0, else the number.
std::string milestone_text(int milestone);

}  // namespace milepost
