#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>
#include <vector>

#include "core/records/field_visitor.hpp"

namespace milepost {

/// How a kind of record is described; what has more than one description names it.
template <class Record>
using Describe = void (*)(Record& record, FieldVisitor& visitor);

/// The `describe` of the kind of record; see core/records/describe_assessment.hpp and describe_framework.hpp.
template <class Record>
requires(!std::is_const_v<Record>) void describe_as_usual(Record& record, FieldVisitor& visitor) {
  describe(record, visitor);
}

template <class Record, Describe<Record> describe_record = describe_as_usual<Record>>
RecordView view_of(Record& record) {
  return {&record, [](void* shown, FieldVisitor& visitor) { describe_record(*static_cast<Record*>(shown), visitor); }};
}

/// The same for a visitor that only looks: descriptions give it nothing to change.
template <class Record, Describe<Record> describe_record = describe_as_usual<Record>>
RecordView view_of(const Record& record) {
  return view_of<Record, describe_record>(const_cast<Record&>(record));
}

template <class Record, Describe<Record> describe_record>
inline constexpr ListKind list_kind{
    [](const void* list) { return static_cast<const std::vector<Record>*>(list)->size(); },
    [](void* list, std::size_t place) {
      return view_of<Record, describe_record>((*static_cast<std::vector<Record>*>(list))[place]);
    },
    [](void* list) {
      return view_of<Record, describe_record>(static_cast<std::vector<Record>*>(list)->emplace_back());
    }};

template <class Record, Describe<Record> describe_record = describe_as_usual<Record>>
RecordList list_of(std::vector<Record>& records, Range length = Range(), Presence presence = Presence::optional) {
  return {&records, list_kind<Record, describe_record>, length, presence};
}

template <class Record>
inline constexpr ListKind optional_kind{
    [](const void* record) -> std::size_t {
      return static_cast<const std::optional<Record>*>(record)->has_value() ? 1 : 0;
    },
    [](void* record, std::size_t) { return view_of<Record>(**static_cast<std::optional<Record>*>(record)); },
    [](void* record) { return view_of<Record>(static_cast<std::optional<Record>*>(record)->emplace()); }};

/// A record that may be missing, as a list of at most one.
template <class Record>
RecordList list_of(std::optional<Record>& record) {
  return {&record, optional_kind<Record>, {0, 1}};
}

}  // namespace milepost
