#include <utility>

#include "app/session.hpp"
#include "codec/assessment_codec.hpp"
#include "codec/limits.hpp"
#include "core/date.hpp"
#include "core/places.hpp"
#include "core/quarter.hpp"
#include "core/records.hpp"
#include "core/sorting.hpp"

namespace milepost {
namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

// As a file holds it: claims in the order of the framework, whichever was made first.
Assessment in_order(Assessment assessment, const FrameworkIndex& index) {
  sort_records(assessment, index);
  return assessment;
}

// Each change is looked for among all records; more of them are made at once.
constexpr std::size_t most_changes_one_by_one = 100;

// Adds what a change brings, in place of the record before it. REQUIRES: it removes nothing.
template <class Record>
void add(const RecordChange<Record>& change, const Places& places, const Timestamp& now, Assessment& after) {
  auto& all = records<Record>(after);
  const auto place = places.find(removal_id(*change.after).text);
  Record& stored = place ? all[*place] : all.emplace_back();
  stored = *change.after;
  stored.updated = now;
}

// Many changes as one of the whole. REQUIRES: each of them adds or changes a record, and no two the same.
Change replacement_of(const Assessment& before, const std::vector<Change>& changes, const Timestamp& now) {
  std::vector<RecordId> ids;
  for_each_list(before, [&](const auto& list) {
    for (const auto& record : list) ids.push_back(removal_id(record));
  });
  Places places(ids.size());
  std::size_t next = 0;
  for_each_list(before, [&](const auto& list) {
    for (std::size_t i = 0; i < list.size(); ++i) places.add(ids[next++].text, i);
  });
  ReplaceChange whole{before, before};
  // Said now, of the framework that is shown.
  whole.after.framework.digest.clear();
  for (const Change& change : changes) {
    std::visit(Overloaded{[&]<class Record>(const RecordChange<Record>& one) { add(one, places, now, whole.after); },
                          [](const auto&) {}},
               change);
  }
  return whole;
}

bool is_change(const Change& change) {
  return std::visit([](const auto& one) { return !(one.before == one.after); }, change);
}

}  // namespace

std::optional<std::string> Session::apply(const Action& action) {
  refusal_.reset();
  return std::visit(
      Overloaded{
          [&](const ClaimMilestone& claim) { return change_claim(claim); },
          [&](const ConfirmClaim& confirm) { return confirm_claim(confirm.ability); },
          [&](const NoteClaim& note) { return note_claim(note); },
          [&](const SaveEvidence& save_it) { return save(save_it.evidence, "e", "evidence"); },
          [&](const RemoveEvidence& gone) { return remove<Evidence>(gone.id, "evidence"); },
          [&](const SaveConversation& save_it) { return save(save_it.conversation, "c", "conversation"); },
          [&](const RemoveConversation& gone) { return remove<Conversation>(gone.id, "conversation"); },
          [&](const SaveFocus& save_it) { return save(save_it.area, "f", "focus area"); },
          [&](const RemoveFocus& gone) { return remove<FocusArea>(gone.id, "focus area"); },
          [&](const SaveCheckpoint& save_it) { return save(save_it.checkpoint, "q", "checkpoint"); },
          [&](const RemoveCheckpoint& gone) { return remove<Checkpoint>(gone.id, "checkpoint"); },
          [&](const StartQuarter& start) { return start_quarter(start); },
          [&](const CloseQuarter& close) { return close_quarter(close); },
          [&](const MarkProgramStep& mark) { return mark_step(mark); },
          [&](const ChooseTargetRole& choose) {
            return commit("target role", TargetRoleChange{assessment_.target_role, choose.role});
          },
          [&](const NameSubject& subject) {
            Subject after = assessment_.subject;
            after.name = subject.name;
            return commit("name", SubjectChange{assessment_.subject, std::move(after)});
          },
          [&](const NameAssessor& assessor) {
            Assessor after = assessment_.assessor;
            after.name = assessor.name;
            return commit("assessor's name", AssessorChange{assessment_.assessor, std::move(after)});
          },
          [&](const UndoChange&) { return walk(&History::undo, &History::redo, "Undone: "); },
          [&](const RedoChange&) { return walk(&History::redo, &History::undo, "Done again: "); },
      },
      action);
}

