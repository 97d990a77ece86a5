#include "codec/framework_codec.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "assets/builtin_framework.hpp"
#include "codec/error_text.hpp"
#include "codec/json.hpp"
#include "codec/sample_text.hpp"

using namespace milepost;
using sample::framework_text;
using sample::replaced;

namespace {

std::string refusal_of(const std::string& text) {
  const Result<Framework> framework = read_framework(text);
  return framework ? "accepted" : to_text(framework.error(), "");
}

// What is refused where one part of the complete sample is replaced by another.
struct Fault {
  const char* from;
  const char* to;
  const char* refusal;
};

const char* const smallest =
    R"({"format":"milepost.framework/1","id":"a","title":"A","milestones":[{"level":1}],"abilities":[{"id":"b","name":"B"}]})";

std::string listed(const std::string& name, const std::string& start, const std::string& end, int count) {
  std::string text = "\"" + name + "\":[";
  for (int i = 0; i < count; ++i) text += (i == 0 ? "" : ",") + start + std::to_string(i) + end;
  return text + "]";
}

}  // namespace

TEST_CASE("A framework with every field, unknown ones included, is written as it was read") {
  const Result<Framework> framework = read_framework(framework_text);
  REQUIRE(framework);
  CHECK(write_framework(framework.value()) == framework_text);
  CHECK(read_framework(write_framework(framework.value())).value() == framework.value());
}

TEST_CASE("The fields of a framework arrive where they belong") {
  const Framework framework = read_framework(framework_text).value();
  CHECK(framework.source->updated == "2026-01-31");
  CHECK(framework.milestones.at(1).reach == Reach::company);
  CHECK_FALSE(framework.milestones.at(2).reach);
  CHECK(framework.abilities.at(0).name == "Knots \"and\" hitches");
  CHECK(framework.abilities.at(0).always_in_focus);
  CHECK(framework.abilities.at(0).milestones.at(0).examples == std::vector<std::string>{"A bowline", ""});
  CHECK(framework.roles.at(0).rank == 3);
  CHECK(framework.roles.at(0).requirements.at(1).strength == Strength::recommended);
  CHECK(framework.programs.at(0).ways.at(0).id.text == "pair");
  CHECK(framework.gearing.at(0).planned->staff_per_team == 2);
  CHECK(framework.extras.at(1) == Extra{"__proto__", R"({"kept":true})"});
}

TEST_CASE("The smallest framework is read, and what is empty is left out when it is written") {
  const Result<Framework> framework = read_framework(smallest);
  REQUIRE(framework);
  CHECK(framework.value().roles.empty());
  CHECK_FALSE(framework.value().source);
  CHECK(write_framework(framework.value()) == R"({
  "format": "milepost.framework/1",
  "id": "a",
  "title": "A",
  "milestones": [
    {
      "level": 1
    }
  ],
  "abilities": [
    {
      "id": "b",
      "name": "B",
      "always_in_focus": false
    }
  ]
}
)");
}

TEST_CASE("The built-in framework is written with the same fields in the same order") {
  const Result<Framework> framework = read_framework(builtin_framework_text);
  REQUIRE(framework);
  CHECK(parse_json(write_framework(framework.value())).value() == parse_json(builtin_framework_text).value());
}

TEST_CASE("A whole number may be written with a fraction of zero") {
  CHECK(refusal_of(replaced(smallest, "\"level\":1", "\"level\":1.0")) == "accepted");
  CHECK(refusal_of(replaced(smallest, "\"level\":1", "\"level\":10e-1")) == "accepted");
}

TEST_CASE("A document that is no framework of this format is refused with what it is") {
  const auto [from, to, refusal] = GENERATE(
      Fault{"{\"format\":\"milepost.framework/1\",", "{",
            "1:1: format: expected \"milepost.framework/1\", but it is missing"},
      Fault{"milepost.framework/1", "milepost.assessment/1",
            "1:11: format: expected \"milepost.framework/1\", got \"milepost.assessment/1\""},
      Fault{"milepost.framework/1", "milepost.framework/0",
            "1:11: format: expected \"milepost.framework/1\", got \"milepost.framework/0\""},
      Fault{"milepost.framework/1", "milepost.framework/02",
            "1:11: format: expected \"milepost.framework/1\", got \"milepost.framework/02\""},
      Fault{"\"milepost.framework/1\"", "1", "1:11: format: expected \"milepost.framework/1\", got 1"},
      Fault{"milepost.framework/1", "milepost.framework/2",
            "1:11: format: written by a newer Milepost as \"milepost.framework/2\": open it with that version, "
            "or save its text as it is"},
      Fault{"milepost.framework/1", "milepost.framework/10",
            "1:11: format: written by a newer Milepost as \"milepost.framework/10\": open it with that "
            "version, or save its text as it is"});
  CHECK(refusal_of(replaced(smallest, from, to)) == refusal);
}

