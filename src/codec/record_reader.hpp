#pragma once

#include "codec/fields.hpp"
#include "core/framework.hpp"
#include "core/records/describe.hpp"

namespace milepost {

/// The framework that something is shown with, and whether it was also said of this wording of it.
struct Shown {
  const Framework& framework;
  const FrameworkIndex& index;
  bool is_made_with_it = true;
};

/// Where a document was said of something else, its milestones are not held against those of what is shown.
void note_made_with(const FrameworkReference& reference, Shown& shown);

/// Fills the fields of one record, which says nothing yet, from one JSON object. Milestones of abilities that the
/// framework has are held against it, where they were said of it. REQUIRES: what it is given outlives it.
class RecordReader final : public FieldVisitor {
 public:
  /// `seen` holds the keys of the list that the record stands in.
  RecordReader(Fields& in, const Shown& shown, Seen& seen) : in_(in), shown_(shown), seen_(seen) {}

  void text(const char* name, std::string& value, const Form& form, Presence presence) override;
  void text_or_null(const char* name, std::string& value, const Form& form) override;
  void texts(const char* name, std::vector<std::string>& values) override;
  void flag(const char* name, bool& value) override;
  int word(const char* name, int value, const WordTable& words, Presence presence) override;
  int milestone(const char* name, int value, int lowest, const AbilityId& ability, Presence presence) override;
  void record(const char* name, RecordView record) override;
  void records(const char* name, const RecordList& list) override;
  void once(const char* name, const std::string& key, const std::string& rest_of_key, const char* wanted) override;
  void rest(Extras& extras) override;
  void times_and_rest(Timestamp& updated, std::optional<Timestamp>& written, Extras& extras) override;

  /// The same for a list that may not have any length or may not be left out.
  void read_list(const char* name, Range length, Presence presence, const RecordList& list);

 private:
  Fields& in_;
  const Shown& shown_;
  Seen& seen_;
};

}  // namespace milepost
