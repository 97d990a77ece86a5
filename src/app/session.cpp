#include "app/session.hpp"

#include <utility>

#include "app/file_name.hpp"
#include "codec/assessment_codec.hpp"
#include "codec/limits.hpp"
#include "core/comparison.hpp"
#include "core/header.hpp"
#include "core/merge.hpp"
#include "core/package.hpp"
#include "core/reference.hpp"
#include "core/sharing.hpp"
#include "core/timestamp.hpp"

namespace milepost {
namespace {

// Both in one, in the order of files; where each was said of another wording, none is named.
Assessment merged_here(const Assessment& left, const Assessment& right, const FrameworkIndex& index) {
  Assessment merged = merge(left, right);
  if (!(left.framework == right.framework)) merged.framework.digest.clear();
  sort_records(merged, index);
  return merged;
}

}  // namespace

Session::Session(Framework framework, Clock& clock, RandomSource& random)
    : clock_(clock),
      random_(random),
      framework_(std::move(framework)),
      index_(framework_),
      evidence_index_(assessment_, index_, framework_.abilities.size()) {
  adopt(fresh_assessment());
}

void Session::set_framework(Framework framework) {
  const bool is_another = framework.id != framework_.id;
  framework_ = std::move(framework);
  index_ = FrameworkIndex(framework_);
  findings_.reset();
  if (is_another) return begin();
  note_made_here();
  refresh();
}

void Session::set_relation(Relation relation) {
  if (relation == assessment_.assessor.relation) return;
  assessment_.assessor.relation = relation;
  begin();
}

void Session::begin() {
  opened_ = {};
  adopt(fresh_assessment());
  history_ = {};
  histories_ = {};
}

std::string Session::fresh_text(std::string_view subject) {
  Assessment fresh = fresh_assessment();
  fresh.subject.name = subject;
  return write_assessment(fresh, framework_, index_);
}

Identity Session::identity() const {
  const Assessment& now = assessment_;
  return {framework_.id, now.assessor.relation, now.created, now.updated, now.subject.name, now.assessor.name};
}

std::vector<const Assessment*> Session::compared_assessments() const {
  std::vector<const Assessment*> found{&assessment_};
  for (const OpenedFile& file : opened_.compared) found.push_back(&file.assessment);
  return found;
}

std::vector<const Assessment*> Session::health_assessments() const {
  std::vector<const Assessment*> found{&assessment_};
  for (const OpenedFile& file : opened_.compared) {
    if (!is_kept_back(assessment_, file.assessment, framework_, index_)) found.push_back(&file.assessment);
  }
  return found;
}

std::optional<Error> Session::import_text(std::string_view text, ImportMode mode) {
  const bool is_own = mode == ImportMode::adopt || mode == ImportMode::synchronize;
  Result<Assessment> read = read_assessment(text, framework_, index_, is_own ? Origin::own_store : Origin::file);
  if (!read) return read.error();
  if (auto difference = difference_from(read.value(), mode)) return difference;
  refusal_.reset();
  if (!is_own) read.value().told = told_by(read.value());
  switch (mode) {
    case ImportMode::replace:
      commit("file opened", ReplaceChange{assessment_, std::move(read.value())});
      break;
    case ImportMode::merge:
      merge_file(read.value());
      break;
    case ImportMode::adopt:
      adopt(std::move(read.value()));
      break;
    case ImportMode::synchronize:
      return synchronize(read.value());
  }
  return refusal_;
}

// That the other side knows what it said is no change of what is said.
void Session::merge_file(const Assessment& file) {
  Assessment merged = merged_here(assessment_, file, index_);
  const auto told = std::exchange(assessment_.told, merged.told);
  stored_.clear();
  commit("file merged", ReplaceChange{assessment_, std::move(merged)});
  if (refusal_) assessment_.told = told;
}

// What keeps an assessment out of this one, with the way out. Names keep it out only where both are to be one.
std::optional<Error> Session::difference_from(const Assessment& other, ImportMode mode) const {
  auto difference = difference_of_people(assessment_, other);
  const bool is_of_another_relation = other.assessor.relation != assessment_.assessor.relation;
  if (!is_of_another_relation && mode != ImportMode::merge) return std::nullopt;
  if (difference) {
    difference->message +=
        is_of_another_relation ? ": open it under Compare" : ": open it to compare, or in place of this one";
  }
  return difference;
}

void Session::adopt(Assessment other) {
  // What was done to another one can be taken back only there.
  if (other.created != assessment_.created) {
    history_ = histories_.exchange(assessment_.created, std::move(history_), other.created);
  }
  assessment_ = std::move(other);
  if (!assessment_.told) assessment_.told = told_before(assessment_);
  forget_removals();
  base_ = header_of(assessment_);
  refresh();
  if (stored_text().size() > most_text_bytes) make_room();
}

std::optional<Error> Session::synchronize(const Assessment& other) {
  Assessment merged = merge_since(base_, assessment_, other);
  Before before{std::exchange(assessment_, std::move(merged)), std::exchange(stored_, {})};
  assessment_.framework = joined_reference(assessment_, before.assessment, other);
  refresh();
  if (is_too_long(before)) {
    refuse_length(std::move(before));
  } else {
    base_ = header_of(other);
  }
  return refusal_;
}

void Session::note_stored() { base_ = header_of(assessment_); }

std::string Session::export_text(Privacy privacy) const {
  return write_assessment(exported(privacy, assessment_), framework_, index_, clock_.today());
}

std::string Session::package_text(Date since) const {
  return write_assessment(package_since(assessment_, since, clock_), framework_, index_, clock_.today());
}

std::string Session::package_name(Date since) const {
  return file_name({assessment_.subject.name, framework_.title, since.text() + " to " + clock_.today().text()},
                   ".json");
}

bool Session::note_exported(Privacy privacy) { return note_told(privacy, exported(privacy, assessment_)); }

bool Session::note_packaged(Date since) {
  return note_told(Privacy::without_private, package_since(assessment_, since, clock_));
}

// Where there is no room to note it, what is gone is not told: nothing is lost by that, and nothing given away.
bool Session::note_told(Privacy privacy, const Assessment& handed) {
  Told told = assessment_.told.value_or(Told());
  if (!milepost::note_told(told, privacy, handed)) return false;
  const auto before = std::exchange(assessment_.told, std::move(told));
  stored_.clear();
  if (stored_text().size() <= most_text_bytes) return true;
  assessment_.told = before;
  stored_.clear();
  return false;
}

// What nobody but this assessor's own tabs ever had need not be known to be gone once they are.
void Session::forget_removals() {
  constexpr std::int64_t longest_sleep = 30LL * 24 * 60 * 60 * 1000;
  milepost::forget_removals(assessment_, timestamp_at(clock_.now_milliseconds() - longest_sleep));
}

const std::string& Session::stored_text() const {
  if (stored_.empty()) stored_ = write_assessment(assessment_, framework_, index_);
  return stored_;
}

std::string Session::export_name(std::string_view ending) const {
  return file_name({assessment_.subject.name, framework_.title, clock_.today().text()}, ending);
}

void Session::reset() {
  Assessment fresh = fresh_assessment();
  fresh.created = assessment_.created;
  commit("everything cleared", ReplaceChange{assessment_, std::move(fresh)});
}

Assessment Session::fresh_assessment() const {
  Assessment assessment;
  assessment.framework = reference_to(framework_, index_);
  assessment.assessor.relation = assessment_.assessor.relation;
  assessment.created = timestamp_from_milliseconds(clock_.now_milliseconds());
  // Several may be begun within a second, by one person or by many, and each must be told from the others for ever.
  std::string finer = std::to_string(clock_.now_milliseconds() % 1000 + 1000).substr(1);
  finer += std::to_string(random_.next() % 1'000'000 + 1'000'000).substr(1);
  assessment.created.insert(assessment.created.size() - 1, "." + finer);
  assessment.updated = assessment.created;
  assessment.told = Told();
  return assessment;
}

// What has just been said was said of this framework.
void Session::note_made_here() {
  FrameworkReference here = reference_to(framework_, index_);
  here.extras = std::move(assessment_.framework.extras);
  assessment_.framework = std::move(here);
}

Timestamp Session::now() const { return timestamp_at(clock_.now_milliseconds()); }

void Session::refresh() {
  // What is beyond this framework's milestones was not all said of this wording, and is not read back as if it were.
  if (is_said_of(assessment_.framework, framework_, index_) && !is_within(assessment_, framework_)) {
    note_made_here();
    assessment_.framework.digest.clear();
  }
  standings_ = standings_of(assessment_, framework_, index_);
  evaluation_ = evaluate(framework_, index_, standings_);
  evidence_index_ = EvidenceIndex(assessment_, index_, framework_.abilities.size());
  questions_ = questions_about(framework_, index_, assessment_, evidence_index_, clock_.today());
  is_stale_ = true;
  stored_.clear();
  ++revision_;
}

}  // namespace milepost
