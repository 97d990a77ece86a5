#include "codec/merged_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "codec/assessment_codec.hpp"
#include "codec/framework_codec.hpp"
#include "codec/limits.hpp"
#include "codec/sample_text.hpp"

namespace milepost {
namespace {

const Framework& harbour() {
  static const Framework framework = read_framework(sample::framework_text).value();
  return framework;
}

Result<MergedText> merged(const std::string& mine, const std::string& theirs,
                          std::optional<std::string_view> base = std::nullopt) {
  return merge_texts(mine, theirs, base, harbour(), FrameworkIndex(harbour()));
}

std::string with(const std::string& fields) { return R"({"format":"milepost.assessment/1",)" + fields + '}'; }

const std::string knots = R"({"ability":"knots","milestone":1,"updated":"2026-01-01T00:00:00Z"})";
const std::string other = R"({"ability":"other","milestone":2,"updated":"2026-01-02T00:00:00Z"})";

TEST_CASE("Two copies of an assessment become one, which tells to whom it says something new") {
  const std::string both = R"("claims":[)" + knots + ',' + other + ']';
  const Result<MergedText> one = merged(with(R"("claims":[)" + knots + ']'), with(both));
  REQUIRE(one);
  CHECK(one.value().adds_to_mine);
  CHECK(!one.value().adds_to_theirs);
  CHECK(one.value().text.find("\"other\"") != std::string::npos);
  const Result<MergedText> again = merged(one.value().text, with(both));
  REQUIRE(again);
  CHECK(!again.value().adds_to_mine);
  CHECK(!again.value().adds_to_theirs);
  CHECK(again.value().text == one.value().text);
}

TEST_CASE("The same answers in another order, or last shown with another framework, say nothing new") {
  const Result<MergedText> same =
      merged(with(R"("framework":{"id":"harbour","version":"1"},"claims":[)" + knots + ',' + other + ']'),
             with(R"("framework":{"id":"harbour","version":"2"},"claims":[)" + other + ',' + knots + ']'));
  REQUIRE(same);
  CHECK(!same.value().adds_to_mine);
  CHECK(!same.value().adds_to_theirs);
}

TEST_CASE("What only one copy has changed since both were the same is taken from it") {
  const std::string base = with(R"("subject":{"name":"Kim"},"updated":"2026-01-01T00:00:00Z")");
  const std::string renamed = with(R"("subject":{"name":"Kim Lund"},"updated":"2026-01-02T00:00:00Z")");
  const std::string later = with(R"("subject":{"name":"Kim"},"updated":"2026-01-03T00:00:00Z")");
  const Result<MergedText> result = merged(later, renamed, base);
  REQUIRE(result);
  CHECK(result.value().text.find("Kim Lund") != std::string::npos);
  CHECK(merged(later, renamed, "not JSON").value().text.find("Kim Lund") == std::string::npos);
}

TEST_CASE("Two assessments that were begun at different times and bear different names are no copies of one") {
  const auto of = [](const std::string& name, const std::string& created) {
    return with(R"("subject":{"name":")" + name + R"("},"created":")" + created + '"');
  };
  const std::string then = "2026-01-01T00:00:00Z";
  const std::string later = "2026-01-02T00:00:00Z";
  CHECK(merged(of("Ana", then), of("Ben", later)).value().is_another);
  CHECK(!merged(of("Ana", then), of("Ana B", then)).value().is_another);
  CHECK(!merged(of("Ana", then), of("", later)).value().is_another);
}

TEST_CASE("Of two copies neither is merged where one cannot be read, or both are too long together") {
  CHECK(merged("{", with(R"("claims":[])")).error().line == 1);
  CHECK(merged(with(R"("claims":[])"), "{").error().line == 1);
  const auto notes = [](const std::string& start) {
    std::string text = R"("evidence":[)";
    for (std::size_t i = 0; i * 60'000 < most_text_bytes * 2 / 3; ++i) {
      text += (i == 0 ? R"({"id":")" : R"(,{"id":")") + start + std::to_string(i) + R"(","text":")" +
              std::string(60'000, 'x') + "\"}";
    }
    return with(text + ']');
  };
  CHECK(merged(notes("a"), notes("b")).error().message == "both copies together would be too long to be read again");
}

}  // namespace
}  // namespace milepost
