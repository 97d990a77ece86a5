#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/extra.hpp"
#include "core/framework.hpp"
#include "core/id.hpp"
#include "core/words.hpp"

namespace milepost {

/// Who speaks in an assessment.
enum class Relation { self, manager, peer, mentor };

enum class EvidenceKind { observation, artifact, feedback, note };

/// Times are texts of the one form `is_timestamp` accepts, or empty where a file left them out. A record's `updated` is
/// what merging goes by. Its `written` is there where it was brought back, by undo or a file that was opened: when it
/// was written that time, which is what people are told.
using Timestamp = std::string;

/// The framework an assessment was made against.
struct FrameworkReference {
  std::string id;
  std::string version;
  std::string digest;
  Extras extras;
  friend bool operator==(const FrameworkReference&, const FrameworkReference&) = default;
};

struct Subject {
  std::string name;
  Extras extras;
  friend bool operator==(const Subject&, const Subject&) = default;
};

struct Assessor {
  std::string name;
  Relation relation = Relation::self;
  Extras extras;
  friend bool operator==(const Assessor&, const Assessor&) = default;
};

/// An ability at a milestone.
struct Standing {
  AbilityId ability;
  int milestone = 0;
  Extras extras;
  friend bool operator==(const Standing&, const Standing&) = default;
};

/// "I am at this milestone of this ability"; 0 says "not yet". `digest` is the ability's wording
/// when the claim was made (see core/digest.hpp), empty where it is not known.
struct Claim {
  AbilityId ability;
  int milestone = 0;
  std::string note;
  std::string digest;
  Timestamp updated;
  Extras extras;
  std::optional<Timestamp> written = std::nullopt;
  friend bool operator==(const Claim&, const Claim&) = default;
};

struct Evidence {
  RecordId id;
  EvidenceKind kind = EvidenceKind::observation;
  std::string text;
  std::string url;
  std::string date;
  std::string observer;
  std::string author;  ///< who wrote it, where that is not the assessor
  std::optional<Reach> reach;
  bool recognized = false;
  bool is_private = false;
  std::vector<Standing> supports;
  Timestamp updated;
  Extras extras;
  std::optional<Timestamp> written = std::nullopt;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Conversation {
  RecordId id;
  AbilityId ability;
  std::string date;
  std::string note;
  bool is_private = false;
  Timestamp updated;
  Extras extras;
  std::optional<Timestamp> written = std::nullopt;
  friend bool operator==(const Conversation&, const Conversation&) = default;
};

/// One of the areas chosen for a quarter (`YYYY-Qn`).
struct FocusArea {
  RecordId id;
  std::string quarter;
  AbilityId ability;
  std::optional<int> target_milestone;
  std::string goal;
  std::vector<std::string> ideas;
  std::string progress;
  Timestamp updated;
  Extras extras;
  std::optional<Timestamp> written = std::nullopt;
  friend bool operator==(const FocusArea&, const FocusArea&) = default;
};

/// A quarter from its first conversation to its last: `claims` as they stood when it was opened,
/// `closing_claims` as they stood when it was closed. `closed` is a date, or empty until then.
struct Checkpoint {
  RecordId id;
  std::string quarter;
  std::string opened;
  std::string closed;
  std::string summary;
  std::vector<Standing> claims;
  std::vector<Standing> closing_claims;
  Timestamp updated;
  Extras extras;
  std::optional<Timestamp> written = std::nullopt;
  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// A step of a program that was done on a date.
struct ProgramProgress {
  ProgramId program;
  StepId step;
  std::string done;
  Timestamp updated;
  Extras extras;
  std::optional<Timestamp> written = std::nullopt;
  friend bool operator==(const ProgramProgress&, const ProgramProgress&) = default;
};

/// Says that a record is gone, so that merging does not bring it back. The id is what `removal_id` gives
/// for the record. One that starts with the name of no list stands for the records of that id in all lists.
struct Removal {
  RecordId id;
  Timestamp updated;
  Extras extras;
  friend bool operator==(const Removal&, const Removal&) = default;
};

/// When a field that stands beside the records was last said, or emptied; see core/header.hpp. `field` is its name.
struct Said {
  std::string field;
  Timestamp updated;
  friend bool operator==(const Said&, const Said&) = default;
};

/// The records that have left in an export, as `removal_id` names them, in order, each once: those in one without what
/// is private, which anybody may have, and those in one with it, which is for the same assessor. See core/sharing.hpp.
struct Told {
  std::vector<std::string> others;
  std::vector<std::string> own;
  friend bool operator==(const Told&, const Told&) = default;
};

/// What one assessor says of one person, `milepost.assessment/1`.
struct Assessment {
  FrameworkReference framework;
  Subject subject;
  Assessor assessor;
  Timestamp created;
  Timestamp updated;
  RoleId target_role;
  std::vector<Claim> claims;
  std::vector<Evidence> evidence;
  std::vector<Conversation> conversations;
  std::vector<FocusArea> focus;
  std::vector<Checkpoint> checkpoints;
  std::vector<ProgramProgress> programs;
  std::vector<Removal> removed;
  Extras extras;
  std::vector<Said> said = {};
  std::optional<Told> told = std::nullopt;  ///< only in what is kept, never in what leaves
  friend bool operator==(const Assessment&, const Assessment&) = default;
};

/// The claim on an ability, or null where it is not assessed.
const Claim* find_claim(const Assessment& assessment, const AbilityId& ability);

/// The piece of evidence with this id, or null.
const Evidence* find_evidence(const Assessment& assessment, const RecordId& id);

/// True where no milestone that is said of any ability is beyond the framework's. Of those that the framework lacks
/// too: they may be the same under another id.
bool is_within(const Assessment& assessment, const Framework& framework);

/// The id under which `Assessment::removed` speaks of a record: the list it was in and what names it
/// there, since an id is unique in its list only. `claims/<ability>`, `evidence/<id>` and so on;
/// `programs/<program>/<step>`.
RecordId removal_id(const Claim& claim);
RecordId removal_id(const Evidence& evidence);
RecordId removal_id(const Conversation& conversation);
RecordId removal_id(const FocusArea& area);
RecordId removal_id(const Checkpoint& checkpoint);
RecordId removal_id(const ProgramProgress& progress);

/// Brings records into the one order that files have: claims in framework order (those on abilities
/// the framework lacks last, by id), every other list by id, so that the same assessment always gives
/// the same bytes.
void sort_records(Assessment& assessment, const FrameworkIndex& index);

/// True where `sort_records` would leave everything where it is.
bool is_in_order(const Assessment& assessment, const FrameworkIndex& index);

extern const WordTable relation_table;
extern const WordTable evidence_kind_table;
std::string_view word(Relation relation);
std::string_view word(EvidenceKind kind);
std::optional<Relation> relation_from_word(std::string_view text);
std::optional<EvidenceKind> evidence_kind_from_word(std::string_view text);

}  // namespace milepost
