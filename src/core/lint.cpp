#include "core/lint.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

#include "core/link.hpp"
#include "core/path.hpp"
#include "core/quote.hpp"
#include "core/sorting.hpp"
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
  // Puts the first of each severity into words, as many as are `wanted`.
  Linter(const Framework& framework, const Findings::Known& known, Findings::Counts wanted)
      : framework_(framework), known_(known), wanted_(wanted) {}

  // How many there are.
  const Findings::Counts& counts() const { return counts_; }

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
    if (!ability.always_in_focus && !known_.needed.contains(ability.id) && takes(Severity::information)) {
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
    if (levels.empty() || !takes(Severity::information)) return;
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
    for (; repetition_ < known_.repetitions.size(); ++repetition_) {
      const Repetition& found = known_.repetitions[repetition_];
      if (&framework_.abilities[found.place.ability] != &ability) return;
      const Severity severity = found.is_same ? Severity::warning : Severity::information;
      if (!takes(severity)) continue;
      const std::string& example = ability.milestones[found.place.milestone].examples[found.place.example];
      findings_.push_back({severity, place_of(found.place),
                           "the example " + in_quotes(example) +
                               (found.is_same ? " says the same as " : " says nearly the same as ") +
                               place_of(found.first) +
                               (found.is_same ? "; keep one of the two" : "; tell them apart or keep one of the two")});
    }
  }

  void check_role(const Role& role, const Path& path) {
    check_url(role.url, path);
    if (role.requirements.empty() && takes(Severity::warning)) {
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
    const bool is_known = known_.index.ability(requirement.ability).has_value();
    if (is_known && requirement.milestone >= 1 && requirement.milestone <= highest) return;
    if (!takes(Severity::error)) return;
    if (!is_known) {
      add(Severity::error, path,
          "nobody can meet this, since there is no ability " + in_quotes(requirement.ability.text) +
              "; name one of this framework");
    } else {
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
    if (!is_needless || !takes(Severity::warning)) return;
    add(Severity::warning, path,
        "the same role already has a must of this milestone or above; raise this one or leave it out");
  }

  void check_program(const Program& program, const Path& path) {
    const auto check_item = [&](const ProgramItem& item, const Path& place) { check_url(item.url, place); };
    check_each(program.steps, Path(path, "steps"), check_item);
    check_each(program.ways, Path(path, "ways"), check_item);
  }

  void check_url(const std::string& url, const Path& holder) {
    if (url.empty() || can_be_followed(url) || !takes(Severity::warning)) return;
    add(Severity::warning, Path(holder, "url"),
        in_quotes(url) + " will not be a link; start it with https://, http:// or mailto:");
  }

  void check_unknown(const Extras& extras, const Path& holder) {
    for (const Extra& extra : extras) {
      if (extra.name == schema_field || !takes(Severity::warning)) continue;
      add(Severity::warning, Path(holder, extra.name),
          "this is no field of the format, so it is kept but never used; check its spelling");
    }
  }

  // Counts one more, and gives whether it is to be put into words.
  bool takes(Severity severity) {
    const auto place = static_cast<std::size_t>(severity);
    return ++counts_[place] <= wanted_[place];
  }

  void add(Severity severity, const Path& path, std::string sentence) {
    findings_.push_back({severity, path.text(), std::move(sentence)});
  }

  const Framework& framework_;
  const Findings::Known& known_;
  Findings::Counts wanted_;
  Findings::Counts counts_{};
  std::size_t repetition_ = 0;  // the next of them
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> lint(const Framework& framework) {
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  return Linter(framework, Findings::Known(framework), {all, all, all}).run();
}

Findings::Known::Known(const Framework& framework) : index(framework), repetitions(repeated_examples(framework)) {
  for (const Role& role : framework.roles) {
    for (const Requirement& requirement : role.requirements) needed.insert(requirement.ability);
  }
}

Findings::Findings(const Framework& framework) : framework_(&framework), known_(framework) {
  Linter linter(framework, known_, {});
  linter.run();
  counts_ = linter.counts();
}

std::size_t Findings::size() const { return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0}); }

bool Findings::read(std::size_t most) {
  std::size_t room = std::min(most, size());
  if (worst_.size() >= room) return false;
  Counts wanted{};
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    wanted[i] = std::min(room, counts_[i]);
    room -= wanted[i];
  }
  worst_ = Linter(*framework_, known_, wanted).run();
  sort_items(worst_, [](const Finding& left, const Finding& right) { return left.severity < right.severity; });
  return true;
}

std::string_view word(Severity severity) { return word_of(severity_words, severity); }

}  // namespace milepost
