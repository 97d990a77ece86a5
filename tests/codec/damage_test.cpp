#include <catch2/catch_test_macros.hpp>
#include <string>

#include "codec/assessment_codec.hpp"
#include "codec/error_text.hpp"
#include "codec/framework_codec.hpp"
#include "codec/json.hpp"
#include "codec/sample_text.hpp"

// Damaged files: cut off anywhere, and with any byte changed.

using namespace milepost;

namespace {

constexpr unsigned char flips[] = {0x01, 0x20, 0x80};

// Calls `check` with every damaged form of `text`.
template <class Check>
void damage(const std::string& text, Check check) {
  for (std::size_t length = 0; length < text.size(); ++length) check(text.substr(0, length));
  for (std::size_t place = 0; place < text.size(); ++place) {
    for (const unsigned char flip : flips) {
      std::string flipped = text;
      flipped[place] = static_cast<char>(static_cast<unsigned char>(flipped[place]) ^ flip);
      check(flipped);
    }
  }
}

// A damaged text is refused with a place and a sentence, or what is read of it is written and read again
// without loss. `write` gives the text for a value that `read` gave.
template <class Read, class Write>
void check_damaged(const std::string& text, Read read, Write write) {
  std::size_t refused = 0;
  std::size_t kept = 0;
  damage(text, [&](const std::string& damaged) {
    const auto value = read(damaged);
    if (!value) {
      ++refused;
      const std::string refusal = to_text(value.error(), "");
      if (value.error().line < 1 || value.error().column < 1 || refusal.find('\n') != std::string::npos) FAIL(refusal);
      return;
    }
    ++kept;
    const std::string written = write(value.value());
    const auto again = read(written);
    if (!again || !(again.value() == value.value()) || write(again.value()) != written) FAIL(damaged);
  });
  CHECK(refused > kept);
  CHECK(kept > 0);
}

// With numbers as the library has them, where ours keep their text.
Json with_numbers(const Json& value) {
  if (value.is_binary()) {
    const auto& text = value.get_binary();
    return Json::parse(text.begin(), text.end());
  }
  Json plain = value;
  if (value.is_structured()) {
    for (auto item = plain.begin(); item != plain.end(); ++item) *item = with_numbers(*item);
  }
  return plain;
}

}  // namespace

TEST_CASE("A damaged framework is refused, or read and written without loss") {
  check_damaged(
      sample::framework_text, [](const std::string& text) { return read_framework(text); },
      [](const Framework& framework) { return write_framework(framework); });
}

TEST_CASE("A damaged assessment is refused, or read and written without loss") {
  const Framework framework = read_framework(sample::framework_text).value();
  const FrameworkIndex index(framework);
  check_damaged(
      sample::assessment_text, [&](const std::string& text) { return read_assessment(text, framework, index); },
      [&](const Assessment& assessment) { return write_assessment(assessment, framework, index); });
}

TEST_CASE("Damaged JSON is taken or refused as the library's own parser does, save for fields named twice") {
  const std::string text =
      R"({"a": [1, -2.5e3, true, false, null, "\u00e9\n\\"], "b": {"c": "ä🧭\uD83D\uDE00"}, "": [[], {}]})";
  damage(text, [](const std::string& damaged) {
    const Result<Json> ours = parse_json(damaged);
    const Json theirs = Json::parse(damaged, nullptr, false);
    const bool is_named_twice = !ours && ours.error().message.find("each field once") != std::string::npos;
    if (is_named_twice) return;
    if (static_cast<bool>(ours) == theirs.is_discarded()) FAIL(damaged);
    if (ours && with_numbers(ours.value()) != theirs) FAIL(damaged);
  });
  SUCCEED();
}
