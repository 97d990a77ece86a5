#include "app/assessment_change.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/canonical.hpp"
#include "core/header.hpp"
#include "core/merge.hpp"
#include "core/records.hpp"
#include "core/sharing.hpp"
#include "core/timestamp.hpp"

namespace milepost {
namespace {

// When a record was removed, by its own name or by its id in all lists; empty where it never was.
Timestamp removed_at(const Assessment& assessment, const RecordId& id) {
  const std::string_view bare = std::string_view(id.text).substr(id.text.find('/') + 1);
  Timestamp latest;
  for (const Removal& removal : assessment.removed) {
    if (removal.id == id || removal.id.text == bare) latest = later(latest, removal.updated);
  }
  return latest;
}

void note_removal(Assessment& assessment, RecordId id, const Timestamp& now) {
  auto& removed = assessment.removed;
  const auto found = std::find_if(removed.begin(), removed.end(), [&](const Removal& old) { return old.id == id; });
  if (found == removed.end()) {
    removed.push_back({std::move(id), now, {}});
  } else {
    found->updated = now;
  }
}

void forget_removal(Assessment& assessment, const RecordId& id) {
  std::erase_if(assessment.removed, [&](const Removal& old) { return old.id == id; });
}

// By more than a day: then a clock was wrong, and the assessment as a whole was changed now.
bool is_far_ahead(const Timestamp& time, const Timestamp& now) {
  constexpr std::int64_t milliseconds_a_day = 86'400'000;
  return milliseconds_of(time) - milliseconds_of(now) > milliseconds_a_day;
}

template <class Record>
bool apply_one(RecordChange<Record>& change, const Timestamp& now, Assessment& assessment, Way way) {
  const Record& sample = change.before ? *change.before : *change.after;
  const RecordId id = removal_id(sample);
  auto& all = records<Record>(assessment);
  auto stored = std::find_if(all.begin(), all.end(), [&](const Record& record) { return same_record(record, sample); });
  const bool is_there = stored != all.end();
  const bool fits = change.before ? is_there && same_content(*stored, *change.before) : !is_there;
  if (!fits) return false;
  const Timestamp last = later(removed_at(assessment, id), is_there ? stored->updated : Timestamp());
  const Timestamp time = timestamp_after(now, change.after ? later(last, change.after->updated) : last);
  note_change(assessment, is_far_ahead(time, now) ? now : time);
  if (!change.after) {
    all.erase(stored);
    note_removal(assessment, id, time);
    return true;
  }
  if (!is_there) stored = all.insert(all.end(), *change.after);
  *stored = *change.after;
  if (way == Way::brought_back) {
    bring_back(*stored, time);
  } else {
    stored->updated = time;
    stored->written.reset();
    change.after = *stored;
  }
  forget_removal(assessment, id);
  return true;
}

template <class Value>
bool say(Value Assessment::*place, std::string_view field, const Value& before, const Value& after,
         const Timestamp& now, Assessment& assessment) {
  if (assessment.*place != before) return false;
  const Timestamp time = time_to_say(assessment, field, now);
  assessment.*place = after;
  note_said(assessment, field, time);
  return true;
}

bool apply_one(const TargetRoleChange& change, const Timestamp& now, Assessment& assessment, Way) {
  return say(&Assessment::target_role, "target_role", change.before, change.after, now, assessment);
}

bool apply_one(const SubjectChange& change, const Timestamp& now, Assessment& assessment, Way) {
  return say(&Assessment::subject, "subject", change.before, change.after, now, assessment);
}

bool apply_one(const AssessorChange& change, const Timestamp& now, Assessment& assessment, Way) {
  return say(&Assessment::assessor, "assessor", change.before, change.after, now, assessment);
}

bool apply_one(const ReplaceChange& change, const Timestamp& now, Assessment& assessment, Way way) {
  if (!same_answers(assessment, change.before)) return false;
  // Another one that takes its place knows nothing of what was said in this.
  const bool is_same = assessment.created == change.after.created;
  Assessment after = is_same ? superseding(assessment, change.after, now) : change.after;
  // Whoever was told of records in between knows them still. What takes the place of all of them is the state that both
  // sides have from now on, and nobody need hear of what went before it, nor of another assessment's.
  const bool goes_on = is_same && !after.created.empty() && way == Way::brought_back;
  if (goes_on) after.told = both(after.told, assessment.told);
  assessment = std::move(after);
  return true;
}

// Of a name, for whomever it is.
template <class NameChange>
bool join(NameChange& earlier, const NameChange& later) {
  if (!(earlier.after == later.before)) return false;
  earlier.after = later.after;
  return true;
}

// The text of a focus area that a change wrote, where it wrote nothing else.
enum class AreaText { none, goal, ideas, progress };

AreaText text_written(const RecordChange<FocusArea>& change) {
  if (!change.before || !change.after) return AreaText::none;
  const auto is_only = [&](auto FocusArea::*text) {
    FocusArea written = *change.before;
    written.*text = (*change.after).*text;
    return same_content(written, *change.after);
  };
  if (is_only(&FocusArea::goal)) return AreaText::goal;
  if (is_only(&FocusArea::ideas)) return AreaText::ideas;
  return is_only(&FocusArea::progress) ? AreaText::progress : AreaText::none;
}

bool join(RecordChange<FocusArea>& earlier, const RecordChange<FocusArea>& later) {
  const AreaText text = text_written(later);
  if (text == AreaText::none || text_written(earlier) != text || !same_content(*earlier.after, *later.before)) {
    return false;
  }
  earlier.after = later.after;
  return true;
}

template <class Kind>
bool join_as(Change& earlier, const Change& later) {
  auto* one = std::get_if<Kind>(&earlier);
  const auto* other = std::get_if<Kind>(&later);
  return one != nullptr && other != nullptr && join(*one, *other);
}

std::size_t bytes_in(const RoleId& role) { return role.text.size(); }
std::size_t bytes_in(const Subject& subject) { return canonical(subject).size(); }
std::size_t bytes_in(const Assessor& assessor) { return canonical(assessor).size(); }
template <class Record>
std::size_t bytes_in(const Record& record) {
  return sizeof(Record) + canonical_size(view_of(record));
}
template <class Record>
std::size_t bytes_in(const std::optional<Record>& record) {
  return record ? bytes_in(*record) : 0;
}

std::size_t bytes_in(const Assessment& assessment) {
  std::size_t bytes = canonical_header(assessment).size();
  const auto add = [&](const auto& list) {
    for (const auto& record : list) bytes += bytes_in(record);
  };
  for_each_list(assessment, add);
  add(assessment.removed);
  if (!assessment.told) return bytes;
  for (const auto* names : {&assessment.told->others, &assessment.told->own}) {
    for (const std::string& name : *names) bytes += sizeof(std::string) + name.size();
  }
  return bytes;
}

}  // namespace

void turn_round(Change& change) {
  std::visit([](auto& one) { std::swap(one.before, one.after); }, change);
}

bool join_typing(Change& earlier, const Change& later) {
  return join_as<SubjectChange>(earlier, later) || join_as<AssessorChange>(earlier, later) ||
         join_as<RecordChange<FocusArea>>(earlier, later);
}

std::size_t bytes_of(const Change& change) {
  return std::visit([](const auto& one) { return bytes_in(one.before) + bytes_in(one.after); }, change);
}

bool apply(Change& change, const Timestamp& now, Assessment& assessment, Way way) {
  const bool applied = std::visit([&](auto& one) { return apply_one(one, now, assessment, way); }, change);
  // A whole assessment names what it was made with; anything else is said now, of the framework that is shown.
  if (applied && !std::holds_alternative<ReplaceChange>(change)) assessment.framework.digest.clear();
  return applied;
}

template class HistoryOf<Assessment, Change>;

}  // namespace milepost
