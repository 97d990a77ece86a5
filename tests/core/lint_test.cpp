#include "core/lint.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/sample.hpp"

using namespace milepost;
using sample::must;
using sample::recommended;
using sample::role;

namespace {

// A framework about which there is nothing to say.
Framework healthy() {
  Framework framework = sample::framework({role("all", {must("craft", 1), must("team", 2), recommended("words", 3)})});
  for (Ability& ability : framework.abilities) {
    for (const Milestone& milestone : framework.milestones) {
      ability.milestones.push_back({milestone.level, "", {"Example " + std::to_string(milestone.level)}, {}});
    }
  }
  return framework;
}

void check_only(const Framework& framework, Severity severity, const char* path, const char* sentence) {
  const std::vector<Finding> found = lint(framework);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == severity);
  CHECK(found[0].path == path);
  CHECK(found[0].sentence == sentence);
}

}  // namespace

TEST_CASE("Nothing is found in a healthy framework") { CHECK(lint(healthy()).empty()); }

TEST_CASE("Unknown fields are reported wherever they stand") {
  Framework framework = healthy();
  const Extras extra{{"colour", "1"}};
  framework.source = Source{"", "", "", extra};
  framework.milestones[1].extras = extra;
  framework.abilities[0].milestones[2].extras = extra;
  framework.abilities[0].extras = extra;
  framework.roles[0].requirements[1].extras = extra;
  framework.roles[0].extras = extra;
  framework.programs = {{ProgramId("p"), "P", {{StepId("s"), "", "", extra}}, {{StepId("w"), "", "", extra}}, extra}};
  framework.gearing = {{"T", 1, false, "", PlannedGearing{2, "", extra}, extra}};
  framework.links = {{"L", "https://example.com", extra}};
  framework.extras = {{"$schema", "\"framework.schema.json\""}, {"my field", "1"}};
  std::vector<std::string> paths;
  for (const Finding& finding : lint(framework)) {
    CHECK(finding.severity == Severity::warning);
    paths.push_back(finding.path);
  }
  const std::vector<std::string> expected{"source.colour",
                                          "milestones[1].colour",
                                          "abilities[0].milestones[2].colour",
                                          "abilities[0].colour",
                                          "roles[0].requirements[1].colour",
                                          "roles[0].colour",
                                          "programs[0].steps[0].colour",
                                          "programs[0].ways[0].colour",
                                          "programs[0].colour",
                                          "gearing[0].planned.colour",
                                          "gearing[0].colour",
                                          "links[0].colour",
                                          "[\"my field\"]"};
  CHECK(paths == expected);
}

TEST_CASE("A role without requirements is reported, since everybody would be ready for it") {
  Framework framework = healthy();
  framework.roles.push_back(role("open", {}));
  check_only(framework, Severity::warning, "roles[1]",
             "\"Role open\" has no requirements, which makes everybody ready for it; add what it asks for");
}

TEST_CASE("An ability that no role asks for is reported") {
  Framework framework = healthy();
  framework.roles[0].requirements.pop_back();
  check_only(framework, Severity::information, "abilities[2]", "no role asks for \"words\"; add it where it matters");
}

TEST_CASE("No role needs to ask for what is always in focus") {
  Framework framework = healthy();
  framework.roles[0].requirements.pop_back();
  framework.abilities[2].always_in_focus = true;
  CHECK(lint(framework).empty());
}

TEST_CASE("A requirement that nobody can meet is an error") {
  Framework framework = healthy();
  SECTION("because there is no such ability") {
    framework.roles[0].requirements.push_back(must("whittling", 1));
    check_only(framework, Severity::error, "roles[0].requirements[3]",
               "nobody can meet this, since there is no ability \"whittling\"; name one of this framework");
  }
  SECTION("because there is no such milestone") {
    framework.roles[0].requirements[0].milestone = 6;
    check_only(framework, Severity::error, "roles[0].requirements[0]",
               "nobody can meet this, since there is no milestone 6; name one from 1 to 5");
  }
}

TEST_CASE("A recommended that its role's must includes is reported") {
  Framework framework = healthy();
  const auto milestone = GENERATE(1, 2);
  framework.roles[0].requirements.push_back(recommended("team", milestone));
  check_only(framework, Severity::warning, "roles[0].requirements[3]",
             "the same role already has a must of this milestone or above; raise this one or leave it out");
}

TEST_CASE("A recommended above its role's must is fine") {
  Framework framework = healthy();
  framework.roles[0].requirements.push_back(recommended("team", 3));
  CHECK(lint(framework).empty());
}

TEST_CASE("Milestones without examples are reported once for each ability") {
  Framework framework = healthy();
  framework.abilities[1].milestones.erase(framework.abilities[1].milestones.begin() + 3);
  framework.abilities[1].milestones[0].examples.clear();
  framework.abilities[1].milestones[1].examples.clear();
  check_only(framework, Severity::information, "abilities[1]",
             "\"team\" has no examples at milestone 1, 2 and 4; add some that show what is meant");
}

TEST_CASE("Examples that say the same but for case and spaces are reported") {
  Framework framework = healthy();
  framework.abilities[0].milestones[4].examples.push_back("  example\n\t1 ");
  check_only(framework, Severity::warning, "abilities[0].milestones[4].examples[1]",
             "the example \"  example\\u000a\\u00091 \" says the same as abilities[0].milestones[0].examples[0]; keep "
             "one of the two");
}

