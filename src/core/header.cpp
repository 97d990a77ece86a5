#include "core/header.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>

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

const Extra* extra(const Assessment& assessment, std::string_view field) {
  const auto found = std::find_if(assessment.extras.begin(), assessment.extras.end(),
                                  [&](const Extra& other) { return other.name == field; });
  return found == assessment.extras.end() ? nullptr : &*found;
}

bool is_empty(const Assessment& assessment, std::string_view field) {
  if (field == framework) return assessment.framework == FrameworkReference();
  if (field == subject) return assessment.subject == Subject();
  if (field == assessor) return assessment.assessor.name.empty() && assessment.assessor.extras.empty();
  if (field == target_role) return assessment.target_role.empty();
  return extra(assessment, field) == nullptr;
}

std::string value_of(const Assessment& assessment, std::string_view field) {
  if (field == framework) return canonical(assessment.framework);
  if (field == subject) return canonical(assessment.subject);
  if (field == assessor) return canonical(assessment.assessor);
  if (field == target_role) return assessment.target_role.text;
  const Extra* found = extra(assessment, field);
  return found == nullptr ? std::string() : found->json;
}

void set_extra(Assessment& assessment, std::string_view field, const Extra* value) {
  std::erase_if(assessment.extras, [&](const Extra& other) { return other.name == field; });
  if (value != nullptr) assessment.extras.push_back(*value);
}

void take(Assessment& to, const Assessment& from, std::string_view field) {
  if (field == framework) {
    to.framework = from.framework;
  } else if (field == subject) {
    to.subject = from.subject;
  } else if (field == assessor) {
    to.assessor = from.assessor;
  } else if (field == target_role) {
    to.target_role = from.target_role;
  } else {
    set_extra(to, field, extra(from, field));
  }
}

// When a field was said, or nothing where it never was.
std::optional<Timestamp> said_at(const Assessment& assessment, std::string_view field) {
  const auto found = std::find_if(assessment.said.begin(), assessment.said.end(),
                                  [&](const Said& said) { return said.field == field; });
  if (found != assessment.said.end()) return found->updated;
  return is_empty(assessment, field) ? std::nullopt : std::optional(assessment.updated);
}

// Notes when a field was said, where that is not what one would take it for.
void set_said(Assessment& assessment, std::string_view field, const std::optional<Timestamp>& time) {
  std::erase_if(assessment.said, [&](const Said& said) { return said.field == field; });
  if (!time || (!is_empty(assessment, field) && *time == assessment.updated)) return;
  const auto place = std::find_if(assessment.said.begin(), assessment.said.end(),
                                  [&](const Said& said) { return said.field > field; });
  assessment.said.insert(place, {std::string(field), *time});
}

using Fields = std::set<std::string, std::less<>>;

void add_fields(Fields& fields, const Assessment& assessment) {
  for (const Extra& one : assessment.extras) fields.insert(one.name);
  for (const Said& said : assessment.said) fields.insert(said.field);
}

Fields fields_of(const Assessment& left, const Assessment& right) {
  Fields fields{std::string(framework), std::string(subject), std::string(assessor), std::string(target_role)};
  add_fields(fields, left);
  add_fields(fields, right);
  return fields;
}

// The longer of two texts, of equally long ones the greater: an order that every copy agrees on.
bool says_more(const std::string& left, const std::string& right) {
  return left.size() != right.size() ? left.size() > right.size() : left > right;
}

// Whether the left one's word on a field counts.
bool counts(const Assessment& left, const Assessment& right, std::string_view field) {
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
  return timestamp_after(now, said_at(assessment, field).value_or(""));
}

void note_said(Assessment& assessment, std::string_view field, const Timestamp& time) {
  note_change(assessment, time);
  set_said(assessment, field, time);
}

void note_change(Assessment& assessment, const Timestamp& now) {
  set_updated(assessment, later(assessment.updated, now));
}

void merge_header(Assessment& merged, const Assessment& other) {
  const Assessment mine = merged;
  merged.created = earlier_known(mine.created, other.created);
  merged.updated = chosen(mine.updated, other.updated, true);
  merged.said.clear();
  for (const std::string& field : fields_of(mine, other)) {
    const Assessment& kept = counts(mine, other, field) ? mine : other;
    take(merged, kept, field);
    set_said(merged, field, said_at(kept, field));
  }
  sort_items(merged.extras, [](const Extra& left, const Extra& right) { return left.name < right.name; });
}

void take_changes(Assessment& merged, const Assessment& base, const Assessment& mine, const Assessment& theirs) {
  for (const std::string& field : fields_of(mine, theirs)) {
    const std::string was = value_of(base, field);
    const bool i_changed = value_of(mine, field) != was;
    const bool they_changed = value_of(theirs, field) != was;
    const Assessment& changed = i_changed ? mine : theirs;
    if (i_changed == they_changed || !said_at(changed, field)) continue;
    const auto time = said_at(merged, field);
    take(merged, changed, field);
    set_said(merged, field, time ? time : said_at(changed, field));
  }
}

void supersede_header(Assessment& after, const Assessment& before, const Timestamp& now) {
  const Assessment given = after;
  after.updated = timestamp_after(now, later(before.updated, given.updated));
  after.said.clear();
  // Nobody says that it is of no framework.
  if (is_empty(after, framework)) after.framework = before.framework;
  for (const std::string& field : fields_of(before, given)) {
    if (field == framework) continue;
    const auto was = said_at(before, field);
    const auto is = said_at(given, field);
    if (!was && !is) continue;
    const bool is_kept = is && (!counts(before, given, field) || value_of(before, field) == value_of(given, field));
    const Timestamp last = later(was.value_or(""), is.value_or(""));
    set_said(after, field, is_kept ? last : timestamp_after(now, last));
  }
}

void set_updated(Assessment& assessment, const Timestamp& updated) {
  std::array<std::optional<Timestamp>, said_by_people.size()> times;
  for (std::size_t i = 0; i < times.size(); ++i) times[i] = said_at(assessment, said_by_people[i]);
  assessment.updated = updated;
  for (std::size_t i = 0; i < times.size(); ++i) set_said(assessment, said_by_people[i], times[i]);
}

Timestamp latest_said(const Assessment& assessment) {
  Timestamp latest;
  for (const std::string_view field : said_by_people) {
    const Timestamp time = said_at(assessment, field).value_or("");
    if (compare_timestamps(time, latest) > 0) latest = time;
  }
  return latest;
}

}  // namespace milepost
