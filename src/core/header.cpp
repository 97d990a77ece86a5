#include "core/header.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/canonical.hpp"
#include "core/sorting.hpp"
#include "core/timestamp.hpp"

namespace milepost {
namespace {

constexpr std::string_view framework = "framework";
constexpr std::string_view subject = "subject";
constexpr std::string_view assessor = "assessor";
constexpr std::string_view target_role = "target_role";

// What a person says; which framework it is said of, and what this version does not know, follows what is said.
constexpr std::array<std::string_view, 3> said_by_people{subject, assessor, target_role};

// The named parts of a header in the order of their names, once one of them is asked for. What is asked for in that
// order is found by walking along.
template <class Item, std::string Item::*name>
class Named {
 public:
  explicit Named(const std::vector<Item>& items) : items_(items) {}

  const Item* find(std::string_view wanted) const {
    const Sorted& all = sorted();
    if (next_ > 0 && all[next_ - 1]->*name >= wanted) next_ = 0;
    while (next_ < all.size() && all[next_]->*name < wanted) ++next_;
    return next_ < all.size() && all[next_]->*name == wanted ? all[next_] : nullptr;
  }

  void add_to(std::vector<std::string_view>& names) const {
    for (const Item* item : sorted()) names.push_back(item->*name);
  }

 private:
  using Sorted = std::vector<const Item*>;

  const Sorted& sorted() const {
    if (sorted_.size() == items_.size()) return sorted_;
    sorted_.reserve(items_.size());
    for (const Item& item : items_) sorted_.push_back(&item);
    sort_items(sorted_, [](const Item* left, const Item* right) { return left->*name < right->*name; });
    return sorted_;
  }

  const std::vector<Item>& items_;
  mutable Sorted sorted_;
  mutable std::size_t next_ = 0;  // what comes after the last one found
};

// What one assessment says beside its records. REQUIRES: it does not change while this lives.
class Header {
 public:
  explicit Header(const Assessment& assessment)
      : assessment_(assessment), extras_(assessment.extras), said_(assessment.said) {}

  const Assessment* operator->() const { return &assessment_; }
  const Extra* extra(std::string_view field) const { return extras_.find(field); }
  const Said* said(std::string_view field) const { return said_.find(field); }

  void add_to(std::vector<std::string_view>& names) const {
    extras_.add_to(names);
    said_.add_to(names);
  }

