#include "core/framework.hpp"

#include <algorithm>
#include <array>

#include "core/digest.hpp"

namespace milepost {
namespace {

constexpr std::array<std::string_view, 4> reaches{"squad", "squads", "company", "industry"};
constexpr std::array<std::string_view, 2> strengths{"must", "recommended"};

const AbilityMilestone* own_milestone(const Ability& ability, int level) {
  const auto found = std::find_if(ability.milestones.begin(), ability.milestones.end(),
                                  [level](const AbilityMilestone& own) { return own.level == level; });
  return found == ability.milestones.end() ? nullptr : &*found;
}

std::optional<std::size_t> find(const std::unordered_map<std::string, std::size_t>& places, const std::string& id) {
  const auto found = places.find(id);
  return found == places.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

FrameworkIndex::FrameworkIndex(const Framework& framework) {
  digests_.reserve(framework.abilities.size());
  for (const Ability& ability : framework.abilities) digests_.push_back(milepost::ability_digest(framework, ability));
  digest_ = digest_of_all(digests_);
  ids_.reserve(framework.abilities.size());
  for (const Ability& ability : framework.abilities) {
    ids_.push_back(&abilities_.emplace(ability.id.text, ids_.size()).first->first);
  }
  for (std::size_t i = 0; i < framework.roles.size(); ++i) roles_.emplace(framework.roles[i].id.text, i);
  required_abilities_.reserve(framework.roles.size());
  for (const Role& role : framework.roles) {
    auto& places = required_abilities_.emplace_back();
    places.reserve(role.requirements.size());
    for (const Requirement& requirement : role.requirements) places.push_back(ability(requirement.ability));
  }
}

// Most are asked for in the order of the framework, which takes no looking.
std::optional<std::size_t> FrameworkIndex::ability(const AbilityId& id) const {
  if (next_ < ids_.size() && *ids_[next_] == id.text) return next_++;
  const auto found = find(abilities_, id.text);
  if (found) next_ = *found + 1;
  return found;
}

std::optional<std::size_t> FrameworkIndex::role(const RoleId& id) const { return find(roles_, id.text); }

const std::string& definition_at(const Framework& framework, const Ability& ability, int level) {
  const AbilityMilestone* own = own_milestone(ability, level);
  if (own != nullptr && !own->definition.empty()) return own->definition;
  return framework.milestones[static_cast<std::size_t>(level - 1)].definition;
}

const std::vector<std::string>& examples_at(const Ability& ability, int level) {
  static const std::vector<std::string> none;
  const AbilityMilestone* own = own_milestone(ability, level);
  return own == nullptr ? none : own->examples;
}

const WordTable reach_table{reaches.data(), reaches.size()};
const WordTable strength_table{strengths.data(), strengths.size()};

std::string_view word(Reach reach) { return word_of(reach_table, reach); }
std::string_view word(Strength strength) { return word_of(strength_table, strength); }
std::optional<Reach> reach_from_word(std::string_view text) { return value_of<Reach>(reach_table, text); }
std::optional<Strength> strength_from_word(std::string_view text) { return value_of<Strength>(strength_table, text); }

}  // namespace milepost
