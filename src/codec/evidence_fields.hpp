#pragma once

#include <optional>
#include <string>
#include <vector>

#include "codec/fields.hpp"
#include "codec/json_writer.hpp"
#include "core/assessment.hpp"
#include "core/framework.hpp"

namespace milepost {

// What the formats that hold evidence have in common.

/// The framework that something is shown with, and whether it was also said of this wording of it.
struct Shown {
  const Framework& framework;
  const FrameworkIndex& index;
  bool is_made_with_it = true;
};

/// The framework that a document names.
FrameworkReference read_framework_reference(Fields& in);

/// Where the document was said of something else, its milestones are not held against those of what is shown.
void note_made_with(const FrameworkReference& reference, Shown& shown);

/// The milestones of an ability that the framework has, from `lowest` on, where they were said of it; else those
/// any framework may have.
Range milestones(int lowest, const AbilityId& ability, const Shown& shown);

/// A record's id, refused where it is empty or another record of the list has it.
RecordId read_record_id(Fields& in, Seen& seen);

/// When a record was written that was brought back later, `updated`. What an older program wrote into the record since
/// then was written when it says, and gives nothing.
std::optional<Timestamp> read_written(Fields& in, const Timestamp& updated);
void write_written(JsonWriter& out, const std::optional<Timestamp>& written, const Timestamp& updated);

/// A list of abilities with milestones of at least `lowest`.
std::vector<Standing> read_standings(const char* name, Fields& in, const Shown& shown, int lowest);
void write_standings(JsonWriter& out, const char* name, const std::vector<Standing>& standings);

/// One piece of evidence; what is written leaves out the fields that nobody asked for.
Evidence read_evidence(Fields& in, const Shown& shown, Seen& seen);
void write_evidence(JsonWriter& out, const Evidence& evidence);

}  // namespace milepost
