#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "codec/json.hpp"
#include "core/extra.hpp"
#include "core/path.hpp"
#include "core/records/form.hpp"
#include "core/words.hpp"

namespace milepost {

/// Keeps why a document is refused: the first reason given, since later ones may only follow from it.
class Refusal {
 public:
  explicit operator bool() const { return error_.has_value(); }
  const Error& error() const { return *error_; }
  void refuse(const Path& path, std::string message);

 private:
  std::optional<Error> error_;
};

/// The keys that a list has had so far.
using Seen = std::unordered_set<std::string>;

class Fields;

/// Whatever is called with a `Fields&`, such as a lambda, without its type. REQUIRES: it outlives this.
class ReadObject {
 public:
  template <class Read>
  ReadObject(const Read& read)
      : read_(&read), call_([](const void* reads, Fields& in) { (*static_cast<const Read*>(reads))(in); }) {}

  void operator()(Fields& in) const { call_(read_, in); }

 private:
  const void* read_;
  void (*call_)(const void* read, Fields& in);
};

/// Takes one JSON object apart, field by field. What is missing or does not fit is refused and comes out
/// empty; from then on it does not matter what is read, so that readers need not ask after every field.
/// REQUIRES: value, path and refusal outlive it.
class Fields {
 public:
  Fields(const Json& value, const Path& path, Refusal& refusal);

  std::string text(const char* name, const Form& form = any_text, Presence presence = Presence::optional);
  std::vector<std::string> texts(const char* name);
  std::optional<int> whole(const char* name, Range range, Presence presence = Presence::optional);
  bool flag(const char* name);

  /// The number of a word of an enumeration.
  std::optional<int> word(const char* name, const WordTable& words, Presence presence = Presence::optional);

  /// Has the object in a field read, where it is not left out.
  void object(const char* name, ReadObject read);

  /// Has the objects of a list read, one after the other. Stops at the first refusal.
  void objects(const char* name, Range length, Presence presence, ReadObject read);

  /// The value of a field, or null where it is left out.
  const Json* find(const char* name);

  /// The same; where it is left out and required that is refused.
  const Json* find(const char* name, const char* wanted, Presence presence);

  /// Refuses the field's text if `key` was seen before; `wanted` says what may occur only once.
  void once(Seen& seen, const std::string& key, const char* name, const char* wanted);

  void refuse(const char* name, std::string message);

  /// The fields nobody asked for, in their order.
  Extras rest() const;

 private:
  void note_asked(std::size_t place);
  bool is_asked(std::size_t place) const;
  const Json::array_t& items(const char* name, Range length, Presence presence);
  void refuse_missing(const char* name, const std::string& wanted);
  void refuse_value(const char* name, const std::string& wanted, const Json& value);

  const Json::object_t* fields_;
  const Path& path_;
  Refusal& refusal_;
  static constexpr std::size_t few = 64;
  std::size_t next_ = 0;                   // where the next field that is asked for is looked for first
  std::uint64_t asked_ = 0;                // a bit for each of the first fields
  std::vector<std::size_t> asked_beyond_;  // the places of others
};

}  // namespace milepost
