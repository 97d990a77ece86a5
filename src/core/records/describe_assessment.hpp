#pragma once

#include "core/assessment.hpp"
#include "core/records/view.hpp"

namespace milepost {

// The one description of each record of `milepost.assessment/1`: what reads, writes and compares records goes through
// these. A new optional field is a line here (see "Add a field" in CONTRIBUTING.md).

void describe(Standing& standing, FieldVisitor& visitor);
void describe_support(Standing& standing, FieldVisitor& visitor);  ///< What evidence is for: not yet is no milestone.
void describe(Claim& claim, FieldVisitor& visitor);
void describe(Evidence& evidence, FieldVisitor& visitor);
void describe(Conversation& conversation, FieldVisitor& visitor);
void describe(FocusArea& area, FieldVisitor& visitor);
void describe(Checkpoint& checkpoint, FieldVisitor& visitor);
void describe(ProgramProgress& progress, FieldVisitor& visitor);
void describe(Removal& removal, FieldVisitor& visitor);
void describe(FrameworkReference& framework, FieldVisitor& visitor);
void describe(Subject& subject, FieldVisitor& visitor);
void describe(Assessor& assessor, FieldVisitor& visitor);

/// What stands before the records of an assessment: framework, people, times and target role.
void describe_header(Assessment& assessment, FieldVisitor& visitor);

/// The lists of an assessment, removals last.
void describe_lists(Assessment& assessment, FieldVisitor& visitor);

}  // namespace milepost
