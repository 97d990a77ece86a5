#include "codec/assessment_codec.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "codec/error_text.hpp"
#include "codec/framework_codec.hpp"
#include "codec/limits.hpp"
#include "codec/sample_text.hpp"

using namespace milepost;
using sample::assessment_text;
using sample::replaced;

namespace {

const Framework& framework() {
  static const Framework framework = read_framework(sample::framework_text).value();
  return framework;
}

Result<Assessment> read(const std::string& text) {
  return read_assessment(text, framework(), FrameworkIndex(framework()));
}

std::string written(const Assessment& assessment, std::optional<Date> as_of = std::nullopt) {
  return write_assessment(assessment, framework(), FrameworkIndex(framework()), as_of);
}

std::string refusal_of(const std::string& text) {
  const Result<Assessment> assessment = read(text);
  return assessment ? "accepted" : to_text(assessment.error(), "");
}

// An assessment with nothing but what is given.
std::string with(const std::string& fields) { return R"({"format":"milepost.assessment/1",)" + fields + '}'; }

struct Fault {
  const char* from;
  const char* to;
  const char* refusal;
};

}  // namespace

TEST_CASE("An assessment with every field and every kind of record is written as it was read") {
  const Result<Assessment> assessment = read(assessment_text);
  REQUIRE(assessment);
  CHECK(written(assessment.value()) == assessment_text);
  CHECK(read(written(assessment.value())).value() == assessment.value());
}

TEST_CASE("Among very many unknown fields the known ones are found, and none of them is kept twice") {
  std::string unknown;
  for (int i = 0; i < 200; ++i) unknown += "\"x" + std::to_string(i) + "\":" + std::to_string(i) + ",";
  const Result<Assessment> read_back = read(with(unknown + R"("target_role":"mate","subject":{"name":"Robin"})"));
  REQUIRE(read_back);
  const Assessment& assessment = read_back.value();
  CHECK(assessment.target_role.text == "mate");
  CHECK(assessment.subject.name == "Robin");
  REQUIRE(assessment.extras.size() == 200);
  CHECK(assessment.extras.front() == Extra{"x0", "0"});
  CHECK(assessment.extras.back() == Extra{"x199", "199"});
}

TEST_CASE("The fields of an assessment arrive where they belong") {
  const Assessment assessment = read(assessment_text).value();
  CHECK(assessment.assessor.relation == Relation::manager);
  CHECK(assessment.target_role.text == "mate");
  CHECK(assessment.claims.at(0).milestone == 3);
  CHECK(assessment.evidence.at(0).kind == EvidenceKind::feedback);
  CHECK(assessment.evidence.at(0).reach == Reach::company);
  CHECK(assessment.evidence.at(0).recognized);
  CHECK(assessment.evidence.at(0).is_private);
  CHECK(assessment.evidence.at(0).supports.at(1).ability.text == "sails");
  CHECK(assessment.conversations.at(0).is_private);
  CHECK(assessment.focus.at(0).target_milestone == 2);
  CHECK(assessment.checkpoints.at(0).closed == "2026-09-30");
  CHECK(assessment.checkpoints.at(1).closed.empty());
  CHECK(assessment.programs.at(0).done == "2026-10-20");
  CHECK(assessment.removed.at(0).id.text == "claims/rowing");
}

TEST_CASE("Only the format is needed") {
  const Result<Assessment> assessment = read(R"({"format":"milepost.assessment/1"})");
  REQUIRE(assessment);
  CHECK(assessment.value() == Assessment());
  CHECK(written(assessment.value()) == R"({
  "format": "milepost.assessment/1",
  "framework": {},
  "subject": {},
  "assessor": {
    "relation": "self"
  }
}
)");
}