Session::Done Session::change_claim(const ClaimMilestone& action) {
  const auto place = index_.ability(action.ability);
  const Claim* old = find_claim(assessment_, action.ability);
  if (!place || (action.milestone && (*action.milestone < 0 || *action.milestone > framework_.milestone_count()))) {
    return std::nullopt;
  }
  if (old == nullptr ? !action.milestone : action.milestone == old->milestone) return std::nullopt;
  RecordChange<Claim> change;
  if (old != nullptr) change.before = *old;
  if (action.milestone) {
    change.after = old == nullptr ? Claim{} : *old;
    change.after->ability = action.ability;
    change.after->milestone = *action.milestone;
    change.after->digest = index_.ability_digest(*place);
  }
  const std::string& name = framework_.abilities[*place].name;
  std::string label = name + " not assessed";
  if (action.milestone) {
    label = *action.milestone == 0 ? name + ", not yet" : name + " " + std::to_string(*action.milestone);
  }
  return commit(std::move(label), std::move(change));
}

Session::Done Session::confirm_claim(const AbilityId& ability) {
  const auto place = index_.ability(ability);
  const Claim* old = find_claim(assessment_, ability);
  if (!place || old == nullptr) return std::nullopt;
  Claim after = *old;
  after.digest = index_.ability_digest(*place);
  return commit(framework_.abilities[*place].name + " still fits", RecordChange<Claim>{*old, std::move(after)});
}

Session::Done Session::note_claim(const NoteClaim& action) {
  const Claim* old = find_claim(assessment_, action.ability);
  if (old == nullptr) return std::nullopt;
  Claim after = *old;
  after.note = action.note;
  return commit("note on a claim", RecordChange<Claim>{*old, std::move(after)});
}

Session::Done Session::start_quarter(const StartQuarter& action) {
  if (open_checkpoint(assessment_) != nullptr) return std::nullopt;
  std::vector<Change> changes;
  changes.push_back(RecordChange<Checkpoint>{
      std::nullopt, opened_checkpoint(in_order(assessment_, index_), new_id("q"), action.quarter, clock_.today())});
  // Files hold records by id, so the areas get ids in the order in which they were chosen.
  std::vector<RecordId> ids;
  for (std::size_t i = 0; i < action.areas.size(); ++i) ids.push_back(new_id("f"));
  sort_items(ids, [](const RecordId& left, const RecordId& right) { return left < right; });
  for (std::size_t i = 0; i < action.areas.size(); ++i) {
    FocusArea area = action.areas[i];
    area.id = ids[i];
    area.quarter = action.quarter;
    changes.push_back(RecordChange<FocusArea>{std::nullopt, std::move(area)});
  }
  return commit(action.quarter + " started", std::move(changes));
}

Session::Done Session::close_quarter(const CloseQuarter& action) {
  const Checkpoint* open = find_by_id<Checkpoint>(assessment_, action.checkpoint);
  if (open == nullptr || !open->closed.empty()) return std::nullopt;
  return commit(open->quarter + " closed",
                RecordChange<Checkpoint>{
                    *open, closed_checkpoint(in_order(assessment_, index_), *open, action.summary, clock_.today())});
}

Session::Done Session::mark_step(const MarkProgramStep& action) {
  if (action.done && !action.done->empty() && !Date::parse(*action.done)) return std::nullopt;
  ProgramProgress progress{action.program, action.step, action.done.value_or(""), "", {}};
  RecordChange<ProgramProgress> change;
  if (const ProgramProgress* old = find_record(assessment_, progress)) {
    change.before = *old;
    progress.updated = old->updated;
    progress.written = old->written;
    progress.extras = old->extras;
  }
  if (action.done) change.after = std::move(progress);
  return commit(action.done ? "program step done" : "program step not done", std::move(change));
}

