#include <utility>

#include "codec/assessment_codec.hpp"
#include "codec/evaluation_writer.hpp"
#include "codec/evidence_fields.hpp"
#include "codec/format_name.hpp"
#include "codec/limits.hpp"

namespace milepost {
namespace {

void write_parties(JsonWriter& out, const Assessment& assessment) {
  out.open_object("framework");
  out.text_if_any("id", assessment.framework.id);
  out.text_if_any("version", assessment.framework.version);
  out.text_if_any("digest", assessment.framework.digest);
  out.extras(assessment.framework.extras);
  out.close_object();
  out.open_object("subject");
  out.text_if_any("name", assessment.subject.name);
  out.extras(assessment.subject.extras);
  out.close_object();
  out.open_object("assessor");
  out.text_if_any("name", assessment.assessor.name);
  out.text("relation", word(assessment.assessor.relation));
  out.extras(assessment.assessor.extras);
  out.close_object();
}

void write_claim(JsonWriter& out, const Claim& claim) {
  out.text("ability", claim.ability.text);
  out.whole("milestone", claim.milestone);
  out.text_if_any("note", claim.note);
  out.text_if_any("digest", claim.digest);
  out.text_if_any("updated", claim.updated);
  write_written(out, claim.written, claim.updated);
}

void write_conversation(JsonWriter& out, const Conversation& conversation) {
  out.text("id", conversation.id.text);
  out.text_if_any("ability", conversation.ability.text);
  out.text_if_any("date", conversation.date);
  out.text_if_any("note", conversation.note);
  out.flag("private", conversation.is_private);
  out.text_if_any("updated", conversation.updated);
  write_written(out, conversation.written, conversation.updated);
}

void write_focus_area(JsonWriter& out, const FocusArea& focus) {
  out.text("id", focus.id.text);
  out.text_if_any("quarter", focus.quarter);
  out.text_if_any("ability", focus.ability.text);
  out.whole_if_any("target_milestone", focus.target_milestone);
  out.text_if_any("goal", focus.goal);
  out.texts_if_any("ideas", focus.ideas);
  out.text_if_any("progress", focus.progress);
  out.text_if_any("updated", focus.updated);
  write_written(out, focus.written, focus.updated);
}

void write_checkpoint(JsonWriter& out, const Checkpoint& checkpoint) {
  out.text("id", checkpoint.id.text);
  out.text_if_any("quarter", checkpoint.quarter);
  out.text_if_any("opened", checkpoint.opened);
  if (checkpoint.closed.empty()) {
    out.null("closed");
  } else {
    out.text("closed", checkpoint.closed);
  }
  out.text_if_any("summary", checkpoint.summary);
  write_standings(out, "claims", checkpoint.claims);
  write_standings(out, "closing_claims", checkpoint.closing_claims);
  out.text_if_any("updated", checkpoint.updated);
  write_written(out, checkpoint.written, checkpoint.updated);
}

void write_program_progress(JsonWriter& out, const ProgramProgress& progress) {
  out.text("program", progress.program.text);
  out.text("step", progress.step.text);
  out.text_if_any("done", progress.done);
  out.text_if_any("updated", progress.updated);
  write_written(out, progress.written, progress.updated);
}

void write_removal(JsonWriter& out, const Removal& removal) {
  out.text("id", removal.id.text);
  out.text_if_any("updated", removal.updated);
}

void write_said(JsonWriter& out, const Assessment& assessment) {
  if (assessment.said.empty()) return;
  out.open_object("said");
  out.text_if_any("updated", assessment.updated);
  out.open_list("fields");
  for (const Said& said : assessment.said) {
    out.open_object();
    out.text("field", said.field);
    out.text_if_any("updated", said.updated);
    out.close_object();
  }
  out.close_list();
  out.close_object();
}

void write_told(JsonWriter& out, const std::optional<Told>& told) {
  if (!told) return;
  out.open_object("told");
  out.texts_if_any("others", told->others);
  out.texts_if_any("own", told->own);
  out.close_object();
}

void write_records(JsonWriter& out, const Assessment& assessment) {
  out.records_if_any("claims", assessment.claims, [&](const Claim& item) { write_claim(out, item); });
  out.records_if_any("evidence", assessment.evidence, [&](const Evidence& item) { write_evidence(out, item); });
  out.records_if_any("conversations", assessment.conversations,
                     [&](const Conversation& item) { write_conversation(out, item); });
  out.records_if_any("focus", assessment.focus, [&](const FocusArea& item) { write_focus_area(out, item); });
  out.records_if_any("checkpoints", assessment.checkpoints,
                     [&](const Checkpoint& item) { write_checkpoint(out, item); });
  out.records_if_any("programs", assessment.programs,
                     [&](const ProgramProgress& item) { write_program_progress(out, item); });
  out.records_if_any("removed", assessment.removed, [&](const Removal& item) { write_removal(out, item); });
}

}  // namespace

std::string write_assessment(const Assessment& assessment, const Framework& framework, const FrameworkIndex& index,
                             std::optional<Date> evaluated_as_of) {
  if (!is_in_order(assessment, index)) {
    Assessment sorted = assessment;
    sort_records(sorted, index);
    return write_assessment(sorted, framework, index, evaluated_as_of);
  }
  JsonWriter out(Layout::indented);
  out.open_object();
  out.text("format", assessment_format);
  write_parties(out, assessment);
  out.text_if_any("created", assessment.created);
  out.text_if_any("updated", assessment.updated);
  out.text_if_any("target_role", assessment.target_role.text);
  write_said(out, assessment);
  write_records(out, assessment);
  write_told(out, assessment.told);
  if (evaluated_as_of) write_evaluation(out, "evaluation", framework, index, assessment, *evaluated_as_of);
  out.extras(assessment.extras);
  out.close_object();
  std::string text = out.document();
  // The evaluation of a very large framework; whoever reads the text works it out again.
  if (evaluated_as_of && text.size() > most_text_bytes) return write_assessment(assessment, framework, index);
  return text;
}

}  // namespace milepost
