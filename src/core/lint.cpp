#include "core/lint.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "core/link.hpp"
#include "core/path.hpp"
#include "core/quote.hpp"
#include "core/repetition.hpp"
#include "core/words.hpp"

namespace milepost {
namespace {

constexpr Words<Severity, 3> severity_words{
    {{Severity::error, "error"}, {Severity::warning, "warning"}, {Severity::information, "information"}}};

// A field that editors understand and readers of the format do not need.
constexpr std::string_view schema_field = "$schema";

std::string listed(const std::vector<int>& levels) {
  std::string text;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (i > 0) text += i + 1 == levels.size() ? " and " : ", ";
    text += std::to_string(levels[i]);
  }
  return text;
}

// Walks through one framework. Every `check_…` looks at one value, whose place is `path`.
class Linter {
 public:
  explicit Linter(const Framework& framework)
      : framework_(framework), index_(framework), repetitions_(repeated_examples(framework)) {
    for (const Role& role : framework.roles) {
      for (const Requirement& requirement : role.requirements) needed_.insert(requirement.ability);
    }
  }

  std::vector<Finding> run() {
    const Path root;
    if (framework_.source) {
      const Path source(root, "source");
      check_url(framework_.source->url, source);
      check_unknown(framework_.source->extras, source);
    }
    check_each(framework_.milestones, Path(root, "milestones"), [](const Milestone&, const Path&) {});
    check_each(framework_.abilities, Path(root, "abilities"),
               [&](const Ability& ability, const Path& path) { check_ability(ability, path); });
    check_each(framework_.roles, Path(root, "roles"),
               [&](const Role& role, const Path& path) { check_role(role, path); });
    check_each(framework_.programs, Path(root, "programs"),
               [&](const Program& program, const Path& path) { check_program(program, path); });
    check_each(framework_.gearing, Path(root, "gearing"), [&](const Gearing& gearing, const Path& path) {
      if (gearing.planned) check_unknown(gearing.planned->extras, Path(path, "planned"));
    });
    check_each(framework_.links, Path(root, "links"),
               [&](const Link& link, const Path& path) { check_url(link.url, path); });
    check_unknown(framework_.extras, root);
    return std::move(findings_);
  }

 private:
  template <class Item, class Check>
  void check_each(const std::vector<Item>& items, const Path& path, Check check) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Path place(path, i);
      check(items[i], place);
      check_unknown(items[i].extras, place);
    }
  }

  void check_ability(const Ability& ability, const Path& path) {
    if (!ability.always_in_focus && !needed_.contains(ability.id)) {
      add(Severity::information, path, "no role asks for " + in_quotes(ability.name) + "; add it where it matters");
    }
    check_missing_examples(ability, path);
    const Path milestones(path, "milestones");
    check_each(ability.milestones, milestones, [](const AbilityMilestone&, const Path&) {});
    check_repeated_examples(ability);
  }

  void check_missing_examples(const Ability& ability, const Path& path) {
    std::vector<int> levels;
    for (const Milestone& milestone : framework_.milestones) {
      if (examples_at(ability, milestone.level).empty()) levels.push_back(milestone.level);
    }
    if (levels.empty()) return;
    add(Severity::information, path,
        in_quotes(ability.name) + " has no examples at milestone " + listed(levels) +
            "; add some that show what is meant");
  }

  std::string place_of(const ExamplePlace& example) const {
    const Path root;
    const Path abilities(root, "abilities");
    const Path ability(abilities, example.ability);
    const Path milestones(ability, "milestones");
    const Path milestone(milestones, example.milestone);
    const Path examples(milestone, "examples");
    return Path(examples, example.example).text();
  }

  // REQUIRES: abilities are looked at in their order.
  void check_repeated_examples(const Ability& ability) {
    for (; repetition_ < repetitions_.size(); ++repetition_) {
      const Repetition& found = repetitions_[repetition_];
      if (&framework_.abilities[found.place.ability] != &ability) return;
      const std::string& example = ability.milestones[found.place.milestone].examples[found.place.example];
      findings_.push_back({found.is_same ? Severity::warning : Severity::information, place_of(found.place),
                           "the example " + in_quotes(example) +
                               (found.is_same ? " says the same as " : " says nearly the same as ") +
                               place_of(found.first) +
                               (found.is_same ? "; keep one of the two" : "; tell them apart or keep one of the two")});
    }
  }

  void check_role(const Role& role, const Path& path) {
    check_url(role.url, path);
    if (role.requirements.empty()) {
      add(Severity::warning, path,
          in_quotes(role.name) + " has no requirements, which makes everybody ready for it; add what it asks for");
    }
    check_each(role.requirements, Path(path, "requirements"), [&](const Requirement& requirement, const Path& place) {
      check_requirement(requirement, place);
      check_needless(requirement, role, place);
    });
  }

  void check_requirement(const Requirement& requirement, const Path& path) {
    const int highest = framework_.milestone_count();
    if (!index_.ability(requirement.ability)) {
      add(Severity::error, path,
          "nobody can meet this, since there is no ability " + in_quotes(requirement.ability.text) +
              "; name one of this framework");
    } else if (requirement.milestone < 1 || requirement.milestone > highest) {
      add(Severity::error, path,
          "nobody can meet this, since there is no milestone " + std::to_string(requirement.milestone) +
              "; name one from 1 to " + std::to_string(highest));
    }
  }

  // Whoever meets the must meets the recommended as well.
  void check_needless(const Requirement& requirement, const Role& role, const Path& path) {
    if (requirement.strength != Strength::recommended) return;
    const bool is_needless = std::any_of(role.requirements.begin(), role.requirements.end(), [&](const auto& other) {
      return other.strength == Strength::must && other.ability == requirement.ability &&
             other.milestone >= requirement.milestone;
    });
    if (!is_needless) return;
    add(Severity::warning, path,
        "the same role already has a must of this milestone or above; raise this one or leave it out");
  }

  void check_program(const Program& program, const Path& path) {
    const auto check_item = [&](const ProgramItem& item, const Path& place) { check_url(item.url, place); };
    check_each(program.steps, Path(path, "steps"), check_item);
    check_each(program.ways, Path(path, "ways"), check_item);
  }

  void check_url(const std::string& url, const Path& holder) {
    if (url.empty() || can_be_followed(url)) return;
    add(Severity::warning, Path(holder, "url"),
        in_quotes(url) + " will not be a link; start it with https://, http:// or mailto:");
  }

  void check_unknown(const Extras& extras, const Path& holder) {
    for (const Extra& extra : extras) {
      if (extra.name == schema_field) continue;
      add(Severity::warning, Path(holder, extra.name),
          "this is no field of the format, so it is kept but never used; check its spelling");
    }
  }

  void add(Severity severity, const Path& path, std::string sentence) {
    findings_.push_back({severity, path.text(), std::move(sentence)});
  }

  const Framework& framework_;
  FrameworkIndex index_;
  std::set<AbilityId> needed_;
  std::vector<Repetition> repetitions_;
  std::size_t repetition_ = 0;  // the next of them
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> lint(const Framework& framework) { return Linter(framework).run(); }

std::string_view word(Severity severity) { return word_of(severity_words, severity); }

}  // namespace milepost
