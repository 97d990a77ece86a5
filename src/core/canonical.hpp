#pragma once

#include <cstddef>
#include <string>

#include "core/assessment.hpp"
#include "core/records/describe_assessment.hpp"

namespace milepost {

// All that a record says as one text: the same for equal records, different for different ones. It has
// no meaning but this, and lets merging choose the same version everywhere where times do not decide.

std::string canonical_text(RecordView record);

/// How long that text is, which is not put together for it.
std::size_t canonical_size(RecordView record);

template <class Record>
std::string canonical(const Record& record) {
  return canonical_text(view_of(record));
}

/// What an assessment says beside its records: framework, people, times, target role, unknown fields.
std::string canonical_header(const Assessment& assessment);

}  // namespace milepost
