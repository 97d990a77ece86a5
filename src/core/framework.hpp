#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/extra.hpp"
#include "core/id.hpp"
#include "core/words.hpp"

namespace milepost {

/// How far an effect goes, narrowest first, so that reaches compare with `<`.
enum class Reach { squad, squads, company, industry };

/// How binding a requirement is.
enum class Strength { must, recommended };

/// Where a framework was taken from; `updated` is a date or empty.
struct Source {
  std::string title;
  std::string url;
  std::string updated;
  Extras extras;
  friend bool operator==(const Source&, const Source&) = default;
};

/// What milestone `level` (from 1) means on every ability of the framework.
struct Milestone {
  int level = 0;
  std::string name;
  std::optional<Reach> reach;
  std::string definition;
  Extras extras;
  friend bool operator==(const Milestone&, const Milestone&) = default;
};

/// What milestone `level` means on one ability: a definition only where it differs, and examples.
struct AbilityMilestone {
  int level = 0;
  std::string definition;
  std::vector<std::string> examples;
  Extras extras;
  friend bool operator==(const AbilityMilestone&, const AbilityMilestone&) = default;
};

struct Ability {
  AbilityId id;
  std::string name;
  std::string group;
  std::string description;
  std::string updated;
  bool always_in_focus = false;
  std::vector<AbilityMilestone> milestones;
  Extras extras;
  friend bool operator==(const Ability&, const Ability&) = default;
};

/// The ability must be, or is recommended to be, at `milestone` or above.
struct Requirement {
  AbilityId ability;
  int milestone = 0;
  Strength strength = Strength::must;
  Extras extras;
  friend bool operator==(const Requirement&, const Requirement&) = default;
};

struct Role {
  RoleId id;
  std::string name;
  std::string family;
  std::optional<int> rank;
  std::string url;
  std::vector<Requirement> requirements;
  Extras extras;
  friend bool operator==(const Role&, const Role&) = default;
};

/// One thing to do in a program, or one way of working in it.
struct ProgramItem {
  StepId id;
  std::string text;
  std::string url;
  Extras extras;
  friend bool operator==(const ProgramItem&, const ProgramItem&) = default;
};

struct Program {
  ProgramId id;
  std::string name;
  std::vector<ProgramItem> steps;
  std::vector<ProgramItem> ways;
  Extras extras;
  friend bool operator==(const Program&, const Program&) = default;
};

/// What a gearing is expected to become, and when, in the keeper's words.
struct PlannedGearing {
  int staff_per_team = 0;
  std::string when;
  Extras extras;
  friend bool operator==(const PlannedGearing&, const PlannedGearing&) = default;
};

/// How many Staff+ places a team of this group has.
struct Gearing {
  std::string team;
  int staff_per_team = 1;
  bool exception = false;
  std::string reason;
  std::optional<PlannedGearing> planned;
  Extras extras;
  friend bool operator==(const Gearing&, const Gearing&) = default;
};

struct Link {
  std::string name;
  std::string url;
  Extras extras;
  friend bool operator==(const Link&, const Link&) = default;
};

/// A career framework, `milepost.framework/1`, as its keeper wrote it.
struct Framework {
  std::string id;
  std::string version;
  std::string title;
  std::string language;
  std::optional<Source> source;
  std::vector<Milestone> milestones;
  std::vector<Ability> abilities;
  std::vector<Role> roles;
  std::vector<Program> programs;
  std::vector<Gearing> gearing;
  std::vector<Link> links;
  Extras extras;
  friend bool operator==(const Framework&, const Framework&) = default;

  /// How many milestones every ability has; levels run from 1 to this.
  int milestone_count() const { return static_cast<int>(milestones.size()); }
};

/// Finds the abilities and roles of one framework by id without walking through them.
class FrameworkIndex {
 public:
  FrameworkIndex() = default;
  explicit FrameworkIndex(const Framework& framework);
  FrameworkIndex(FrameworkIndex&&) = default;
  FrameworkIndex& operator=(FrameworkIndex&&) = default;

  /// The place in `Framework::abilities`, or nothing where the framework lacks the ability.
  std::optional<std::size_t> ability(const AbilityId& id) const;
  std::optional<std::size_t> role(const RoleId& id) const;

  /// The digest of the ability's wording (see core/digest.hpp), worked out once.
  /// REQUIRES: place < number of abilities.
  const std::string& ability_digest(std::size_t place) const { return digests_[place]; }

  /// The digest of the whole framework's wording, worked out once as well; empty where there is no framework.
  const std::string& framework_digest() const { return digest_; }

  /// For each requirement of a role the place of its ability, or nothing where the framework lacks it;
  /// found once, because every evaluation asks for all of them. REQUIRES: role < number of roles.
  const std::vector<std::optional<std::size_t>>& required_abilities(std::size_t role) const {
    return required_abilities_[role];
  }

 private:
  std::vector<std::string> digests_;
  std::string digest_;
  std::unordered_map<std::string, std::size_t> abilities_;
  std::vector<const std::string*> ids_;  // of the abilities, as `abilities_` holds them
  mutable std::size_t next_ = 0;         // what comes after the ability that was last found
  std::unordered_map<std::string, std::size_t> roles_;
  std::vector<std::vector<std::optional<std::size_t>>> required_abilities_;
};

/// The definition that a reader of `ability` sees at `level`: its own where it has one, else the
/// framework's. REQUIRES: 1 <= level <= framework.milestone_count().
const std::string& definition_at(const Framework& framework, const Ability& ability, int level);

/// The ability's examples at `level`, none where it has none.
const std::vector<std::string>& examples_at(const Ability& ability, int level);

/// The word of formats.md for each value, and back.
extern const WordTable reach_table;
extern const WordTable strength_table;
std::string_view word(Reach reach);
std::string_view word(Strength strength);
std::optional<Reach> reach_from_word(std::string_view text);
std::optional<Strength> strength_from_word(std::string_view text);

}  // namespace milepost
