#include "codec/observation_codec.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "codec/error_text.hpp"
#include "core/sample.hpp"

using namespace milepost;

namespace {

Result<std::vector<Evidence>> read(const std::string& text) {
  static const Framework framework = sample::framework();
  static const FrameworkIndex index(framework);
  return read_observations(text, framework, index);
}

std::string refusal_of(const std::string& text) {
  const auto items = read(text);
  return items ? "accepted" : to_text(items.error(), "");
}

Evidence complete() {
  Evidence item = sample::evidence("e1", "craft", 2);
  item.kind = EvidenceKind::feedback;
  item.text = "Calm in the storm";
  item.url = "https://example.com/log";
  item.author = "Ines";
  item.reach = Reach::squads;
  item.recognized = true;
  item.updated = "2026-11-21T10:00:00Z";
  item.extras = {{"x-mood", "\"sunny\""}};
  return item;
}

}  // namespace

TEST_CASE("An observation that is handed over is read back as it was") {
  const std::string text = write_observation(complete(), {"sample", "1", "", {}});
  CHECK(text.find(R"("format": "milepost.observation/1")") != std::string::npos);
  CHECK(text.find(R"("id": "sample")") != std::string::npos);
  CHECK(read(text).value() == std::vector<Evidence>{complete()});
}

TEST_CASE("A piece of evidence alone, and a list of such, are observations as well") {
  CHECK(read(R"({"id": "a", "text": "One"})").value().at(0).text == "One");
  const auto both = read(R"( [{"id": "a", "text": "One"}, {"id": "b", "text": "Two"}])");
  REQUIRE(both);
  CHECK(both.value().at(1).text == "Two");
}

TEST_CASE("The evidence of a manager's assessment is the manager's where it names nobody") {
  const auto items = read(R"({"format": "milepost.assessment/1", "assessor": {"name": "Sam", "relation": "manager"},
    "evidence": [{"id": "a", "text": "One"}, {"id": "b", "text": "Two", "author": "Ines"}]})");
  REQUIRE(items);
  CHECK(items.value().at(0).author == "Sam");
  CHECK(items.value().at(1).author == "Ines");
}

TEST_CASE("The evidence of a person's own assessment stays without an author") {
  const auto items = read(R"({"format": "milepost.assessment/1", "assessor": {"name": "Sam"},
    "evidence": [{"id": "a", "text": "One"}]})");
  REQUIRE(items);
  CHECK(items.value().at(0).author.empty());
}

TEST_CASE("An observation is refused with its place and the way out") {
  CHECK(refusal_of(R"({"format": "milepost.observation/1"})") ==
        "1:1: evidence: expected a list of 1 to 100000, but it is missing");
  CHECK(refusal_of(R"({"format": "milepost.observation/1", "evidence": []})") ==
        "1:50: evidence: expected a list of 1 to 100000, got 0");
  CHECK(refusal_of(R"({"format": "milepost.observation/1", "evidence": [{"id": "a", "date": "soon"}]})") ==
        "1:71: evidence[0].date: expected a day of the calendar such as 2026-11-21, got \"soon\"");
  CHECK(refusal_of("[\n{\"text\": \"One\"}]") == "2:1: [0].id: expected a text that is not empty, but it is missing");
  CHECK(refusal_of("[]") == "1:1: expected some evidence, got an empty list");
  CHECK(refusal_of(R"([{"id": "a"}, {"id": "a"}])") ==
        "1:22: [1].id: expected each id of this list only once, got \"a\" again");
  CHECK(refusal_of(R"({"format": "milepost.assessment/1"})") ==
        "evidence: expected some evidence, but this assessment has none");
  CHECK(refusal_of(R"({"format": "milepost.framework/1"})") ==
        "1:12: format: expected \"milepost.observation/1\", got \"milepost.framework/1\"");
  CHECK(refusal_of(R"({"format": "milepost.observation/2"})").find("written by a newer Milepost") != std::string::npos);
  CHECK(refusal_of(R"({"id": "a", )").find("1:1") == 0);
}

TEST_CASE(
    "What was observed with another wording is taken, and what names none or this one is held to its milestones") {
  const FrameworkIndex index(sample::framework());
  const auto refusal_with = [](const std::string& framework) {
    return refusal_of(R"({"format": "milepost.observation/1", )" + framework +
                      R"("evidence": [{"id": "a", "supports": [{"ability": "craft", "milestone": 9}]}]})");
  };
  CHECK(refusal_with(R"("framework": {"id": "sample", "version": "2"}, )") == "accepted");
  CHECK(refusal_with(R"("framework": {"id": "sample", "digest": "0123456789abcdef"}, )") == "accepted");
  CHECK(refusal_with(R"("framework": {"id": "other"}, )") == "accepted");
  CHECK(refusal_with("") == "1:110: evidence[0].supports[0].milestone: expected a whole number from 1 to 5, got 9");
  CHECK(refusal_with(R"("framework": {"digest": ")" + index.framework_digest() + R"("}, )") != "accepted");
  CHECK(refusal_of(R"({"id": "a", "supports": [{"ability": "craft", "milestone": 9}]})") != "accepted");
}

TEST_CASE("Only what starts like an object or a list of objects is meant as JSON") {
  for (const char* text : {"{", " \n{\"id\"", "[{", "[ \n {", "[]", "\xEF\xBB\xBF{"}) {
    CAPTURE(text);
    CHECK(is_meant_as_json(text));
  }
  for (const char* text : {"", "  ", "Ines {did} it", "[Draft] She led it", "[", "\"text\"", "7"}) {
    CAPTURE(text);
    CHECK_FALSE(is_meant_as_json(text));
  }
}
