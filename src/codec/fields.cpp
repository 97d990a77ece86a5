#include "codec/fields.hpp"

#include <algorithm>
#include <utility>

#include "codec/json_number.hpp"
#include "codec/json_text.hpp"
#include "core/quote.hpp"

namespace milepost {
namespace {

// What was found, for the end of "expected …, got …".
std::string described(const Json& value) {
  if (const auto* text = value.get_ptr<const std::string*>()) return in_quotes(*text);
  if (value.is_array()) return "a list";
  if (value.is_object()) return "an object";
  return json_text(value);
}

std::string wanted_list(Range length) {
  if (length.highest == Range().highest) return "a list";
  const std::string at_most = std::to_string(length.highest);
  if (length.lowest == 0) return "a list of at most " + at_most;
  return "a list of " + std::to_string(length.lowest) + " to " + at_most;
}

std::string wanted_number(Range range) {
  if (range.lowest == range.highest) return "the number " + std::to_string(range.lowest);
  return "a whole number from " + std::to_string(range.lowest) + " to " + std::to_string(range.highest);
}

// "a, b or c"
std::string any_of(const WordTable& words) {
  std::string text(words.words[0]);
  for (int i = 1; i < words.count; ++i) {
    text += i + 1 < words.count ? ", " : " or ";
    text += words.words[i];
  }
  return text;
}

bool is_within(double number, Range range) { return number >= range.lowest && number <= range.highest; }

}  // namespace

void Refusal::refuse(const Path& path, std::string message) {
  if (!error_) error_ = Error{path.text(), std::move(message)};
}

Fields::Fields(const Json& value, const Path& path, Refusal& refusal)
    : fields_(value.get_ptr<const Json::object_t*>()), path_(path), refusal_(refusal) {
  if (fields_ == nullptr) refusal_.refuse(path_, "expected an object, got " + described(value));
}

// Fields are asked for in the order that files have them in, as a rule.
const Json* Fields::find(const char* name) {
  if (fields_ == nullptr) return nullptr;
  const std::string_view wanted(name);
  const std::size_t count = fields_->size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t place = next_ + i < count ? next_ + i : next_ + i - count;
    const auto& [field, value] = *(fields_->begin() + static_cast<std::ptrdiff_t>(place));
    if (field != wanted) continue;
    note_asked(place);
    next_ = place + 1 < count ? place + 1 : 0;
    return &value;
  }
  return nullptr;
}

void Fields::note_asked(std::size_t place) {
  if (place < few) {
    asked_ |= std::uint64_t{1} << place;
  } else {
    asked_beyond_.push_back(place);
  }
}

const Json* Fields::find(const char* name, const char* wanted, Presence presence) {
  const Json* found = find(name);
  if (found == nullptr && presence == Presence::required) refuse_missing(name, wanted);
  return found;
}

std::string Fields::text(const char* name, const Form& form, Presence presence) {
  const Json* found = find(name, form.wanted, presence);
  if (found == nullptr) return {};
  const auto* text = found->get_ptr<const std::string*>();
  if (text != nullptr && form.fits(*text)) return *text;
  refuse_value(name, form.wanted, *found);
  return {};
}

std::vector<std::string> Fields::texts(const char* name) {
  std::vector<std::string> texts;
  const Path list(path_, name);
  for (const Json& item : items(name, Range(), Presence::optional)) {
    const auto* text = item.get_ptr<const std::string*>();
    if (text == nullptr) {
      refusal_.refuse(Path(list, texts.size()), "expected a text, got " + described(item));
      break;
    }
    texts.push_back(*text);
  }
  return texts;
}

std::optional<int> Fields::whole(const char* name, Range range, Presence presence) {
  const Json* found = find(name);
  if (found == nullptr) {
    if (presence == Presence::required) refuse_missing(name, wanted_number(range));
    return std::nullopt;
  }
  const double number = number_in(*found).value_or(range.lowest - 1.0);
  // As in JSON Schema, 2.0 is a whole number.
  if (is_within(number, range) && number == static_cast<int>(number)) return static_cast<int>(number);
  refuse_value(name, wanted_number(range), *found);
  return std::nullopt;
}

std::optional<int> Fields::word(const char* name, const WordTable& words, Presence presence) {
  const Json* found = find(name);
  if (found == nullptr) {
    if (presence == Presence::required) refuse_missing(name, any_of(words));
    return std::nullopt;
  }
  const auto* text = found->get_ptr<const std::string*>();
  const std::optional<int> value = text != nullptr ? number_of(words, *text) : std::nullopt;
  if (!value) refuse_value(name, any_of(words), *found);
  return value;
}

bool Fields::flag(const char* name) {
  constexpr const char* wanted = "true or false";
  const Json* found = find(name, wanted, Presence::optional);
  if (found == nullptr) return false;
  const auto* flag = found->get_ptr<const bool*>();
  if (flag == nullptr) refuse_value(name, wanted, *found);
  return flag != nullptr && *flag;
}

void Fields::object(const char* name, ReadObject read) {
  const Json* found = find(name);
  if (found == nullptr) return;
  const Path place(path_, name);
  Fields fields(*found, place, refusal_);
  read(fields);
}

void Fields::objects(const char* name, Range length, Presence presence, ReadObject read) {
  const Path list(path_, name);
  std::size_t count = 0;
  for (const Json& item : items(name, length, presence)) {
    if (refusal_) return;
    const Path place(list, count++);
    Fields fields(item, place, refusal_);
    read(fields);
  }
}

const Json::array_t& Fields::items(const char* name, Range length, Presence presence) {
  static const Json::array_t none;
  const Json* found = find(name);
  if (found == nullptr) {
    if (presence == Presence::required) refuse_missing(name, wanted_list(length));
    return none;
  }
  const auto* items = found->get_ptr<const Json::array_t*>();
  if (items == nullptr) {
    refuse_value(name, wanted_list(length), *found);
    return none;
  }
  if (!is_within(static_cast<double>(items->size()), length)) {
    refuse(name, "expected " + wanted_list(length) + ", got " + std::to_string(items->size()));
    return none;
  }
  return *items;
}

void Fields::once(Seen& seen, const std::string& key, const char* name, const char* wanted) {
  if (refusal_ || seen.insert(key).second) return;
  const Json* found = find(name);
  refuse(name, std::string("expected ") + wanted + " only once, got " + described(*found) + " again");
}

void Fields::refuse(const char* name, std::string message) { refusal_.refuse(Path(path_, name), std::move(message)); }

void Fields::refuse_missing(const char* name, const std::string& wanted) {
  refuse(name, "expected " + wanted + ", but it is missing");
}

void Fields::refuse_value(const char* name, const std::string& wanted, const Json& value) {
  refuse(name, "expected " + wanted + ", got " + described(value));
}

bool Fields::is_asked(std::size_t place) const {
  if (place < few) return (asked_ >> place & 1) != 0;
  return std::find(asked_beyond_.begin(), asked_beyond_.end(), place) != asked_beyond_.end();
}

Extras Fields::rest() const {
  Extras extras;
  if (fields_ == nullptr) return extras;
  for (std::size_t place = 0; place < fields_->size(); ++place) {
    if (is_asked(place)) continue;
    const auto& [field, value] = *(fields_->begin() + static_cast<std::ptrdiff_t>(place));
    extras.push_back({field, json_text(value)});
  }
  return extras;
}

}  // namespace milepost
