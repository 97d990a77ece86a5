#pragma once

#include "codec/json_writer.hpp"
#include "core/records/describe_assessment.hpp"

namespace milepost {

/// Writes the fields of records into the object that is open. REQUIRES: `out` outlives it.
class RecordWriter final : public FieldVisitor {
 public:
  explicit RecordWriter(JsonWriter& out) : out_(out) {}

  void text(const char* name, std::string& value, const Form& form, Presence presence) override;
  void text_or_null(const char* name, std::string& value, const Form& form) override;
  void texts(const char* name, std::vector<std::string>& values) override;
  void flag(const char* name, bool& value) override;
  int word(const char* name, int value, const WordTable& words, Presence presence) override;
  int whole(const char* name, int value, Range range, Presence presence) override;
  int milestone(const char* name, int value, int lowest, const AbilityId& ability, Presence presence) override;
  void record(const char* name, RecordView record) override;
  void record_if_any(const char* name, const RecordList& record) override;
  void records(const char* name, const RecordList& list) override;
  void rest(Extras& extras) override;
  void times_and_rest(Timestamp& updated, std::optional<Timestamp>& written, Extras& extras) override;

 private:
  JsonWriter& out_;
};

}  // namespace milepost
