#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.hpp"
#include "app/history.hpp"
#include "app/ports.hpp"
#include "core/assessment.hpp"
#include "core/evaluation.hpp"
#include "core/framework.hpp"
#include "core/questions.hpp"
#include "core/result.hpp"

namespace milepost {

/// Whether private evidence and conversations are part of what leaves.
enum class Privacy { without_private, with_private };

/// Whether an opened file takes the place of what was there, and can be taken back with undo, or is
/// another copy of the same assessment (another element, the store) that is simply taken over.
enum class ImportMode { replace, adopt };

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
  Date today() const { return clock_.today(); }

  /// The place of the target role in the framework, or nothing where none is chosen or it is unknown.
  std::optional<std::size_t> target_role() const { return index_.role(assessment_.target_role); }

  /// Grows by one with every change of the framework or the assessment.
  std::uint64_t revision() const { return revision_; }

  /// Takes another framework; the assessment stays, claims it does not know are kept aside.
  void set_framework(Framework framework);

  /// Who is assessing, as the page says. Not undoable.
  void set_relation(Relation relation);

  /// Does what a person asked for. Gives what was done in a few words, for announcing, or nothing where
  /// nothing changed.
  std::optional<std::string> apply(const Action& action);

  /// Reads `milepost.assessment/1`. Where it is refused, gives why, and nothing has changed.
  std::optional<Error> import_text(std::string_view text, ImportMode mode);

  /// The assessment as it is shared with others, with its evaluation.
  std::string export_text(Privacy privacy) const;

  /// The assessment whole, for storing and for `adopt`.
  std::string stored_text() const;

  /// The file name of an export: subject, framework and date, in letters that every file system takes.
  std::string export_name() const;

  /// Forgets every answer; undoable.
  void reset();

 private:
  std::optional<std::string> commit(std::string label, Change change);
  std::optional<std::string> change_claim(const ClaimMilestone& action);
  std::optional<std::string> save_evidence(Evidence evidence);
  std::optional<std::string> remove_evidence(const RecordId& id);
  Assessment fresh_assessment() const;
  Timestamp now() const;
  void refresh();

  Clock& clock_;
  RandomSource& random_;
  Framework framework_;
  FrameworkIndex index_;
  Assessment assessment_;
  History history_;
  Standings standings_;
  Evaluation evaluation_;
  EvidenceIndex evidence_index_;
  std::vector<Question> questions_;
  std::uint64_t revision_ = 0;
};

}  // namespace milepost
