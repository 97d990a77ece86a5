#include "core/framework.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "core/sample.hpp"

using namespace milepost;

TEST_CASE("An id is 1 to 64 lower-case letters, digits and hyphens and does not start with a hyphen") {
  CHECK(is_framework_id("a"));
  CHECK(is_framework_id("0-a"));
  CHECK(is_framework_id(std::string(64, 'z')));
  const auto text = GENERATE(std::string(), std::string(65, 'z'), std::string("-a"), std::string("A"),
                             std::string("a_b"), std::string("a b"), std::string("é"), std::string("a\0b", 3));
  CHECK_FALSE(is_framework_id(text));
}

TEST_CASE("Abilities and roles are found by id") {
  const Framework framework = sample::framework({sample::role("one", {}), sample::role("two", {})});
  const FrameworkIndex index(framework);
  CHECK(index.ability(AbilityId("words")) == 2);
  CHECK(index.role(RoleId("two")) == 1);
  CHECK_FALSE(index.ability(AbilityId("two")));
  CHECK_FALSE(index.role(RoleId("")));
}

TEST_CASE("An ability shows its own definition where it has one, else the framework's") {
  Framework framework = sample::framework();
  framework.milestones[1].definition = "For all.";
  Ability& craft = framework.abilities[0];
  CHECK(definition_at(framework, craft, 2) == "For all.");
  craft.milestones = {{2, "", {"Example"}, {}}};
  CHECK(definition_at(framework, craft, 2) == "For all.");
  craft.milestones[0].definition = "For craft.";
  CHECK(definition_at(framework, craft, 2) == "For craft.");
  CHECK(examples_at(craft, 2) == std::vector<std::string>{"Example"});
  CHECK(examples_at(craft, 1).empty());
}

TEST_CASE("Words and values of reach and strength belong together") {
  for (const Reach reach : {Reach::squad, Reach::squads, Reach::company, Reach::industry}) {
    CHECK(reach_from_word(word(reach)) == reach);
  }
  for (const Strength strength : {Strength::must, Strength::recommended}) {
    CHECK(strength_from_word(word(strength)) == strength);
  }
  CHECK_FALSE(reach_from_word("Squad"));
  CHECK_FALSE(strength_from_word(""));
}
