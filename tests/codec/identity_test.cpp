#include "codec/identity.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

namespace milepost {
namespace {

TEST_CASE("A text of an assessment says which one it is") {
  const Result<Identity> full = read_identity(R"({"format": "milepost.assessment/1", "framework": {"id": "harbour"},
    "subject": {"name": "Kim"}, "assessor": {"name": "Ana", "relation": "manager"},
    "created": "2026-11-21T09:30:00Z", "updated": "2026-11-22T09:30:00Z", "claims": "whatever"})");
  REQUIRE(full);
  CHECK(full.value() ==
        Identity{"harbour", Relation::manager, "2026-11-21T09:30:00Z", "2026-11-22T09:30:00Z", "Kim", "Ana"});
  CHECK(write_identity(full.value()) ==
        "{\"framework\":\"harbour\",\"relation\":\"manager\",\"created\":\"2026-11-21T09:30:00Z\","
        "\"updated\":\"2026-11-22T09:30:00Z\",\"subject\":\"Kim\",\"assessor\":\"Ana\"}\n");
  const Result<Identity> bare = read_identity(R"({"format": "milepost.assessment/1"})");
  REQUIRE(bare);
  CHECK(bare.value() == Identity());
}

TEST_CASE("What an assessment says it is, is refused as the whole of it would be") {
  CHECK(read_identity("{").error().line == 1);
  CHECK(read_identity(R"({"format": "milepost.assessment/1", "created": "today"})").error().path == "created");
  CHECK(read_identity(R"({"format": "milepost.framework/1"})").error().path == "format");
}

TEST_CASE("What a newer version wrote is known for that, also where it is cut off or longer than what is read") {
  const auto [text, is_newer] = GENERATE(table<std::string, bool>({
      {R"({"format":"milepost.assessment/2","answers":[)", true},
      {"{\n  \"format\" :\t\"milepost.assessment/17\"", true},
      {R"({"format":"milepost.assessment/1","claims":)", false},
      {R"({"format":"milepost.assessment/0"})", false},
      {R"({"format":"milepost.framework/2"})", false},
      {R"({"note":"\"format\":\"milepost.assessment/2\""})", false},
      {R"({"format")", false},
      {"", false},
  }));
  INFO(text);
  CHECK(is_from_newer_version(text) == is_newer);
}

}  // namespace
}  // namespace milepost
