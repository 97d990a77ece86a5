#include "codec/error_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace milepost;

TEST_CASE("An error is told in one line: file, line, column, path and sentence, each where it is known") {
  const Error error{"roles[3].name", "expected a text, got 1", 12, 8};
  CHECK(to_text(error, "crew.json") == "crew.json:12:8: roles[3].name: expected a text, got 1");
  CHECK(to_text(error, "") == "12:8: roles[3].name: expected a text, got 1");
  CHECK(to_text({"", "expected an object, got a list", 1, 1}, "crew.json") ==
        "crew.json:1:1: expected an object, got a list");
  CHECK(to_text({"", "too long", 0, 0}, "crew.json") == "crew.json: too long");
  CHECK(to_text({"", "too long", 0, 0}, "") == "too long");
}

TEST_CASE("Nothing in an error can break the line or turn it around") {
  CHECK(to_text({"a", "got \x1b[2J", 1, 2}, "crew\n\u202e.json") == "crew\\u000a\\u202e.json:1:2: a: got \\u001b[2J");
}

TEST_CASE("A path of any length leaves the sentence in sight") {
  CHECK(to_text({std::string(200, 'a'), "wrong", 0, 0}, "") == std::string(200, 'a') + ": wrong");
  CHECK(to_text({std::string(201, 'a'), "wrong", 0, 0}, "") == std::string(200, 'a') + "…: wrong");
}
