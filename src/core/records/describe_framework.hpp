#pragma once

#include "core/framework.hpp"
#include "core/records/view.hpp"

namespace milepost {

// The one description of each record of `milepost.framework/1`: what reads, writes and checks frameworks goes through
// these. A new optional field is a line here. Abilities are described after milestones and roles after abilities, since
// they are held against them.

void describe(Source& source, FieldVisitor& visitor);
void describe(Milestone& milestone, FieldVisitor& visitor);
void describe(AbilityMilestone& milestone, FieldVisitor& visitor);
void describe(Ability& ability, FieldVisitor& visitor);
void describe(Requirement& requirement, FieldVisitor& visitor);
void describe(Role& role, FieldVisitor& visitor);
void describe(ProgramItem& item, FieldVisitor& visitor);
void describe(Program& program, FieldVisitor& visitor);
void describe(PlannedGearing& planned, FieldVisitor& visitor);
void describe(Gearing& gearing, FieldVisitor& visitor);
void describe(Link& link, FieldVisitor& visitor);
void describe(Framework& framework, FieldVisitor& visitor);

}  // namespace milepost
