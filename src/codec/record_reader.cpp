#include "codec/record_reader.hpp"

#include <utility>

#include "codec/limits.hpp"
#include "core/reference.hpp"

namespace milepost {

void note_made_with(const FrameworkReference& reference, Shown& shown) {
  if (!is_said_of(reference, shown.framework, shown.index)) shown.is_made_with_it = false;
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

int RecordReader::milestone(const char* name, int value, int lowest, const AbilityId& ability, Presence presence) {
  const bool is_known = shown_.is_made_with_it && shown_.index.ability(ability).has_value();
  const int highest = is_known ? shown_.framework.milestone_count() : static_cast<int>(most_milestones);
  return in_.whole(name, {lowest, highest}, presence).value_or(value);
}

void RecordReader::record(const char* name, RecordView record) {
  in_.object(name, [&](Fields& fields) {
    RecordReader reader(fields, shown_, seen_);
    record.show_to(reader);
  });
}

void RecordReader::records(const char* name, const RecordList& list) {
  read_list(name, Range(), Presence::optional, list);
}

void RecordReader::read_list(const char* name, Range length, Presence presence, const RecordList& list) {
  Seen seen;
  in_.objects(name, length, presence, [&](Fields& fields) {
    RecordReader reader(fields, shown_, seen);
    list.add().show_to(reader);
  });
}

void RecordReader::once(const char* name, const std::string& key, const std::string& rest_of_key, const char* wanted) {
  in_.once(seen_, rest_of_key.empty() ? key : key + '/' + rest_of_key, name, wanted);
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
