#include "codec/evaluation_codec.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "codec/assessment_codec.hpp"
#include "codec/framework_codec.hpp"
#include "codec/json.hpp"
#include "codec/sample_text.hpp"

using namespace milepost;

namespace {

struct Documents {
  Framework framework = read_framework(sample::framework_text).value();
  FrameworkIndex index{framework};
  Assessment assessment = read_assessment(sample::assessment_text, framework, index).value();

  std::string evaluation(Layout layout) const {
    return write_evaluation(framework, index, assessment, *Date::parse("2027-10-04"), layout);
  }
};

}  // namespace

TEST_CASE("An evaluation is written with every field in its order") {
  CHECK(Documents().evaluation(Layout::one_line) ==
        R"({"rules":"milepost.rules/1","as_of":"2027-10-04",)"
        R"("summary":{"abilities":2,"assessed":2,"roles":1,"ready":1,"qualified":0,"not_yet":0,"unassessed":0},)"
        R"("roles":[{"role":"mate","verdict":"ready","required":5,"reached":5,)"
        R"("must":{"total":1,"met":1,"missing":0},"recommended":{"total":1,"met":1,"missing":0},)"
        R"("requirements":[{"ability":"knots","milestone":2,"strength":"must","claimed":3,"outcome":"met","missing":0,)"
        R"("evidence":["e1"]},{"ability":"knots","milestone":3,"strength":"recommended","claimed":3,"outcome":"met",)"
        R"("missing":0,"evidence":["e1"]}]}],"steps":[],"questions":[{"ability":"knots","milestone":3,"code":"stale"},)"
        R"({"ability":"knots","milestone":3,"code":"changed"}]})"
        "\n");
}

TEST_CASE("What is not assessed is null, and steps name the roles they would lift") {
  Documents documents;
  documents.assessment.claims.clear();
  const std::string text = documents.evaluation(Layout::one_line);
  CHECK(text.find(R"("verdict":"unassessed","required":5,"reached":0)") != std::string::npos);
  CHECK(text.find(R"("claimed":null,"outcome":"unassessed","missing":2)") != std::string::npos);
  CHECK(text.find(R"("steps":[{"ability":"knots","to":2,"qualifies":["mate"],"readies":[]}],"questions":[])") !=
        std::string::npos);
}

TEST_CASE("Both layouts say the same, one with two spaces a level and one on one line") {
  const Documents documents;
  const std::string indented = documents.evaluation(Layout::indented);
  const std::string line = documents.evaluation(Layout::one_line);
  CHECK(indented.find("{\n  \"rules\": \"milepost.rules/1\",\n  \"as_of\": \"2027-10-04\",\n  \"summary\": {\n    ") ==
        0);
  CHECK(indented.find("\n  \"steps\": [],\n") != std::string::npos);
  CHECK(parse_json(indented).value() == parse_json(line).value());
  CHECK(indented.substr(indented.size() - 3) == "\n}\n");
  CHECK(line.find('\n') == line.size() - 1);
}
