#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "core/sample.hpp"

namespace milepost::sample {

/// Small numbers by lot, the same for the same seed.
class Lots {
 public:
  explicit Lots(unsigned seed) : random_(seed) {}
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
  int between(int lowest, int highest) { return lowest + below(highest - lowest + 1); }
  bool one_in(int chances) { return below(chances) == 0; }
  template <class Item>
  Item& one_of(std::vector<Item>& items) {
    return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
  }

 private:
  std::mt19937 random_;
};

/// Keeps a framework the way people do: milestones and abilities come and go, words and ids change, and the version
/// is changed with them or forgotten.
class RandomKeeper {
 public:
  explicit RandomKeeper(Lots& lots) : lots_(lots) {
    framework_ = framework({role("baker", {must("craft", 3), recommended("team", 5)}), role("guest", {})});
    framework_.version = "1";
  }

  const Framework& current() const { return framework_; }

  const Framework& edit() {
    do {
      change();
    } while (lots_.one_in(2));
    if (lots_.one_in(2)) framework_.version = fresh("");
    keep_whole();
    return framework_;
  }

 private:
  std::string fresh(const std::string& start) { return start + std::to_string(++count_); }

  void change() {
    std::vector<Ability>& abilities = framework_.abilities;
    switch (lots_.below(9)) {
      case 0:
      case 1:
        return framework_.milestones.resize(static_cast<std::size_t>(lots_.between(1, 10)));
      case 2:
        lots_.one_of(abilities).name = fresh("Name ");
        return;
      case 3:
        lots_.one_of(abilities).id = AbilityId(fresh("ability-"));
        return;
      case 4:
        if (abilities.size() > 1) abilities.erase(abilities.begin() + lots_.below(static_cast<int>(abilities.size())));
        return;
      case 5:
        abilities.emplace_back().id = AbilityId(lots_.one_in(2) ? "craft" : fresh("ability-"));
        abilities.back().name = fresh("Added ");
        return;
      case 6:
        lots_.one_of(framework_.roles).id = RoleId(fresh("role-"));
        return;
      case 7:
        lots_.one_of(framework_.roles).name = fresh("Role ");
        return;
      default:
        if (lots_.one_in(4)) framework_.id = lots_.one_in(2) ? "sample" : "other";
        lots_.one_of(framework_.milestones).definition = fresh("Means ");
    }
  }

  // What a file must be to be taken: levels without a hole, ids once, requirements that can be met.
  void keep_whole() {
    for (std::size_t i = 0; i < framework_.milestones.size(); ++i) {
      Milestone& milestone = framework_.milestones[i];
      milestone.level = static_cast<int>(i) + 1;
      if (milestone.name.empty()) milestone.name = fresh("Level ");
    }
    std::vector<Ability> kept;
    for (Ability& ability : framework_.abilities) {
      const bool is_new =
          std::none_of(kept.begin(), kept.end(), [&](const Ability& other) { return other.id == ability.id; });
      if (is_new) kept.push_back(std::move(ability));
    }
    framework_.abilities = std::move(kept);
    const FrameworkIndex index(framework_);
    for (Role& role : framework_.roles) {
      std::erase_if(role.requirements, [&](const Requirement& requirement) {
        return !index.ability(requirement.ability) || requirement.milestone > framework_.milestone_count();
      });
    }
  }

  Lots& lots_;
  Framework framework_;
  int count_ = 1;
};

}  // namespace milepost::sample
