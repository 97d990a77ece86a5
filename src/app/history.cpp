#include "app/history.hpp"

#include <algorithm>
#include <utility>

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
  Record* stored = find_record(assessment, sample);
  const bool fits = change.before ? stored != nullptr && same_content(*stored, *change.before) : stored == nullptr;
  if (!fits) return false;
  auto& all = records(assessment, &sample);
  if (!change.after) {
    all.erase(all.begin() + (stored - all.data()));
    note_removal(assessment, removal_id(sample), now);
    return true;
  }
  if (stored == nullptr) stored = &all.emplace_back();
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

bool apply_one(const ReplaceChange& change, const Timestamp&, Assessment& assessment) {
  Assessment before = change.before;
  before.updated = assessment.updated;
  if (!(before == assessment)) return false;
  assessment = change.after;
  return true;
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
  done_.push_back(std::move(entry));
  if (done_.size() > longest_history) done_.erase(done_.begin());
}

std::optional<std::string> History::undo(const Timestamp& now, Assessment& assessment) {
  while (!done_.empty()) {
    Entry entry = std::move(done_.back());
    done_.pop_back();
    if (!apply(inverse(entry.change), now, assessment)) continue;
    undone_.push_back(std::move(entry));
    return undone_.back().label;
  }
  return std::nullopt;
}

std::optional<std::string> History::redo(const Timestamp& now, Assessment& assessment) {
  while (!undone_.empty()) {
    Entry entry = std::move(undone_.back());
    undone_.pop_back();
    if (!apply(entry.change, now, assessment)) continue;
    done_.push_back(std::move(entry));
    return done_.back().label;
  }
  return std::nullopt;
}

}  // namespace milepost