TEST_CASE("Examples that say the same but for punctuation are reported") {
  const auto other = GENERATE("Example: 1", "example-1!", "“Example” – 1…");
  Framework framework = healthy();
  framework.abilities[0].milestones[4].examples.push_back(other);
  const std::vector<Finding> findings = lint(framework);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].path == "abilities[0].milestones[4].examples[1]");
}

TEST_CASE("Marks that tell languages apart are no punctuation, and those without words are told apart whole") {
  Framework framework = healthy();
  framework.abilities[0].milestones[4].examples = {"C", "C++", "C#", "…", "!"};
  CHECK(lint(framework).empty());
}

TEST_CASE("Examples that share four fifths of their words are reported, also across abilities") {
  Framework framework = healthy();
  const auto [first, other] = GENERATE(table<const char*, const char*>({
      {"a b c d e f g h i", "a b c d e f g h x"},
      {"one two three four five", "five four three two one six"},
      {"Leads the migration of a service.", "of a service leads the migration"},
  }));
  framework.abilities[0].milestones[1].examples.push_back(first);
  const std::size_t ability = GENERATE(0U, 2U);
  framework.abilities[ability].milestones[3].examples.push_back(other);
  const std::string path = "abilities[" + std::to_string(ability) + "].milestones[3].examples[1]";
  const std::string sentence = "the example \"" + std::string(other) +
                               "\" says nearly the same as abilities[0].milestones[1].examples[1]; tell them apart or "
                               "keep one of the two";
  check_only(framework, Severity::information, path.c_str(), sentence.c_str());
}

TEST_CASE("Examples that share less, or are shorter, are not") {
  Framework framework = healthy();
  const auto [first, other] = GENERATE(table<const char*, const char*>({
      {"one two three four five six seven eight", "one two three four five six seven nine"},
      {"one two three four", "one two three four five"},
      {"one two three four five", "one two three four six"},
      {"one one two two three four", "one two three four four five"},
  }));
  framework.abilities[0].milestones[1].examples.push_back(first);
  framework.abilities[GENERATE(0U, 1U)].milestones[3].examples.push_back(other);
  CHECK(lint(framework).empty());
}

TEST_CASE("The same example in two abilities is reported from five words on") {
  Framework framework = healthy();
  framework.abilities[0].milestones[0].examples.push_back("Leads a migration alone");
  framework.abilities[1].milestones[0].examples.push_back("Leads a migration alone");
  CHECK(lint(framework).empty());
  framework.abilities[0].milestones[0].examples.push_back("Leads a migration all alone");
  framework.abilities[1].milestones[0].examples.push_back("leads a migration, all alone.");
  check_only(framework, Severity::warning, "abilities[1].milestones[0].examples[2]",
             "the example \"leads a migration, all alone.\" says the same as abilities[0].milestones[0].examples[2]; "
             "keep one of the two");
}

TEST_CASE("One example among ten thousand is found however common its words are") {
  Framework framework = healthy();
  framework.abilities.resize(1);
  framework.roles.clear();
  framework.abilities[0].always_in_focus = true;
  const auto example = [](int number) {
    const std::string rest = std::to_string(number);
    return "leads the migration a" + rest + " b" + rest + " c" + rest + " with others";
  };
  for (int i = 0; i < 10'000; ++i) framework.abilities[0].milestones[1].examples.push_back(example(i));
  CHECK(lint(framework).empty());
  framework.abilities[0].milestones[2].examples.push_back(example(5000) + " too");
  CHECK(lint(framework).size() == 1);
}

TEST_CASE("Addresses that will not be links are reported") {
  const auto url = GENERATE("javascript:alert(1)", "ftp://example.com", "example.com", "//example.com", "https://");
  Framework framework = healthy();
  framework.roles[0].url = url;
  const std::vector<Finding> findings = lint(framework);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].path == "roles[0].url");
}

TEST_CASE("Addresses that will be links are not") {
  const auto url = GENERATE("https://example.com", "HTTP://example.com/a?b#c", "mailto:robin@example.com");
  Framework framework = healthy();
  framework.source = Source{"", url, "", {}};
  framework.roles[0].url = url;
  framework.links = {{"Link", url, {}}};
  CHECK(lint(framework).empty());
}

TEST_CASE("What is found is put into words as far as somebody reads it, the worst first") {
  Framework framework = healthy();
  framework.abilities[0].milestones[1].examples.assign(30, "Again");
  framework.abilities[1].milestones[0].examples.clear();
  framework.roles.push_back(role("none", {}));
  framework.roles.push_back(role("unknown", {must("nothing", 1), must("craft", 9)}));
  framework.extras.push_back({"colour", "1"});
  std::vector<Finding> all = lint(framework);
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& left, const auto& right) { return left.severity < right.severity; });
  Findings findings(framework);
  CHECK(findings.size() == all.size());
  CHECK(findings.worst().empty());
  for (const std::size_t most : {1U, 2U, 3U, 20U, 34U, 35U, 1000U}) {
    const std::size_t read = std::min(most, all.size());
    const bool is_more = findings.worst().size() < read;
    CHECK(findings.read(most) == is_more);
    CHECK(findings.worst() == std::vector<Finding>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(read)));
    CHECK_FALSE(findings.read(most));
  }
}
