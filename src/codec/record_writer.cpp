#include "codec/record_writer.hpp"

namespace milepost {

void RecordWriter::text(const char* name, std::string& value, const Form&, Presence presence) {
  if (presence == Presence::required || !value.empty()) out_.text(name, value);
}

void RecordWriter::text_or_null(const char* name, std::string& value, const Form&) {
  if (value.empty()) return out_.null(name);
  out_.text(name, value);
}

void RecordWriter::texts(const char* name, std::vector<std::string>& values) { out_.texts_if_any(name, values); }

void RecordWriter::flag(const char* name, bool& value) { out_.flag(name, value); }

int RecordWriter::word(const char* name, int value, const WordTable& words, Presence) {
  if (value != unsaid) out_.text(name, word_of(words, value));
  return value;
}

int RecordWriter::whole(const char* name, int value, Range, Presence) {
  if (value != unsaid) out_.whole(name, value);
  return value;
}

int RecordWriter::milestone(const char* name, int value, int, const AbilityId&, Presence presence) {
  return whole(name, value, Range(), presence);
}

void RecordWriter::record(const char* name, RecordView record) {
  out_.open_object(name);
  record.show_to(*this);
  out_.close_object();
}

void RecordWriter::record_if_any(const char* name, const RecordList& record) {
  if (record.size() > 0) this->record(name, record.at(0));
}

void RecordWriter::records(const char* name, const RecordList& list) {
  const std::size_t count = list.size();
  if (count == 0) return;
  out_.open_list(name);
  for (std::size_t i = 0; i < count; ++i) record(nullptr, list.at(i));
  out_.close_list();
}

void RecordWriter::rest(Extras& extras) { out_.extras(extras); }

// `at` says which change of the record `to` belongs to: an older version that edits the record hands both along.
void RecordWriter::times_and_rest(Timestamp& updated, std::optional<Timestamp>& written, Extras& extras) {
  out_.text_if_any("updated", updated);
  if (written) {
    out_.open_object("taken_back");
    out_.text_if_any("at", updated);
    out_.text_if_any("to", *written);
    out_.close_object();
  }
  out_.extras(extras);
}

}  // namespace milepost