TEST_CASE("The format is looked at before anything else") {
  CHECK(refusal_of(R"({"id": 7, "format": "milepost.framework/2"})").find("newer Milepost") != std::string::npos);
  CHECK(refusal_of("[]") == "1:1: expected an object, got a list");
  CHECK(refusal_of("7") == "1:1: expected an object, got 7");
}

TEST_CASE("A field that is missing or mistyped is refused with its place and what is expected") {
  const auto [from, to, refusal] = GENERATE(
      Fault{"\"id\": \"harbour\",", "",
            "1:1: id: expected an id of 1 to 64 lower-case letters, digits and hyphens, the first not a hyphen, but it "
            "is missing"},
      Fault{"\"harbour\"", "\"Harbour\"",
            "3:9: id: expected an id of 1 to 64 lower-case letters, digits and hyphens, the first not a hyphen, got "
            "\"Harbour\""},
      Fault{"\"2026.1\"", "2026.1", "4:14: version: expected a text, got 2026.1"},
      Fault{"\"Harbour crew\"", "\"\"", "5:12: title: expected a text that is not empty, got \"\""},
      Fault{"\"en\"", "null", "6:15: language: expected a text, got null"},
      Fault{"\"2026-01-31\"", "\"2026-02-30\"",
            "10:16: source.updated: expected a day of the calendar such as 2026-11-21, got \"2026-02-30\""},
      Fault{"\"level\": 3", "\"level\": 4", "30:16: milestones[2].level: expected the number 3, got 4"},
      Fault{"\"level\": 3", "\"name\": \"C\"", "29:5: milestones[2].level: expected the number 3, but it is missing"},
      Fault{"\"squad\"", "\"galaxy\"",
            "17:16: milestones[0].reach: expected squad, squads, company or industry, got \"galaxy\""},
      Fault{"\"always_in_focus\": true", "\"always_in_focus\": 1",
            "40:26: abilities[0].always_in_focus: expected true or false, got 1"},
      Fault{"\"level\": 2,\n          \"def", "\"level\": 4,\n          \"def",
            "43:20: abilities[0].milestones[0].level: expected a whole number from 1 to 3, got 4"},
      Fault{"\"A bowline\"", "[]", "46:13: abilities[0].milestones[0].examples[0]: expected a text, got a list"},
      Fault{"\"name\": \"Sails\",", "",
            "54:5: abilities[1].name: expected a text that is not empty, but it is missing"},
      Fault{"\"rank\": 3", "\"rank\": -1", "65:15: roles[0].rank: expected a whole number from 0 to 1000, got -1"},
      Fault{"\"rank\": 3", "\"rank\": 1001", "65:15: roles[0].rank: expected a whole number from 0 to 1000, got 1001"},
      Fault{"\"milestone\": 2", "\"milestone\": \"two\"",
            "70:24: roles[0].requirements[0].milestone: expected a whole number from 1 to 3, got \"two\""},
      Fault{"\"milestone\": 2", "\"milestone\": 0",
            "70:24: roles[0].requirements[0].milestone: expected a whole number from 1 to 3, got 0"},
      Fault{"\"milestone\": 2", "\"milestone\": 4",
            "70:24: roles[0].requirements[0].milestone: expected a whole number from 1 to 3, got 4"},
      Fault{"\"milestone\": 2", "\"milestone\": 2.5",
            "70:24: roles[0].requirements[0].milestone: expected a whole number from 1 to 3, got 2.5"},
      Fault{"\"must\"", "\"should\"",
            "71:23: roles[0].requirements[0].strength: expected must or recommended, got \"should\""},
      Fault{"\"name\": \"Cadet\",", "", "84:5: programs[0].name: expected a text that is not empty, but it is missing"},
      Fault{"\"id\": \"pair\"", "\"id\": \"\"",
            "97:17: programs[0].ways[0].id: expected an id of 1 to 64 lower-case letters, digits and hyphens, the "
            "first not a hyphen, got \"\""},
      Fault{"\"staff_per_team\": 3", "\"staff_per_team\": 1001",
            "107:25: gearing[0].staff_per_team: expected a whole number from 0 to 1000, got 1001"},
      Fault{"\"staff_per_team\": 2,", "",
            "110:18: gearing[0].planned.staff_per_team: expected a whole number from 0 to 1000, but it is missing"},
      Fault{"\"url\": \"https://example.com/pay\",", "", "119:5: links[0].url: expected a text, but it is missing"});
  CHECK(refusal_of(replaced(framework_text, from, to)) == refusal);
}

