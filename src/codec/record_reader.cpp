#include "codec/record_reader.hpp"

#include <utility>

#include "codec/limits.hpp"
#include "core/quote.hpp"
#include "core/reference.hpp"

namespace milepost {

void ShownWith::note_made_with(const FrameworkReference& reference) {
  if (!is_said_of(reference, framework_, index_)) is_made_with_it_ = false;
}

int ShownWith::highest_milestone(const AbilityId& ability) {
  return is_made_with_it_ && has_ability(ability) ? framework_.milestone_count() : static_cast<int>(most_milestones);
}

void RecordReader::text(const char* name, std::string& value, const Form& form, Presence presence) {
  value = in_.text(name, form, presence);
}

void RecordReader::text_or_null(const char* name, std::string& value, const Form& form) {
  const Json* found = in_.find(name);
  if (found != nullptr && !found->is_null()) value = in_.text(name, form);
}

void RecordReader::texts(const char* name, std::vector<std::string>& values) { values = in_.texts(name); }

void RecordReader::flag(const char* name, bool& value) { value = in_.flag(name); }

int RecordReader::word(const char* name, int value, const WordTable& words, Presence presence) {
  return in_.word(name, words, presence).value_or(value);
}

int RecordReader::whole(const char* name, int value, Range range, Presence presence) {
  return in_.whole(name, range, presence).value_or(value);
}

int RecordReader::milestone(const char* name, int value, int lowest, const AbilityId& ability, Presence presence) {
  return in_.whole(name, {lowest, against_.highest_milestone(ability)}, presence).value_or(value);
}

void RecordReader::record(const char* name, RecordView record) {
  in_.object(name, [&](Fields& fields) {
    RecordReader reader(fields, against_, seen_);
    record.show_to(reader);
  });
}

void RecordReader::record_if_any(const char* name, const RecordList& record) {
  in_.object(name, [&](Fields& fields) {
    RecordReader reader(fields, against_, seen_);
    record.add().show_to(reader);
  });
}

void RecordReader::records(const char* name, const RecordList& list) {
  Seen seen;
  in_.objects(name, list.length(), list.presence(), [&](Fields& fields) {
    RecordReader reader(fields, against_, seen);
    list.add().show_to(reader);
  });
}

void RecordReader::known_ability(const char* name, const AbilityId& ability) {
  if (against_.has_ability(ability)) return;
  in_.refuse(name, "expected the id of an ability of this framework, got " + in_quotes(ability.text));
}

void RecordReader::once(const char* name, const std::string& key, const std::string& rest_of_key, const char* wanted) {
  if (rest_of_key.empty()) return in_.once(seen_, key, name, wanted);
  in_.once(seen_, key + '/' + rest_of_key, name, wanted);
}

void RecordReader::rest(Extras& extras) { extras = in_.rest(); }

// What an older version wrote into a record that was brought back was written when it says, so `taken_back` holds only
// for the time that it names.
void RecordReader::times_and_rest(Timestamp& updated, std::optional<Timestamp>& written, Extras& extras) {
  updated = in_.text("updated", moment);
  in_.object("taken_back", [&](Fields& back) {
    const bool is_of_this = back.text("at", moment) == updated;
    Timestamp time = back.text("to", moment);
    if (is_of_this) written = std::move(time);
  });
  extras = in_.rest();
}

}  // namespace milepost
