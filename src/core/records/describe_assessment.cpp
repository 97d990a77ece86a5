#include "core/records/describe_assessment.hpp"

#include "core/records/take.hpp"

namespace milepost {
namespace {

constexpr Presence required = Presence::required;
constexpr Presence optional = Presence::optional;

void show_id(RecordId& id, FieldVisitor& visitor) {
  visitor.text("id", id.text, needed_text, required);
  visitor.once("id", id.text, "", "each id of this list");
}

void show_standing(Standing& standing, int lowest, FieldVisitor& visitor) {
  visitor.text("ability", standing.ability.text, framework_id, required);
  take(standing.milestone, visitor.milestone("milestone", standing.milestone, lowest, standing.ability, required));
  visitor.rest(standing.extras);
}

}  // namespace

void describe(Standing& standing, FieldVisitor& visitor) { show_standing(standing, 0, visitor); }
void describe_support(Standing& standing, FieldVisitor& visitor) { show_standing(standing, 1, visitor); }

void describe(Claim& claim, FieldVisitor& visitor) {
  visitor.text("ability", claim.ability.text, framework_id, required);
  visitor.once("ability", claim.ability.text, "", "a claim on each ability");
  take(claim.milestone, visitor.milestone("milestone", claim.milestone, 0, claim.ability, required));
  visitor.text("note", claim.note, any_text, optional);
  visitor.text("digest", claim.digest, wording_digest, optional);
  visitor.times_and_rest(claim.updated, claim.written, claim.extras);
}

void describe(Evidence& evidence, FieldVisitor& visitor) {
  show_id(evidence.id, visitor);
  take(evidence.kind, visitor.word("kind", static_cast<int>(evidence.kind), evidence_kind_table, optional));
  visitor.text("text", evidence.text, any_text, optional);
  visitor.text("url", evidence.url, any_text, optional);
  visitor.text("date", evidence.date, calendar_date, optional);
  visitor.text("observer", evidence.observer, any_text, optional);
  visitor.text("author", evidence.author, any_text, optional);
  take(evidence.reach, visitor.word("reach", number_of(evidence.reach), reach_table, optional));
  visitor.flag("recognized", evidence.recognized);
  visitor.flag("private", evidence.is_private);
  visitor.records("supports", list_of<Standing, describe_support>(evidence.supports));
  visitor.times_and_rest(evidence.updated, evidence.written, evidence.extras);
}

void describe(Conversation& conversation, FieldVisitor& visitor) {
  show_id(conversation.id, visitor);
  visitor.text("ability", conversation.ability.text, framework_id, optional);
  visitor.text("date", conversation.date, calendar_date, optional);
  visitor.text("note", conversation.note, any_text, optional);
  visitor.flag("private", conversation.is_private);
  visitor.times_and_rest(conversation.updated, conversation.written, conversation.extras);
}

void describe(FocusArea& area, FieldVisitor& visitor) {
  show_id(area.id, visitor);
  visitor.text("quarter", area.quarter, calendar_quarter, optional);
  visitor.text("ability", area.ability.text, framework_id, optional);
  const int target = number_of(area.target_milestone);
  take(area.target_milestone, visitor.milestone("target_milestone", target, 1, area.ability, optional));
  visitor.text("goal", area.goal, any_text, optional);
  visitor.texts("ideas", area.ideas);
  visitor.text("progress", area.progress, any_text, optional);
  visitor.times_and_rest(area.updated, area.written, area.extras);
}

void describe(Checkpoint& checkpoint, FieldVisitor& visitor) {
  show_id(checkpoint.id, visitor);
  visitor.text("quarter", checkpoint.quarter, calendar_quarter, optional);
  visitor.text("opened", checkpoint.opened, calendar_date, optional);
  visitor.text_or_null("closed", checkpoint.closed, calendar_date);
  visitor.text("summary", checkpoint.summary, any_text, optional);
  visitor.records("claims", list_of(checkpoint.claims));
  visitor.records("closing_claims", list_of(checkpoint.closing_claims));
  visitor.times_and_rest(checkpoint.updated, checkpoint.written, checkpoint.extras);
}

void describe(ProgramProgress& progress, FieldVisitor& visitor) {
  visitor.text("program", progress.program.text, framework_id, required);
  visitor.text("step", progress.step.text, framework_id, required);
  visitor.once("step", progress.program.text, progress.step.text, "each step of a program");
  visitor.text("done", progress.done, calendar_date, optional);
  visitor.times_and_rest(progress.updated, progress.written, progress.extras);
}

void describe(Removal& removal, FieldVisitor& visitor) {
  show_id(removal.id, visitor);
  visitor.text("updated", removal.updated, moment, optional);
  visitor.rest(removal.extras);
}

void describe(FrameworkReference& framework, FieldVisitor& visitor) {
  visitor.text("id", framework.id, framework_id, optional);
  visitor.text("version", framework.version, any_text, optional);
  visitor.text("digest", framework.digest, any_text, optional);
  visitor.rest(framework.extras);
}

void describe(Subject& subject, FieldVisitor& visitor) {
  visitor.text("name", subject.name, any_text, optional);
  visitor.rest(subject.extras);
}

void describe(Assessor& assessor, FieldVisitor& visitor) {
  visitor.text("name", assessor.name, any_text, optional);
  take(assessor.relation, visitor.word("relation", static_cast<int>(assessor.relation), relation_table, optional));
  visitor.rest(assessor.extras);
}

void describe_header(Assessment& assessment, FieldVisitor& visitor) {
  visitor.record("framework", view_of(assessment.framework));
  visitor.record("subject", view_of(assessment.subject));
  visitor.record("assessor", view_of(assessment.assessor));
  visitor.text("created", assessment.created, moment, optional);
  visitor.text("updated", assessment.updated, moment, optional);
  visitor.text("target_role", assessment.target_role.text, framework_id, optional);
}

void describe_lists(Assessment& assessment, FieldVisitor& visitor) {
  visitor.records("claims", list_of(assessment.claims));
  visitor.records("evidence", list_of(assessment.evidence));
  visitor.records("conversations", list_of(assessment.conversations));
  visitor.records("focus", list_of(assessment.focus));
  visitor.records("checkpoints", list_of(assessment.checkpoints));
  visitor.records("programs", list_of(assessment.programs));
  visitor.records("removed", list_of(assessment.removed));
}

}  // namespace milepost
