#include "app/session.hpp"

#include <utility>

#include "app/file_name.hpp"
#include "codec/assessment_codec.hpp"
#include "core/digest.hpp"
#include "core/records.hpp"

namespace milepost {
namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

std::string record_id(std::string_view kind, RandomSource& random) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  constexpr int length = 12;
  std::string id(kind);
  for (int i = 0; i < length; ++i) id += digits[random.next() % digits.size()];
  return id;
}

void drop_private(Assessment& assessment) {
  std::erase_if(assessment.evidence, [](const Evidence& item) { return item.is_private; });
  std::erase_if(assessment.conversations, [](const Conversation& item) { return item.is_private; });
}

}  // namespace

Session::Session(Framework framework, Clock& clock, RandomSource& random)
    : clock_(clock),
      random_(random),
      framework_(std::move(framework)),
      index_(framework_),
      evidence_index_(assessment_, index_, framework_.abilities.size()) {
  assessment_ = fresh_assessment();
  refresh();
}

void Session::set_framework(Framework framework) {
  framework_ = std::move(framework);
  index_ = FrameworkIndex(framework_);
  assessment_.framework = fresh_assessment().framework;
  refresh();
}

void Session::set_relation(Relation relation) { assessment_.assessor.relation = relation; }

std::optional<std::string> Session::apply(const Action& action) {
  return std::visit(
      Overloaded{
          [&](const ClaimMilestone& claim) { return change_claim(claim); },
          [&](const SaveEvidence& save) { return save_evidence(save.evidence); },
          [&](const RemoveEvidence& remove) { return remove_evidence(remove.id); },
          [&](const ChooseTargetRole& choose) {
            return commit("target role", TargetRoleChange{assessment_.target_role, choose.role});
          },
          [&](const NameSubject& subject) {
            Subject after = assessment_.subject;
            after.name = subject.name;
            return commit("name", SubjectChange{assessment_.subject, std::move(after)});
          },
          [&](const UndoChange&) {
            auto label = history_.undo(now(), assessment_);
            refresh();
            return label ? std::optional("Undone: " + *label) : std::nullopt;
          },
          [&](const RedoChange&) {
            auto label = history_.redo(now(), assessment_);
            refresh();
            return label ? std::optional("Done again: " + *label) : std::nullopt;
          },
      },
      action);
}

std::optional<std::string> Session::change_claim(const ClaimMilestone& action) {
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

std::optional<std::string> Session::save_evidence(Evidence evidence) {
  RecordChange<Evidence> change;
  if (evidence.id.empty()) {
    evidence.id = RecordId(record_id("e", random_));
  } else if (const Evidence* old = find_evidence(assessment_, evidence.id)) {
    if (same_content(*old, evidence)) return std::nullopt;
    change.before = *old;
  }
  std::string label = change.before ? "evidence changed" : "evidence added";
  change.after = std::move(evidence);
  return commit(std::move(label), std::move(change));
}

std::optional<std::string> Session::remove_evidence(const RecordId& id) {
  const Evidence* old = find_evidence(assessment_, id);
  if (old == nullptr) return std::nullopt;
  return commit("evidence removed", RecordChange<Evidence>{*old, std::nullopt});
}

std::optional<std::string> Session::commit(std::string label, Change change) {
  const bool changes = std::visit([](const auto& one) { return !(one.before == one.after); }, change);
  if (!changes || !milepost::apply(change, now(), assessment_)) return std::nullopt;
  history_.record({label, std::move(change)});
  refresh();
  return label;
}

std::optional<Error> Session::import_text(std::string_view text, ImportMode mode) {
  Result<Assessment> read = read_assessment(text, framework_, index_);
  if (!read) return read.error();
  if (mode == ImportMode::adopt) {
    assessment_ = std::move(read.value());
    refresh();
  } else {
    commit("file opened", ReplaceChange{assessment_, std::move(read.value())});
  }
  return std::nullopt;
}

std::string Session::export_text(Privacy privacy) const {
  Assessment shared = assessment_;
  if (privacy == Privacy::without_private) drop_private(shared);
  return write_assessment(std::move(shared), framework_, index_, clock_.today());
}

std::string Session::stored_text() const { return write_assessment(assessment_, framework_, index_); }

std::string Session::export_name() const {
  return file_name({assessment_.subject.name, framework_.title, clock_.today().text()}, ".json");
}

void Session::reset() { commit("everything cleared", ReplaceChange{assessment_, fresh_assessment()}); }

Assessment Session::fresh_assessment() const {
  Assessment assessment;
  assessment.framework = {framework_.id, framework_.version, framework_digest(framework_), {}};
  assessment.assessor.relation = assessment_.assessor.relation;
  assessment.created = now();
  assessment.updated = assessment.created;
  return assessment;
}

Timestamp Session::now() const { return timestamp_from_milliseconds(clock_.now_milliseconds()); }

void Session::refresh() {
  standings_ = standings_of(assessment_, framework_, index_);
  evaluation_ = evaluate(framework_, index_, standings_);
  evidence_index_ = EvidenceIndex(assessment_, index_, framework_.abilities.size());
  questions_ = questions_about(framework_, index_, assessment_, evidence_index_, clock_.today());
  ++revision_;
}

}  // namespace milepost
