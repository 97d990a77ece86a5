#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <utility>

#include "codec/assessment_codec.hpp"
#include "codec/evidence_fields.hpp"
#include "codec/fields.hpp"
#include "codec/format_name.hpp"
#include "codec/limits.hpp"
#include "codec/locate.hpp"
#include "core/sorting.hpp"

namespace milepost {
namespace {

constexpr std::array<const char*, 7> record_lists{"claims",      "evidence", "conversations", "focus",
                                                  "checkpoints", "programs", "removed"};

Subject read_subject(Fields& in) {
  Subject subject;
  subject.name = in.text("name");
  subject.extras = in.rest();
  return subject;
}

Assessor read_assessor(Fields& in) {
  Assessor assessor;
  assessor.name = in.text("name");
  const auto relation = in.word("relation", relation_from_word, "self, manager, peer or mentor");
  assessor.relation = relation.value_or(Relation::self);
  assessor.extras = in.rest();
  return assessor;
}

Claim read_claim(Fields& in, const Shown& shown, Seen& seen) {
  Claim claim;
  claim.ability = AbilityId(in.text("ability", framework_id, Presence::required));
  in.once(seen, claim.ability.text, "ability", "a claim on each ability");
  claim.milestone = in.whole("milestone", milestones(0, claim.ability, shown), Presence::required).value_or(0);
  claim.note = in.text("note");
  claim.digest = in.text("digest", wording_digest);
  claim.updated = in.text("updated", moment);
  claim.written = read_written(in, claim.updated);
  claim.extras = in.rest();
  return claim;
}

Conversation read_conversation(Fields& in, const Shown&, Seen& seen) {
  Conversation conversation;
  conversation.id = read_record_id(in, seen);
  conversation.ability = AbilityId(in.text("ability", framework_id));
  conversation.date = in.text("date", calendar_date);
  conversation.note = in.text("note");
  conversation.is_private = in.flag("private");
  conversation.updated = in.text("updated", moment);
  conversation.written = read_written(in, conversation.updated);
  conversation.extras = in.rest();
  return conversation;
}

FocusArea read_focus_area(Fields& in, const Shown& shown, Seen& seen) {
  FocusArea focus;
  focus.id = read_record_id(in, seen);
  focus.quarter = in.text("quarter", calendar_quarter);
  focus.ability = AbilityId(in.text("ability", framework_id));
  focus.target_milestone = in.whole("target_milestone", milestones(1, focus.ability, shown));
  focus.goal = in.text("goal");
  focus.ideas = in.texts("ideas");
  focus.progress = in.text("progress");
  focus.updated = in.text("updated", moment);
  focus.written = read_written(in, focus.updated);
  focus.extras = in.rest();
  return focus;
}

Checkpoint read_checkpoint(Fields& in, const Shown& shown, Seen& seen) {
  Checkpoint checkpoint;
  checkpoint.id = read_record_id(in, seen);
  checkpoint.quarter = in.text("quarter", calendar_quarter);
  checkpoint.opened = in.text("opened", calendar_date);
  const Json* closed = in.find("closed");
  if (closed != nullptr && !closed->is_null()) checkpoint.closed = in.text("closed", calendar_date);
  checkpoint.summary = in.text("summary");
  checkpoint.claims = read_standings("claims", in, shown, 0);
  checkpoint.closing_claims = read_standings("closing_claims", in, shown, 0);
  checkpoint.updated = in.text("updated", moment);
  checkpoint.written = read_written(in, checkpoint.updated);
  checkpoint.extras = in.rest();
  return checkpoint;
}

ProgramProgress read_program_progress(Fields& in, const Shown&, Seen& seen) {
  ProgramProgress progress;
  progress.program = ProgramId(in.text("program", framework_id, Presence::required));
  progress.step = StepId(in.text("step", framework_id, Presence::required));
  in.once(seen, progress.program.text + '/' + progress.step.text, "step", "each step of a program");
  progress.done = in.text("done", calendar_date);
  progress.updated = in.text("updated", moment);
  progress.written = read_written(in, progress.updated);
  progress.extras = in.rest();
  return progress;
}

Removal read_removal(Fields& in, const Shown&, Seen& seen) {
  Removal removal;
  removal.id = read_record_id(in, seen);
  removal.updated = in.text("updated", moment);
  removal.extras = in.rest();
  return removal;
}

// When what stands beside the records was said. It holds for the assessment as it was last updated: an older program
// that goes on with it hands this along without knowing it.
std::vector<Said> read_said(Fields& in, const Assessment& assessment) {
  const bool is_of_this = in.text("updated", moment) == assessment.updated;
  Seen seen;
  std::vector<Said> said = in.records("fields", Range(), [&](Fields& item) {
    Said one;
    one.field = item.text("field", needed_text, Presence::required);
    item.once(seen, one.field, "field", "each field");
    one.updated = item.text("updated", moment);
    return one;
  });
  if (!is_of_this) return {};
  sort_items(said, [](const Said& left, const Said& right) { return left.field < right.field; });
  return said;
}

std::vector<std::string> read_names(const char* name, Fields& in) {
  std::vector<std::string> names = in.texts(name);
  sort_items(names, std::less<>());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Told read_told(Fields& in) {
  Told told;
  told.others = read_names("others", in);
  told.own = read_names("own", in);
  return told;
}

// A list whose records each say something else; `seen` is how a reader knows.
template <class Record>
std::vector<Record> read_list(const char* name, Fields& in, const Shown& shown,
                              Record (*read)(Fields&, const Shown&, Seen&)) {
  Seen seen;
  return in.records(name, Range(), [&](Fields& item) { return read(item, shown, seen); });
}

void refuse_too_many_records(Fields& in) {
  std::size_t count = 0;
  for (const char* name : record_lists) {
    const Json* list = in.find(name);
    count += list == nullptr ? 0 : list->size();
    if (count <= most_records) continue;
    in.refuse(name, "expected at most " + std::to_string(most_records) + " records in all lists together");
    return;
  }
}

Assessment read_document(Fields& in, Shown shown) {
  Assessment assessment;
  check_format(in, assessment_format);
  refuse_too_many_records(in);
  assessment.framework = in.record("framework", read_framework_reference).value_or(FrameworkReference());
  note_made_with(assessment.framework, shown);
  assessment.subject = in.record("subject", read_subject).value_or(Subject());
  assessment.assessor = in.record("assessor", read_assessor).value_or(Assessor());
  assessment.created = in.text("created", moment);
  assessment.updated = in.text("updated", moment);
  assessment.target_role = RoleId(in.text("target_role", framework_id));
  assessment.claims = read_list("claims", in, shown, read_claim);
  assessment.evidence = read_list("evidence", in, shown, read_evidence);
  assessment.conversations = read_list("conversations", in, shown, read_conversation);
  assessment.focus = read_list("focus", in, shown, read_focus_area);
  assessment.checkpoints = read_list("checkpoints", in, shown, read_checkpoint);
  assessment.programs = read_list("programs", in, shown, read_program_progress);
  assessment.removed = read_list("removed", in, shown, read_removal);
  in.find("evaluation");
  assessment.said =
      in.record("said", [&](Fields& item) { return read_said(item, assessment); }).value_or(std::vector<Said>());
  assessment.told = in.record("told", read_told);
  assessment.extras = in.rest();
  return assessment;
}

}  // namespace

Result<Assessment> read_assessment(std::string_view text, const Framework& framework, const FrameworkIndex& index,
                                   Origin origin) {
  const Result<Json> json = parse_json(text);
  if (!json) return json.error();
  Refusal refusal;
  const Path root;
  Fields document(json.value(), root, refusal);
  Assessment assessment = read_document(document, {framework, index, origin == Origin::file});
  if (refusal) return with_position(refusal.error(), text);
  sort_records(assessment, index);
  return assessment;
}

}  // namespace milepost
