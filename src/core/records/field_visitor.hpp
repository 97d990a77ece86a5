#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assessment.hpp"
#include "core/records/form.hpp"
#include "core/words.hpp"

namespace milepost {

class FieldVisitor;

/// A record without its kind, and the description of its fields.
struct RecordView {
  void* record;
  void (*describe)(void* record, FieldVisitor& visitor);

  void show_to(FieldVisitor& visitor) const { describe(record, visitor); }
};

/// What can be done with a list of records of one kind, by functions that take the list.
struct ListKind {
  std::size_t (*size)(const void* list);
  RecordView (*at)(void* list, std::size_t place);
  RecordView (*add)(void* list);
};

/// A list of records without their kind, and what a file may have of it.
class RecordList {
 public:
  RecordList(void* list, const ListKind& kind, Range length = Range(), Presence presence = Presence::optional)
      : list_(list), kind_(kind), length_(length), presence_(presence) {}

  Range length() const { return length_; }
  Presence presence() const { return presence_; }

  std::size_t size() const { return kind_.size(list_); }

  /// REQUIRES: place < size()
  RecordView at(std::size_t place) const { return kind_.at(list_, place); }

  /// A new record at the end, which says nothing yet.
  RecordView add() const { return kind_.add(list_); }

 private:
  void* list_;
  const ListKind& kind_;
  Range length_;
  Presence presence_;
};

/// Stands for the number or the word that an optional field does not have.
constexpr int unsaid = -1;

/// Is shown each field of a record, in the order of files, with its name there and what it may hold: what reads fills
/// the fields, whatever else goes through records only looks at them. Descriptions call it (see
/// describe_assessment.hpp and describe_framework.hpp), so that each record has one, compiled once, as each visitor is.
class FieldVisitor {
 public:
  virtual void text(const char* name, std::string& value, const Form& form, Presence presence) = 0;
  /// A text that is written as null where it is empty, and read so.
  virtual void text_or_null(const char* name, std::string& value, const Form& form) = 0;
  virtual void texts(const char* name, std::vector<std::string>& values) = 0;
  virtual void flag(const char* name, bool& value) = 0;

  /// These give the value that the field has from now on.
  virtual int word(const char* name, int value, const WordTable& words, Presence presence) = 0;
  virtual int whole(const char* name, int value, Range range, Presence presence) = 0;
  /// A milestone of that ability, from `lowest` to the highest that it has.
  virtual int milestone(const char* name, int value, int lowest, const AbilityId& ability, Presence presence) = 0;

  virtual void record(const char* name, RecordView record) = 0;
  /// A record that may be left out: a list of at most one.
  virtual void record_if_any(const char* name, const RecordList& record) = 0;
  virtual void records(const char* name, const RecordList& list) = 0;

  /// Says that no other record of the list may have the same key, which the field `name` ends; `wanted` says what may
  /// occur only once. Most visitors do not care.
  virtual void once(const char* /*name*/, const std::string& /*key*/, const std::string& /*rest_of_key*/,
                    const char* /*wanted*/) {}

  /// Says that the text of the field `name` has to be the id of an ability of the same framework.
  virtual void known_ability(const char* /*name*/, const AbilityId& /*ability*/) {}

  /// How records end: the fields this version does not know, and before them, where a record has them, its times.
  virtual void rest(Extras& extras) = 0;
  virtual void times_and_rest(Timestamp& updated, std::optional<Timestamp>& written, Extras& extras) = 0;

 protected:
  ~FieldVisitor() = default;
};

}  // namespace milepost