TEST_CASE("Records need no more than what names them") {
  CHECK(refusal_of(with(R"("claims":[{"ability":"knots","milestone":1}],"evidence":[{"id":"1"}],
    "conversations":[{"id":"1"}],"focus":[{"id":"1"}],"checkpoints":[{"id":"1"}],
    "programs":[{"program":"p","step":"s"}],"removed":[{"id":"1"}])")) == "accepted");
}

TEST_CASE("The same assessment gives the same bytes, in whatever order its records came") {
  Assessment assessment = read(assessment_text).value();
  std::reverse(assessment.claims.begin(), assessment.claims.end());
  std::reverse(assessment.evidence.begin(), assessment.evidence.end());
  std::reverse(assessment.checkpoints.begin(), assessment.checkpoints.end());
  CHECK(written(assessment) == assessment_text);
}

TEST_CASE("An evaluation is written where a day is given, and never read") {
  const Assessment assessment = read(assessment_text).value();
  const std::string text = written(assessment, Date::parse("2026-11-21"));
  CHECK(text.find("\n  \"evaluation\": {\n    \"rules\": \"milepost.rules/1\",\n    \"as_of\": \"2026-11-21\",") !=
        std::string::npos);
  CHECK(read(text).value() == assessment);
  CHECK(read(with(R"("evaluation":"anything at all")")).value() == Assessment());
}

TEST_CASE("Claims on abilities that the framework lacks are kept, last") {
  const Assessment assessment =
      read(with(R"("claims":[{"ability":"abseiling","milestone":10},{"ability":"sails","milestone":1}])")).value();
  CHECK(assessment.claims.at(0).ability.text == "sails");
  CHECK(assessment.claims.at(1).ability.text == "abseiling");
}

TEST_CASE("A document that is no assessment of this format is refused with what it is") {
  CHECK(refusal_of("{}") == "1:1: format: expected \"milepost.assessment/1\", but it is missing");
  CHECK(refusal_of(sample::framework_text) ==
        "2:13: format: expected \"milepost.assessment/1\", got \"milepost.framework/1\"");
  CHECK(refusal_of(R"({"format":"milepost.assessment/2"})") ==
        "1:11: format: written by a newer Milepost as \"milepost.assessment/2\": open it with that version, or save "
        "its text as it is");
}

TEST_CASE("A field of an assessment that is missing or mistyped is refused with its place") {
  const auto [from, to, refusal] = GENERATE(
      Fault{"\"id\": \"harbour\"", "\"id\": \"Harbour!\"",
            "4:11: framework.id: expected an id of 1 to 64 lower-case letters, digits and hyphens, the first not a "
            "hyphen, got \"Harbour!\""},
      Fault{"\"Kim\"", "7", "10:13: subject.name: expected a text, got 7"},
      Fault{"\"manager\"", "\"boss\"",
            "15:17: assessor.relation: expected self, manager, peer or mentor, got \"boss\""},
      Fault{"\"2026-11-21T09:30:00Z\"", "\"2026-11-21\"",
            "18:14: created: expected a time such as 2026-11-21T10:00:00Z, got \"2026-11-21\""},
      Fault{"\"mate\"", "\"\"",
            "20:18: target_role: expected an id of 1 to 64 lower-case letters, digits and hyphens, the first not a "
            "hyphen, got \"\""},
      Fault{"\"0123456789abcdef\"", "\"0123456789ABCDEF\"",
            "26:17: claims[0].digest: expected 16 hexadecimal digits in lower case, got \"0123456789ABCDEF\""},
      Fault{"\"milestone\": 10", "\"x\": 10",
            "34:5: claims[2].milestone: expected a whole number from 0 to 10, but it is missing"},
      Fault{"\"feedback\"", "\"rumour\"",
            "42:15: evidence[0].kind: expected observation, artifact, feedback or note, got \"rumour\""},
      Fault{"\"date\": \"2026-10-02\",\n      \"observer\"", "\"date\": \"2026-13-02\",\n      \"observer\"",
            "45:15: evidence[0].date: expected a day of the calendar such as 2026-11-21, got \"2026-13-02\""},
      Fault{"\"recognized\": true", "\"recognized\": \"yes\"",
            "49:21: evidence[0].recognized: expected true or false, got \"yes\""},
      Fault{"\"id\": \"e2\"", "\"id\": \"\"", "66:13: evidence[1].id: expected a text that is not empty, got \"\""},
      Fault{"\"id\": \"c1\",", "", "73:5: conversations[0].id: expected a text that is not empty, but it is missing"},
      Fault{"\"quarter\": \"2026-Q4\",\n      \"ability\"", "\"quarter\": \"2026-Q5\",\n      \"ability\"",
            "86:18: focus[0].quarter: expected a quarter such as 2026-Q4, got \"2026-Q5\""},
      Fault{"\"target_milestone\": 2", "\"target_milestone\": 11",
            "88:27: focus[0].target_milestone: expected a whole number from 1 to 10, got 11"},
      Fault{"\"Practise\"", "null", "91:9: focus[0].ideas[0]: expected a text, got null"},
      Fault{"\"closed\": null", "\"closed\": \"\"",
            "124:17: checkpoints[1].closed: expected a day of the calendar such as 2026-11-21, got \"\""},
      Fault{"\"step\": \"one\"", "\"step\": null",
            "130:15: programs[0].step: expected an id of 1 to 64 lower-case letters, digits and hyphens, the first not "
            "a hyphen, got null"},
      Fault{"\"claims/rowing\"", "0", "138:13: removed[0].id: expected a text that is not empty, got 0"});
  CHECK(refusal_of(replaced(assessment_text, from, to)) == refusal);
}

TEST_CASE("Milestones of the framework's abilities are its own, those of other abilities at most 10") {
  struct Case {
    const char* fields;
    const char* refusal;
  };
  const auto [fields, refusal] =
      GENERATE(Case{R"("claims":[{"ability":"knots","milestone":0}])", "accepted"},
               Case{R"("claims":[{"ability":"knots","milestone":3}])", "accepted"},
               Case{R"("claims":[{"ability":"knots","milestone":4}])",
                    "1:76: claims[0].milestone: expected a whole number from 0 to 3, got 4"},
               Case{R"("claims":[{"ability":"knots","milestone":-1}])",
                    "1:76: claims[0].milestone: expected a whole number from 0 to 3, got -1"},
               Case{R"("claims":[{"ability":"other","milestone":10}])", "accepted"},
               Case{R"("claims":[{"ability":"other","milestone":11}])",
                    "1:76: claims[0].milestone: expected a whole number from 0 to 10, got 11"},
               Case{R"("evidence":[{"id":"1","supports":[{"ability":"knots","milestone":1}]}])", "accepted"},
               Case{R"("evidence":[{"id":"1","supports":[{"ability":"knots","milestone":3}]}])", "accepted"},
               Case{R"("evidence":[{"id":"1","supports":[{"ability":"knots","milestone":0}]}])",
                    "1:100: evidence[0].supports[0].milestone: expected a whole number from 1 to 3, got 0"},
               Case{R"("evidence":[{"id":"1","supports":[{"ability":"other","milestone":10}]}])", "accepted"},
               Case{R"("evidence":[{"id":"1","supports":[{"ability":"other","milestone":11}]}])",
                    "1:100: evidence[0].supports[0].milestone: expected a whole number from 1 to 10, got 11"},
               Case{R"("checkpoints":[{"id":"1","claims":[{"ability":"knots","milestone":0}]}])", "accepted"},
               Case{R"("checkpoints":[{"id":"1","claims":[{"ability":"knots","milestone":4}]}])",
                    "1:101: checkpoints[0].claims[0].milestone: expected a whole number from 0 to 3, got 4"},
               Case{R"("focus":[{"id":"1","target_milestone":10}])", "accepted"},
               Case{R"("focus":[{"id":"1","ability":"other","target_milestone":11}])",
                    "1:91: focus[0].target_milestone: expected a whole number from 1 to 10, got 11"});
  INFO(fields);
  CHECK(refusal_of(with(fields)) == refusal);
}

TEST_CASE("A record that occurs twice in its list is refused") {
  struct Case {
    const char* fields;
    const char* refusal;
  };
  const auto [fields, refusal] =
      GENERATE(Case{R"("claims":[{"ability":"a","milestone":1},{"ability":"a","milestone":2}])",
                    "1:86: claims[1].ability: expected a claim on each ability only once, got \"a\" again"},
               Case{R"("evidence":[{"id":"1"},{"id":"1"}])",
                    "1:64: evidence[1].id: expected each id of this list only once, got \"1\" again"},
               Case{R"("conversations":[{"id":"1"},{"id":"1"}])",
                    "1:69: conversations[1].id: expected each id of this list only once, got \"1\" again"},
               Case{R"("focus":[{"id":"1"},{"id":"1"}])",
                    "1:61: focus[1].id: expected each id of this list only once, got \"1\" again"},
               Case{R"("checkpoints":[{"id":"1"},{"id":"1"}])",
                    "1:67: checkpoints[1].id: expected each id of this list only once, got \"1\" again"},
               Case{R"("programs":[{"program":"p","step":"s"},{"program":"p","step":"s"}])",
                    "1:96: programs[1].step: expected each step of a program only once, got \"s\" again"},
               Case{R"("removed":[{"id":"1"},{"id":"1"}])",
                    "1:63: removed[1].id: expected each id of this list only once, got \"1\" again"},
               Case{R"("programs":[{"program":"p","step":"s"},{"program":"q","step":"s"}])", "accepted"},
               Case{R"("evidence":[{"id":"1"}],"conversations":[{"id":"1"}],"removed":[{"id":"1"}])", "accepted"});
  INFO(fields);
  CHECK(refusal_of(with(fields)) == refusal);
}

TEST_CASE("An assessment may have 100,000 records in all its lists together and no more") {
  const auto records = [](const char* name, std::size_t count) {
    std::string text = '"' + std::string(name) + "\":[";
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "{\"id\":\"" : ",{\"id\":\"") + std::to_string(i) + "\"}";
    return text + ']';
  };
  const std::string most = records("evidence", most_records - 1);
  CHECK(refusal_of(with(most + ',' + records("removed", 1))) == "accepted");
  const std::string refusal = refusal_of(with(most + ',' + records("removed", 2)));
  CHECK(refusal.find(": removed: expected at most 100000 records in all lists together") != std::string::npos);
}

TEST_CASE("What this version does not know goes back as it came, down to how its numbers are written") {
  const std::string text = R"({
  "format": "milepost.assessment/1",
  "framework": {},
  "subject": {},
  "assessor": {
    "relation": "self"
  },
  "claims": [
    {
      "ability": "knots",
      "milestone": 1,
      "weight": 123456789012345678901234567890
    }
  ],
  "__proto__\u0000": [
    -0,
    1.50,
    1E+3,
    -9223372036854775809
  ]
}
)";
  const Result<Assessment> assessment = read(text);
  REQUIRE(assessment);
  CHECK(written(assessment.value()) == text);
}

