#pragma once

#include "codec/fields.hpp"
#include "core/framework.hpp"
#include "core/records/describe_assessment.hpp"

namespace milepost {

/// What a record is held against while it is read.
class HeldAgainst {
 public:
  /// The highest milestone that may be said of that ability.
  virtual int highest_milestone(const AbilityId& ability) = 0;
  virtual bool has_ability(const AbilityId& ability) = 0;

 protected:
  ~HeldAgainst() = default;
};

/// The framework that an assessment is shown with. Milestones of abilities that it has are held against it, where they
/// were said of this wording of it. REQUIRES: what it is given outlives it.
class ShownWith final : public HeldAgainst {
 public:
  ShownWith(const Framework& framework, const FrameworkIndex& index, bool is_made_with_it = true)
      : framework_(framework), index_(index), is_made_with_it_(is_made_with_it) {}

  /// Where a document was said of something else, its milestones are not held against those of what is shown.
  void note_made_with(const FrameworkReference& reference);

  int highest_milestone(const AbilityId& ability) override;
  bool has_ability(const AbilityId& ability) override { return index_.ability(ability).has_value(); }

 private:
  const Framework& framework_;
  const FrameworkIndex& index_;
  bool is_made_with_it_;
};

/// Fills the fields of one record, which says nothing yet, from one JSON object. REQUIRES: what it is given outlives
/// it.
class RecordReader final : public FieldVisitor {
 public:
  /// `seen` holds the keys of the list that the record stands in.
  RecordReader(Fields& in, HeldAgainst& against, Seen& seen) : in_(in), against_(against), seen_(seen) {}

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
  void once(const char* name, const std::string& key, const std::string& rest_of_key, const char* wanted) override;
  void known_ability(const char* name, const AbilityId& ability) override;
  void rest(Extras& extras) override;
  void times_and_rest(Timestamp& updated, std::optional<Timestamp>& written, Extras& extras) override;

 private:
  Fields& in_;
  HeldAgainst& against_;
  Seen& seen_;
};

}  // namespace milepost