 private:
  const Assessment& assessment_;
  Named<Extra, &Extra::name> extras_;
  Named<Said, &Said::field> said_;
};

bool is_empty(const Header& header, std::string_view field) {
  if (field == framework) return header->framework == FrameworkReference();
  if (field == subject) return header->subject == Subject();
  if (field == assessor) return header->assessor.name.empty() && header->assessor.extras.empty();
  if (field == target_role) return header->target_role.empty();
  return header.extra(field) == nullptr;
}

std::string value_of(const Header& header, std::string_view field) {
  if (field == framework) return canonical(header->framework);
  if (field == subject) return canonical(header->subject);
  if (field == assessor) return canonical(header->assessor);
  if (field == target_role) return header->target_role.text;
  const Extra* found = header.extra(field);
  return found == nullptr ? std::string() : found->json;
}

// Takes a field over; an unknown one is added to what is there.
void take(Assessment& to, const Header& from, std::string_view field) {
  if (field == framework) {
    to.framework = from->framework;
  } else if (field == subject) {
    to.subject = from->subject;
  } else if (field == assessor) {
    to.assessor = from->assessor;
  } else if (field == target_role) {
    to.target_role = from->target_role;
  } else if (const Extra* extra = from.extra(field)) {
    to.extras.push_back(*extra);
  }
}

// When a field was said, or nothing where it never was.
std::optional<Timestamp> said_at(const Header& header, std::string_view field) {
  if (const Said* found = header.said(field)) return found->updated;
  return is_empty(header, field) ? std::nullopt : std::optional(header->updated);
}

// Notes at the end when a field was said that has the value it has in `value`, where that is not what one would take
// it for. REQUIRES: nothing is noted of it, and no field after it.
void add_said(Assessment& assessment, const Header& value, std::string_view field,
              const std::optional<Timestamp>& time) {
  if (!time || (!is_empty(value, field) && *time == assessment.updated)) return;
  assessment.said.push_back({std::string(field), *time});
}

// Brings into their order what was noted at the end.
void sort_said(Assessment& assessment) {
  sort_items(assessment.said, [](const Said& left, const Said& right) { return left.field < right.field; });
}

void set_said(Assessment& assessment, std::string_view field, const std::optional<Timestamp>& time) {
  std::erase_if(assessment.said, [&](const Said& said) { return said.field == field; });
  add_said(assessment, Header(assessment), field, time);
  sort_said(assessment);
}

// In order, each once.
using Fields = std::vector<std::string_view>;

Fields fields_of(const Header& left, const Header& right) {
  Fields fields{framework, subject, assessor, target_role};
  left.add_to(fields);
  right.add_to(fields);
  sort_items(fields, std::less<>());
  fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
  return fields;
}

// The longer of two texts, of equally long ones the greater: an order that every copy agrees on.
bool says_more(const std::string& left, const std::string& right) {
  return left.size() != right.size() ? left.size() > right.size() : left > right;
}

// Whether the left one's word on a field counts.
bool counts(const Header& left, const Header& right, std::string_view field) {
  const auto left_said = said_at(left, field);
  const auto right_said = said_at(right, field);
  if (left_said.has_value() != right_said.has_value()) return left_said.has_value();
  const int order = compare_timestamps(left_said.value_or(""), right_said.value_or(""));
  if (order != 0) return order > 0;
  const std::string left_value = value_of(left, field);
  const std::string right_value = value_of(right, field);
  if (left_value != right_value) return says_more(left_value, right_value);
  return left_said && says_more(*left_said, *right_said);
}

// Of two times that are the same moment the one that is written longer, so that the order does not matter.
const Timestamp& chosen(const Timestamp& left, const Timestamp& right, bool wants_later) {
  const int order = compare_timestamps(left, right);
  if (order == 0) return says_more(left, right) ? left : right;
  return (order > 0) == wants_later ? left : right;
}

const Timestamp& earlier_known(const Timestamp& left, const Timestamp& right) {
  if (left.empty() || right.empty()) return left.empty() ? right : left;
  return chosen(left, right, false);
}

}  // namespace

Timestamp time_to_say(const Assessment& assessment, std::string_view field, const Timestamp& now) {
  return timestamp_after(now, said_at(Header(assessment), field).value_or(""));
}

void note_said(Assessment& assessment, std::string_view field, const Timestamp& time) {
  note_change(assessment, time);
  set_said(assessment, field, time);
}

void note_change(Assessment& assessment, const Timestamp& now) {
  set_updated(assessment, later(assessment.updated, now));
}

Assessment header_of(const Assessment& assessment) {
  Assessment header;
  header.framework = assessment.framework;
  header.subject = assessment.subject;
  header.assessor = assessment.assessor;
  header.created = assessment.created;
  header.updated = assessment.updated;
  header.target_role = assessment.target_role;
  header.extras = assessment.extras;
  header.said = assessment.said;
  return header;
}

void merge_header(Assessment& merged, const Assessment& other) {
  const Assessment before = header_of(merged);
  const Header mine(before);
  const Header theirs(other);
  merged.created = earlier_known(mine->created, other.created);
  merged.updated = chosen(mine->updated, other.updated, true);
  merged.said.clear();
  merged.extras.clear();
  for (const std::string_view field : fields_of(mine, theirs)) {
    const Header& kept = counts(mine, theirs, field) ? mine : theirs;
    take(merged, kept, field);
    add_said(merged, kept, field, said_at(kept, field));
  }
}

void take_changes(Assessment& merged, const Assessment& base, const Assessment& mine, const Assessment& theirs) {
  const Assessment before = header_of(merged);
  const Header were(base);
  const Header my(mine);
  const Header their(theirs);
  const Header both(before);
  const auto changed_by = [&](std::string_view field) -> const Header* {
    const std::string was = value_of(were, field);
    const bool i_changed = value_of(my, field) != was;
    const bool they_changed = value_of(their, field) != was;
    const Header& changed = i_changed ? my : their;
    return i_changed == they_changed || !said_at(changed, field) ? nullptr : &changed;
  };
  Fields fields = fields_of(my, their);
  std::erase_if(fields, [&](std::string_view field) { return changed_by(field) == nullptr; });
  if (fields.empty()) return;
  const auto has = [&](std::string_view field) { return std::binary_search(fields.begin(), fields.end(), field); };
  std::erase_if(merged.extras, [&](const Extra& extra) { return has(extra.name); });
  std::erase_if(merged.said, [&](const Said& said) { return has(said.field); });
  for (const std::string_view field : fields) {
    const Header& changed = *changed_by(field);
    const auto time = said_at(both, field);
    take(merged, changed, field);
    add_said(merged, changed, field, time ? time : said_at(changed, field));
  }
  sort_said(merged);
}

void supersede_header(Assessment& after, const Assessment& before, const Timestamp& now) {
  const Assessment given = header_of(after);
  const Header is_now(given);
  const Header was_before(before);
  after.updated = timestamp_after(now, later(before.updated, given.updated));
  after.said.clear();
  // Nobody says that it is of no framework.
  if (is_empty(Header(after), framework)) after.framework = before.framework;
  for (const std::string_view field : fields_of(was_before, is_now)) {
    if (field == framework) continue;
    const auto was = said_at(was_before, field);
    const auto is = said_at(is_now, field);
    if (!was && !is) continue;
    const bool is_kept =
        is && (!counts(was_before, is_now, field) || value_of(was_before, field) == value_of(is_now, field));
    const Timestamp last = later(was.value_or(""), is.value_or(""));
    add_said(after, is_now, field, is_kept ? last : timestamp_after(now, last));
  }
}

void set_updated(Assessment& assessment, const Timestamp& updated) {
  std::array<std::optional<Timestamp>, said_by_people.size()> times;
  {
    const Header before(assessment);
    for (std::size_t i = 0; i < times.size(); ++i) times[i] = said_at(before, said_by_people[i]);
  }
  assessment.updated = updated;
  for (std::size_t i = 0; i < times.size(); ++i) set_said(assessment, said_by_people[i], times[i]);
}

Timestamp latest_said(const Assessment& assessment) {
  Timestamp latest;
  const Header header(assessment);
  for (const std::string_view field : said_by_people) {
    const Timestamp time = said_at(header, field).value_or("");
    if (compare_timestamps(time, latest) > 0) latest = time;
  }
  return latest;
}

}  // namespace milepost