TEST_CASE("A whole number may be written in any way that JSON has, and what is none is told as it was written") {
  CHECK(refusal_of(with(R"("claims":[{"ability":"knots","milestone":1.0},{"ability":"sails","milestone":10e-1}])")) ==
        "accepted");
  CHECK(refusal_of(with(R"("claims":[{"ability":"knots","milestone":1.50}])")).find("got 1.50") != std::string::npos);
}

TEST_CASE("An unknown field may have the empty name, also where it is noted when it was said") {
  const std::string text = with(R"("updated": "2026-11-21T10:00:00Z", "": [1], "said": {
    "updated": "2026-11-21T10:00:00Z", "fields": [{"field": "", "updated": "2026-11-20T10:00:00Z"}]})");
  const Assessment assessment = read(text).value();
  REQUIRE(assessment.said.size() == 1);
  CHECK(assessment.said[0].updated == "2026-11-20T10:00:00Z");
  CHECK(read(written(assessment)).value() == assessment);
}

TEST_CASE("When something was said, was brought back and has left is kept, and nothing of it where it is of before") {
  const std::string text = R"({
  "format": "milepost.assessment/1",
  "framework": {},
  "subject": {},
  "assessor": {
    "relation": "self"
  },
  "updated": "2026-11-21T10:00:00Z",
  "said": {
    "updated": "2026-11-21T10:00:00Z",
    "fields": [
      {
        "field": "target_role",
        "updated": "2026-11-20T10:00:00Z"
      }
    ]
  },
  "claims": [
    {
      "ability": "knots",
      "milestone": 1,
      "updated": "2026-11-21T10:00:00Z",
      "taken_back": {
        "at": "2026-11-21T10:00:00Z",
        "to": "2026-10-01T10:00:00Z"
      }
    }
  ],
  "told": {
    "others": [
      "claims/knots"
    ]
  }
}
)";
  const Assessment assessment = read(text).value();
  CHECK(assessment.claims[0].written == "2026-10-01T10:00:00Z");
  CHECK(assessment.told->others == std::vector<std::string>{"claims/knots"});
  CHECK(written(assessment) == text);

  // As a program goes on with it that knows none of this, and hands it along.
  std::string later = text;
  for (const char* field : {"\"updated\": \"2026-11-21T10:00:00Z\",\n  \"said\"",
                            "\"updated\": \"2026-11-21T10:00:00Z\",\n      \"taken"}) {
    later.replace(later.find(field) + std::string("\"updated\": \"2026-11-2").size(), 1, "2");
  }
  CHECK(read(later).value().said.empty());
  CHECK_FALSE(read(later).value().claims[0].written);
}