template <class Record>
Session::Done Session::save(Record record, std::string_view id_start, const std::string& words) {
  RecordChange<Record> change;
  if (record.id.empty()) {
    record.id = new_id(id_start);
  } else if (const Record* old = find_record(assessment_, record)) {
    if (same_content(*old, record)) return std::nullopt;
    change.before = *old;
  }
  std::string label = words + (change.before ? " changed" : " added");
  change.after = std::move(record);
  return commit(std::move(label), std::move(change));
}

template <class Record>
Session::Done Session::remove(const RecordId& id, const std::string& words) {
  const Record* old = find_by_id<Record>(assessment_, id);
  if (old == nullptr) return std::nullopt;
  return commit(words + " removed", RecordChange<Record>{*old, std::nullopt});
}

// Goes one step through the history, and back again where the answers would be too long there.
Session::Done Session::walk(Walk there, Walk back, const std::string& words) {
  Before before{assessment_, stored_};
  const auto label = (history_.*there)(now(), assessment_);
  if (label && assessment_.framework.digest.empty()) note_made_here();
  refresh();
  if (!label) return std::nullopt;
  if (is_too_long(before)) {
    (history_.*back)(now(), assessment_);
    return refuse_length(std::move(before));
  }
  return words + *label;
}

Session::Done Session::commit(std::string label, Change change) {
  std::vector<Change> changes;
  changes.push_back(std::move(change));
  return commit(std::move(label), std::move(changes));
}

Session::Done Session::commit(std::string label, std::vector<Change> changes) {
  std::vector<Change> done;
  Before before{assessment_, stored_};
  const Timestamp time = now();
  if (changes.size() > most_changes_one_by_one) {
    Change whole = replacement_of(before.assessment, changes, time);
    changes.clear();
    changes.push_back(std::move(whole));
  }
  for (Change& change : changes) {
    if (is_change(change) && milepost::apply(change, time, assessment_)) done.push_back(std::move(change));
  }
  if (done.empty()) return std::nullopt;
  forget_removals();
  if (assessment_.framework.digest.empty()) note_made_here();
  refresh();
  if (is_too_long(before)) return refuse_length(std::move(before));
  history_.record({label, std::move(done)});
  return label;
}

// Whether what is there now could not be read again once it is stored. What makes it shorter is welcome at any length.
// The text is kept, since the page asks for it after every change to store it.
bool Session::is_too_long(const Before& before) {
  if (stored_text().size() <= most_text_bytes) return false;
  make_room();
  const std::size_t size = stored_text().size();
  if (size <= most_text_bytes) return false;
  const bool is_known = !before.stored.empty();
  return size > (is_known ? before.stored : write_assessment(before.assessment, framework_, index_)).size();
}

// When something was first written, and what has left, matters less than that the answers stay.
void Session::make_room() {
  bool is_shorter = assessment_.told != Told();
  for_each_list(assessment_, [&](auto& list) {
    for (auto& record : list) {
      is_shorter = is_shorter || record.written;
      record.written.reset();
    }
  });
  if (!is_shorter) return;
  assessment_.told = Told();
  stored_.clear();
  is_stale_ = true;
}

// Goes back to what was there, as if nothing had been asked for.
Session::Done Session::refuse_length(Before before) {
  const std::uint64_t revision = revision_ - 1;
  assessment_ = std::move(before.assessment);
  refresh();
  stored_ = std::move(before.stored);
  revision_ = revision;
  refusal_ = Error{"",
                   "the answers would be longer than the 4 MiB that can be stored and opened again; shorten or remove "
                   "some of them first"};
  return std::nullopt;
}

RecordId Session::new_id(std::string_view start) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  constexpr int length = 12;
  std::string id(start);
  for (int i = 0; i < length; ++i) id += digits[random_.next() % digits.size()];
  return RecordId(std::move(id));
}

}  // namespace milepost
