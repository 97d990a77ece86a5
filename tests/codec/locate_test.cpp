#include "codec/locate.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace milepost;

namespace {

const std::string text =
    "{\n"
    "  \"roles\": [\n"
    "    {\"id\": \"ä\", \"milestone\": 7},\n"
    "    {\"id\": \"b\", \"requirements\": [{\"milestone\": \"two\"}]}\n"
    "  ],\n"
    "  \"role\": 1, \"a.b\": {\"x[0]\": 2, \"say \\\"hi\\\"\": 3}\n"
    "}\n";

}  // namespace

TEST_CASE("A path leads to the line and the column where its value starts") {
  const auto [path, position] = GENERATE(table<std::string, Position>({{"", {1, 1}},
                                                                       {"roles", {2, 12}},
                                                                       {"roles[0]", {3, 5}},
                                                                       {"roles[0].milestone", {3, 30}},
                                                                       {"roles[1].requirements[0].milestone", {4, 48}},
                                                                       {"role", {6, 11}},
                                                                       {"[\"a.b\"]", {6, 21}},
                                                                       {"[\"a.b\"][\"x[0]\"]", {6, 30}},
                                                                       {"[\"a.b\"][\"say \\\"hi\\\"\"]", {6, 47}}}));
  INFO(path);
  CHECK(locate(text, path) == position);
  CHECK(locate_all(text, {path}) == std::vector<Position>{position});
}

TEST_CASE("A path to what is missing leads to the innermost value around it") {
  CHECK(locate(text, "roles[0].name") == Position{3, 5});
  CHECK(locate(text, "roles[2]") == Position{2, 12});
  CHECK(locate(text, "rolesx") == Position{1, 1});
  CHECK(locate(text, "role.deeper") == Position{6, 11});
  CHECK(locate_all(text, {"roles[0].name", "role"}) == std::vector<Position>{{3, 5}, {6, 11}});
}

TEST_CASE("Many paths are located in any order") {
  const std::vector<std::string> paths{"role", "", "roles[0]", "role", "roles[0].id"};
  const std::vector<Position> expected{{6, 11}, {1, 1}, {3, 5}, {6, 11}, {3, 12}};
  CHECK(locate_all(text, paths) == expected);
}

TEST_CASE("A byte order mark takes no column, in the first line only") {
  CHECK(locate("\xEF\xBB\xBF[1]", "[0]") == Position{1, 2});
  CHECK(locate("\xEF\xBB\xBF[\n1]", "[0]") == Position{2, 1});
  CHECK(locate_all("\xEF\xBB\xBF[1, 2]", {"[0]", "[1]"}) == std::vector<Position>{{1, 2}, {1, 5}});
}
