#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.hpp"
#include "app/assessment_change.hpp"
#include "app/histories_aside.hpp"
#include "app/opened_files.hpp"
#include "app/ports.hpp"
#include "app/receipt.hpp"
#include "app/worked_out.hpp"
#include "codec/identity.hpp"
#include "core/assessment.hpp"
#include "core/evaluation.hpp"
#include "core/framework.hpp"
#include "core/lint.hpp"
#include "core/privacy.hpp"
#include "core/questions.hpp"
#include "core/result.hpp"

namespace milepost {

/// What becomes of an assessment that is read, which is refused where it is another relation's: no form shows
/// what somebody else says. A file that a person opens takes the place of what was there (`replace`) or is merged
/// with it (`merge`, refused where it is another assessor's or about another person); undo takes both back.
/// Another copy of the same assessment, from another element or a store, is taken over (`adopt`) or merged as
/// `merge_since` says (`synchronize`), which is nothing to undo.
enum class ImportMode { replace, merge, adopt, synchronize };

/// One assessment held against one framework: the state behind every panel. All changes go through
/// here; each is undoable, stamped with the clock, and evaluated at once.
class Session {
 public:
  /// REQUIRES: the clock and the random source outlive the session.
  Session(Framework framework, Clock& clock, RandomSource& random);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  const Framework& framework() const { return framework_; }
  const FrameworkIndex& index() const { return index_; }
  const Assessment& assessment() const { return assessment_; }
  const Evaluation& evaluation() const { return evaluation_; }
  const Standings& standings() const { return standings_; }
  const std::vector<Question>& questions() const { return questions_; }
  const EvidenceIndex& evidence_index() const { return evidence_index_; }
  const History& history() const { return history_; }

  // What follows are worked out when somebody first looks after a change, and stay as they are until the next one. What
  // they give is gone with that.

  /// How each ability is kept, over `health_assessments`.
  const std::vector<AbilityHealth>& health() const;

  /// What there is to say about the framework: the first `most` of it or more, the worst first.
  const std::vector<Finding>& findings(std::size_t most) const;
  std::size_t findings_count() const;

  /// The assessment beside those that are opened to compare, in this order.
  const Comparison& comparison() const;
  std::vector<const Assessment*> compared_assessments() const;

  /// The claims over the quarters, the quarters that are closed, and what changed since the last of them.
  const ClaimHistory& claim_history() const;
  const std::vector<const Checkpoint*>& closed_checkpoints() const;
  const BriefBase& changes() const;

  /// The 1:1 brief of today.
  const Brief& brief(Privacy privacy) const;

  /// How far somebody is with the program at this place in the framework.
  const ProgramStanding& program_standing(std::size_t program) const;

  /// How often any of these was worked out.
  std::size_t times_worked_out() const { return times_worked_out_; }

  /// The assessment and those opened to compare, but for whose claims are kept back from this form.
  std::vector<const Assessment*> health_assessments() const;

  Date today() const { return clock_.today(); }
  const Zone& zone() const { return clock_; }

  /// The place of the target role in the framework, or nothing where none is chosen or it is unknown.
  std::optional<std::size_t> target_role() const { return index_.role(assessment_.target_role); }

  /// Grows by one with every change of the framework or the assessment.
  std::uint64_t revision() const { return revision_; }

  /// Takes another framework. One with the same id goes on with the assessment, claims that it does not know are kept;
  /// one with another id starts afresh, with nothing to undo.
  void set_framework(Framework framework);

  /// Who is assessing, as the page says. Another relation starts afresh, with nothing to undo: what one says is
  /// not put into another's mouth.
  void set_relation(Relation relation);

  /// An assessment of this framework and relation in which nothing is said yet but whom it is about, for `adopt`. No
  /// other is begun at the same time.
  std::string fresh_text(std::string_view subject);

  /// Which of several kept assessments this is.
  Identity identity() const;

  /// Does what a person asked for. Gives what was done in a few words, for announcing, or nothing where
  /// nothing changed; `refusal` then says why, where it was asked for too much.
  std::optional<std::string> apply(const Action& action);

  /// Why the last thing asked for was not done: the answers would be longer than what can be stored and read again.
  const std::optional<Error>& refusal() const { return refusal_; }

  /// Reads `milepost.assessment/1`. Where it is refused, gives why, and nothing has changed.
  std::optional<Error> import_text(std::string_view text, ImportMode mode);

