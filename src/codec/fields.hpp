#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "codec/json.hpp"
#include "core/extra.hpp"
#include "core/path.hpp"

namespace milepost {

enum class Presence { required, optional };

/// Keeps why a document is refused: the first reason given, since later ones may only follow from it.
class Refusal {
 public:
  explicit operator bool() const { return error_.has_value(); }
  const Error& error() const { return *error_; }
  void refuse(const Path& path, std::string message);

 private:
  std::optional<Error> error_;
};

/// What a text must look like, and the words for it after "expected".
struct Form {
  bool (*fits)(std::string_view text);
  const char* wanted;
};
extern const Form any_text;
extern const Form needed_text;
extern const Form framework_id;
extern const Form calendar_date;
extern const Form moment;
extern const Form calendar_quarter;
extern const Form wording_digest;

/// Bounds of a whole number or of the length of a list, both included.
struct Range {
  int lowest = 0;
  int highest = std::numeric_limits<int>::max();
};

/// The keys that a list has had so far.
using Seen = std::unordered_set<std::string>;

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

  /// A word of an enumeration, by its `..._from_word`; `wanted` names the words there are.
  template <class Value>
  std::optional<Value> word(const char* name, std::optional<Value> (*from_word)(std::string_view), const char* wanted,
                            Presence presence = Presence::optional) {
    const Json* found = find(name, wanted, presence);
    const auto value = found != nullptr && found->is_string() ? from_word(*found->get_ptr<const std::string*>())
                                                              : std::optional<Value>();
    if (found != nullptr && !value) refuse_value(name, wanted, *found);
    return value;
  }

  /// The objects of a list, each read by `read(Fields&)`. Stops at the first refusal.
  template <class Read>
  auto records(const char* name, Range length, Read read, Presence presence = Presence::optional) {
    std::vector<decltype(read(*this))> records;
    const Path list(path_, name);
    for (const Json& item : items(name, length, presence)) {
      if (refusal_) break;
      const Path place(list, records.size());
      Fields fields(item, place, refusal_);
      records.push_back(read(fields));
    }
    return records;
  }

  /// The object in a field, read by `read(Fields&)`, or nothing where the field is left out.
  template <class Read>
  auto record(const char* name, Read read) {
    std::optional<decltype(read(*this))> record;
    if (const Json* found = find(name, "an object", Presence::optional)) {
      const Path place(path_, name);
      Fields fields(*found, place, refusal_);
      record = read(fields);
    }
    return record;
  }

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
  const Json::array_t& items(const char* name, Range length, Presence presence);
  void refuse_missing(const char* name, const std::string& wanted);
  void refuse_value(const char* name, const std::string& wanted, const Json& value);

  const Json::object_t* fields_;
  const Path& path_;
  Refusal& refusal_;
  std::vector<const char*> asked_;
};

}  // namespace milepost
