#pragma once

#include <optional>

#include "core/assessment.hpp"
#include "core/result.hpp"

namespace milepost {

/// Nothing where both may be the same assessor's word on the same person: the same relation, and no two
/// different names for either, where a name that is left out fits any. Else which of them differs, and how.
std::optional<Error> difference_of_people(const Assessment& expected, const Assessment& got);

/// Both assessments in one. Of two versions of a record the later `updated` wins; of two with the same
/// time (a missing one is the earliest) the one that says more, by the order of core/canonical.hpp. A
/// removal later than a record takes it out; a record that is as late or later lives, and its removal
/// goes. What stands beside the records is taken together from whichever assessment was updated later.
///
/// Commutative, associative and idempotent, and loses no record: each one of either side is in the result
/// as it is or in a later version, or the result has a later removal of it. Records come out sorted by
/// what names them. REQUIRES: no `difference_of_people`, or two copies that grew from one.
Assessment merge(const Assessment& left, const Assessment& right);

/// As `merge`, for a copy that last saw the other side as `base`: where only one side has since changed
/// the framework, a name, the target role or an unknown field, that change is taken, whichever side was
/// updated later.
Assessment merge_since(const Assessment& base, const Assessment& mine, const Assessment& theirs);

/// `after` made to win over `before` wherever the two are merged: of the records that merging would bring
/// back a removal at `now` is noted, and those that merging would change or lose are stamped with `now`.
/// REQUIRES: `now` is later than `latest_change` of both.
Assessment superseding(const Assessment& before, Assessment after, const Timestamp& now);

/// The latest time that a record or a removal carries; empty where none does.
Timestamp latest_change(const Assessment& assessment);

/// True where both say the same, whenever it was written, whatever was removed on the way, and whichever wording of
/// the framework it was last written with.
bool same_answers(const Assessment& left, const Assessment& right);

}  // namespace milepost