  /// Opens a file beside the assessment, which stays as it is, or says why not. An earlier state must be
  /// of the same assessment; whatever is compared may be anybody's, but not the same file twice.
  /// REQUIRES: the purpose is `since` or `compare`.
  std::optional<Error> open_beside(std::string_view file_name, std::string_view text, FilePurpose purpose);

  /// Takes away a file that was opened beside: the earlier state, or the one at this place of those compared.
  void close_beside(FilePurpose purpose, std::size_t place);

  const OpenedFiles& opened() const { return opened_; }

  /// Gives the files that are opened beside and has others in their place.
  OpenedFiles exchange_opened(OpenedFiles others);

  /// The earlier state of this assessment, or null where none is open or it is of another by now.
  const Assessment* since() const;

  /// The assessment as it is shared with others, with its evaluation.
  std::string export_text(Privacy privacy) const;

  /// Everything since a day, for a review, with its evaluation; see `package_since`.
  std::string package_text(Date since) const;
  std::string package_name(Date since) const;

  /// Notes that the person has such an export or package from now on, so that later ones tell what of it is gone.
  /// Gives true where that was news, which is to be stored.
  bool note_exported(Privacy privacy);
  bool note_packaged(Date since);

  /// The assessment whole, for storing and for `adopt` and `synchronize`; gone with the next change.
  const std::string& stored_text() const;

  /// Says that the other copies have the assessment as it now is, from which `synchronize` goes on.
  void note_stored();

  /// Takes what somebody else observed: JSON as `read_observations` takes it, or a plain text.
  Receipt receive_observation(std::string_view text, const ObservationDefaults& defaults);

  /// One piece of evidence as it is handed over to somebody else, and a file name for it. REQUIRES: `evidence` is
  /// one of the assessment's.
  std::string observation_text(const Evidence& evidence) const;
  std::string observation_name(const Evidence& evidence) const;

  /// The file name of an export: subject, framework and date, in letters that every file system takes.
  std::string export_name(std::string_view ending = ".json") const;

  /// Forgets every answer; undoable.
  void reset();

 private:
  // Each gives what was done in a few words, or nothing where nothing changed.
  using Done = std::optional<std::string>;
  Done change_claim(const ClaimMilestone& action);
  Done confirm_claim(const AbilityId& ability);
  Done note_claim(const NoteClaim& action);
  Done start_quarter(const StartQuarter& action);
  Done close_quarter(const CloseQuarter& action);
  Done mark_step(const MarkProgramStep& action);
  using Walk = std::optional<std::string> (History::*)(const Timestamp& now, Assessment& assessment);
  Done walk(Walk there, Walk back, const std::string& words);
  template <class Record>
  Done save(Record record, std::string_view id_start, const std::string& words);
  template <class Record>
  Done remove(const RecordId& id, const std::string& words);
  Done commit(std::string label, Change change);
  Done commit(std::string label, std::vector<Change> changes);

  // The assessment before a change, and its stored text where that is known.
  struct Before {
    Assessment assessment;
    std::string stored;
  };
  bool is_too_long(const Before& before);
  void make_room();
  Done refuse_length(Before before);

  std::optional<Error> difference_from(const Assessment& other, ImportMode mode) const;
  void begin();
  void adopt(Assessment other);
  std::optional<Error> synchronize(const Assessment& other);
  void merge_file(const Assessment& file);
  Assessment fresh_assessment() const;
  RecordId new_id(std::string_view start);
  void note_made_here();
  bool note_told(Privacy privacy, const Assessment& handed);
  void forget_removals();
  Timestamp now() const;
  void refresh();
  WorkedOut& worked_out() const;
  template <class Value, class Make>
  const Value& once(std::optional<Value>& place, Make make) const;

  Clock& clock_;
  RandomSource& random_;
  Framework framework_;
  FrameworkIndex index_;
  Assessment assessment_;
  Assessment base_;  // what the other copies were last known to say beside their records
  History history_;
  HistoriesAside histories_;  // of what was shown before
  OpenedFiles opened_;
  std::optional<Error> refusal_;
  Standings standings_;
  Evaluation evaluation_;
  EvidenceIndex evidence_index_;
  std::vector<Question> questions_;
  mutable std::unique_ptr<WorkedOut> worked_out_;  // a look at what was, where it is stale
  mutable bool is_stale_ = true;
  mutable std::optional<Findings> findings_;
  mutable std::size_t times_worked_out_ = 0;
  mutable std::string stored_;  // the stored text, once somebody has asked for it
  std::uint64_t revision_ = 0;
};

}  // namespace milepost