TEST_CASE("A list where an object belongs, and the other way round, is refused") {
  CHECK(refusal_of(replaced(smallest, "[{\"level\":1}]", "{}")) ==
        "1:68: milestones: expected a list of 1 to 10, got an object");
  CHECK(refusal_of(replaced(smallest, "{\"level\":1}", "1")) == "1:69: milestones[0]: expected an object, got 1");
}

TEST_CASE("An id that occurs twice in its list is refused") {
  const std::string again = "expected each id of this list only once, got \"";
  CHECK(refusal_of(replaced(framework_text, "\"id\": \"sails\"", "\"id\": \"knots\"")) ==
        "55:13: abilities[1].id: " + again + "knots\" again");
  CHECK(refusal_of(
            replaced(smallest, "}]}", "}],\"roles\":[{\"id\":\"r\",\"name\":\"R\"},{\"id\":\"r\",\"name\":\"S\"}]}")) ==
        "1:155: roles[1].id: " + again + "r\" again");
  CHECK(refusal_of(replaced(framework_text, "{\n          \"id\": \"pair\",", "{\"id\":\"pair\"},{\"id\":\"pair\",")) ==
        "96:29: programs[0].ways[1].id: " + again + "pair\" again");
}

TEST_CASE("A step and a way of one program may have the same id, as may an ability and a role") {
  CHECK(refusal_of(replaced(framework_text, "\"id\": \"pair\"", "\"id\": \"one\"")) == "accepted");
  CHECK(refusal_of(replaced(framework_text, "\"id\": \"mate\"", "\"id\": \"knots\"")) == "accepted");
}

TEST_CASE("A level that an ability describes twice is refused") {
  CHECK(refusal_of(replaced(framework_text, "\"x-own\": {}\n        }", "\"x-own\": {}}, {\"level\": 2}")) ==
        "49:35: abilities[0].milestones[1].level: expected each level of an ability only once, got 2 again");
}

TEST_CASE("A requirement on an ability that the framework lacks is refused, wherever abilities stand") {
  CHECK(refusal_of(replaced(framework_text, "\"ability\": \"knots\",\n          \"milestone\": 2",
                            "\"ability\": \"knot\",\n          \"milestone\": 2")) ==
        "69:22: roles[0].requirements[0].ability: expected the id of an ability of this framework, got \"knot\"");
  CHECK(refusal_of(
            R"({"roles":[{"id":"r","name":"R","requirements":[{"ability":"b","milestone":1,"strength":"must"}]}],)" +
            std::string(smallest + 1)) == "accepted");
}

TEST_CASE("A role may ask for an ability once with each strength") {
  CHECK(refusal_of(replaced(framework_text, "\"strength\": \"recommended\"", "\"strength\": \"must\"")) ==
        "75:22: roles[0].requirements[1].ability: expected an ability with the same strength only once, got \"knots\" "
        "again");
}

TEST_CASE("A framework has 1 to 10 milestones and at least one ability") {
  CHECK(refusal_of(replaced(smallest, "{\"level\":1}", "")) == "1:68: milestones: expected a list of 1 to 10, got 0");
  CHECK(refusal_of(replaced(smallest, "{\"id\":\"b\",\"name\":\"B\"}", "")) ==
        "1:94: abilities: expected a list of 1 to 10000, got 0");
  std::string levels = "{\"level\":1}";
  for (int level = 2; level <= 10; ++level) levels += ",{\"level\":" + std::to_string(level) + "}";
  CHECK(refusal_of(replaced(smallest, "{\"level\":1}", levels)) == "accepted");
  CHECK(refusal_of(replaced(smallest, "{\"level\":1}", levels + ",{\"level\":11}")) ==
        "1:68: milestones: expected a list of 1 to 10, got 11");
}

TEST_CASE("A framework may have 10,000 abilities and roles and no more") {
  const std::string abilities = "\"abilities\":[{\"id\":\"b\",\"name\":\"B\"}]";
  const auto with_abilities = [&](int count) {
    return refusal_of(replaced(smallest, abilities, listed("abilities", "{\"id\":\"b", "\",\"name\":\"B\"}", count)));
  };
  CHECK(with_abilities(10'000) == "accepted");
  CHECK(with_abilities(10'001) == "1:94: abilities: expected a list of 1 to 10000, got 10001");
  const auto with_roles = [&](int count) {
    return refusal_of(
        replaced(smallest, abilities, abilities + ',' + listed("roles", "{\"id\":\"r", "\",\"name\":\"R\"}", count)));
  };
  CHECK(with_roles(10'000) == "accepted");
  CHECK(with_roles(10'001) == "1:126: roles: expected a list of at most 10000, got 10001");
}
