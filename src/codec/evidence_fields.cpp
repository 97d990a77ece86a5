#include "codec/evidence_fields.hpp"

#include <utility>

#include "codec/limits.hpp"
#include "core/reference.hpp"

namespace milepost {

FrameworkReference read_framework_reference(Fields& in) {
  FrameworkReference reference;
  reference.id = in.text("id", framework_id);
  reference.version = in.text("version");
  reference.digest = in.text("digest");
  reference.extras = in.rest();
  return reference;
}

void note_made_with(const FrameworkReference& reference, Shown& shown) {
  if (!is_said_of(reference, shown.framework, shown.index)) shown.is_made_with_it = false;
}

Range milestones(int lowest, const AbilityId& ability, const Shown& shown) {
  const bool is_known = shown.is_made_with_it && shown.index.ability(ability).has_value();
  return {lowest, is_known ? shown.framework.milestone_count() : static_cast<int>(most_milestones)};
}

RecordId read_record_id(Fields& in, Seen& seen) {
  RecordId id(in.text("id", needed_text, Presence::required));
  in.once(seen, id.text, "id", "each id of this list");
  return id;
}

std::optional<Timestamp> read_written(Fields& in, const Timestamp& updated) {
  const auto read = [&](Fields& back) {
    const bool is_of_this = back.text("at", moment) == updated;
    Timestamp time = back.text("to", moment);
    return is_of_this ? std::optional(std::move(time)) : std::nullopt;
  };
  return in.record("taken_back", read).value_or(std::nullopt);
}

void write_written(JsonWriter& out, const std::optional<Timestamp>& written, const Timestamp& updated) {
  if (!written) return;
  out.open_object("taken_back");
  out.text_if_any("at", updated);
  out.text_if_any("to", *written);
  out.close_object();
}

std::vector<Standing> read_standings(const char* name, Fields& in, const Shown& shown, int lowest) {
  return in.records(name, Range(), [&](Fields& item) {
    Standing standing;
    standing.ability = AbilityId(item.text("ability", framework_id, Presence::required));
    const Range range = milestones(lowest, standing.ability, shown);
    standing.milestone = item.whole("milestone", range, Presence::required).value_or(lowest);
    standing.extras = item.rest();
    return standing;
  });
}

void write_standings(JsonWriter& out, const char* name, const std::vector<Standing>& standings) {
  out.records_if_any(name, standings, [&](const Standing& standing) {
    out.text("ability", standing.ability.text);
    out.whole("milestone", standing.milestone);
  });
}

Evidence read_evidence(Fields& in, const Shown& shown, Seen& seen) {
  Evidence evidence;
  evidence.id = read_record_id(in, seen);
  const auto kind = in.word("kind", evidence_kind_from_word, "observation, artifact, feedback or note");
  evidence.kind = kind.value_or(EvidenceKind::observation);
  evidence.text = in.text("text");
  evidence.url = in.text("url");
  evidence.date = in.text("date", calendar_date);
  evidence.observer = in.text("observer");
  evidence.author = in.text("author");
  evidence.reach = in.word("reach", reach_from_word, "squad, squads, company or industry");
  evidence.recognized = in.flag("recognized");
  evidence.is_private = in.flag("private");
  evidence.supports = read_standings("supports", in, shown, 1);
  evidence.updated = in.text("updated", moment);
  evidence.written = read_written(in, evidence.updated);
  evidence.extras = in.rest();
  return evidence;
}

void write_evidence(JsonWriter& out, const Evidence& evidence) {
  out.text("id", evidence.id.text);
  out.text("kind", word(evidence.kind));
  out.text_if_any("text", evidence.text);
  out.text_if_any("url", evidence.url);
  out.text_if_any("date", evidence.date);
  out.text_if_any("observer", evidence.observer);
  out.text_if_any("author", evidence.author);
  if (evidence.reach) out.text("reach", word(*evidence.reach));
  out.flag("recognized", evidence.recognized);
  out.flag("private", evidence.is_private);
  write_standings(out, "supports", evidence.supports);
  out.text_if_any("updated", evidence.updated);
  write_written(out, evidence.written, evidence.updated);
}

}  // namespace milepost
