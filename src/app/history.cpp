#include "app/history.hpp"

#include <algorithm>
#include <utility>

#include "core/merge.hpp"
#include "core/records.hpp"

namespace milepost {
namespace {

// Deep enough for an evening's work; replaced assessments are what costs memory.
constexpr std::size_t longest_history = 200;

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

template <class Record>
bool apply_one(const RecordChange<Record>& change, const Timestamp& now, Assessment& assessment) {
  const Record& sample = change.before ? *change.before : *change.after;
  auto& all = records<Record>(assessment);
  auto stored = std::find_if(all.begin(), all.end(), [&](const Record& record) { return same_record(record, sample); });
  const bool is_there = stored != all.end();
  const bool fits = change.before ? is_there && same_content(*stored, *change.before) : !is_there;
  if (!fits) return false;
  if (!change.after) {
    all.erase(stored);
    note_removal(assessment, removal_id(sample), now);
    return true;
  }
  if (!is_there) stored = all.insert(all.end(), *change.after);
  *stored = *change.after;
  stored->updated = now;
  forget_removal(assessment, removal_id(sample));
  return true;
}

bool apply_one(const TargetRoleChange& change, const Timestamp&, Assessment& assessment) {
  if (assessment.target_role != change.before) return false;
  assessment.target_role = change.after;
  return true;
}

bool apply_one(const SubjectChange& change, const Timestamp&, Assessment& assessment) {
  if (assessment.subject != change.before) return false;
  assessment.subject = change.after;
  return true;
}

bool apply_one(const AssessorChange& change, const Timestamp&, Assessment& assessment) {
  if (assessment.assessor != change.before) return false;
  assessment.assessor = change.after;
  return true;
}

bool apply_one(const ReplaceChange& change, const Timestamp& now, Assessment& assessment) {
  if (!same_answers(assessment, change.before)) return false;
  // Another one that takes its place knows nothing of what was said in this.
  const bool is_same = assessment.created == change.after.created;
  assessment = is_same ? superseding(assessment, change.after, now) : change.after;
  return true;
}

bool join(SubjectChange& earlier, const SubjectChange& later) {
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

// What is typed arrives letter by letter; taking it back is one step. Gives true where `next` went into
// `last`.
bool join_typing(History::Entry& last, const History::Entry& next) {
  if (last.changes.size() != 1 || next.changes.size() != 1) return false;
  return join_as<SubjectChange>(last.changes.front(), next.changes.front()) ||
         join_as<RecordChange<FocusArea>>(last.changes.front(), next.changes.front());
}

}  // namespace

Change inverse(Change change) {
  std::visit([](auto& one) { std::swap(one.before, one.after); }, change);
  return change;
}

bool apply(const Change& change, const Timestamp& now, Assessment& assessment) {
  const bool applied = std::visit([&](const auto& one) { return apply_one(one, now, assessment); }, change);
  if (applied) assessment.updated = now;
  return applied;
}

void History::record(Entry entry) {
  undone_.clear();
  if (!done_.empty() && join_typing(done_.back(), entry)) return;
  done_.push_back(std::move(entry));
  if (done_.size() > longest_history) done_.erase(done_.begin());
}

std::optional<std::string> History::undo(const Timestamp& now, Assessment& assessment) {
  while (!done_.empty()) {
    Entry entry = std::move(done_.back());
    done_.pop_back();
    bool is_undone = false;
    for (auto change = entry.changes.rbegin(); change != entry.changes.rend(); ++change) {
      is_undone = apply(inverse(*change), now, assessment) || is_undone;
    }
    if (!is_undone) continue;
    undone_.push_back(std::move(entry));
    return undone_.back().label;
  }
  return std::nullopt;
}

std::optional<std::string> History::redo(const Timestamp& now, Assessment& assessment) {
  while (!undone_.empty()) {
    Entry entry = std::move(undone_.back());
    undone_.pop_back();
    bool is_redone = false;
    for (const Change& change : entry.changes) is_redone = apply(change, now, assessment) || is_redone;
    if (!is_redone) continue;
    done_.push_back(std::move(entry));
    return done_.back().label;
  }
  return std::nullopt;
}

}  // namespace milepost
