#include "codec/json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "codec/error_text.hpp"
#include "codec/json_text.hpp"
#include "codec/limits.hpp"

using namespace milepost;

namespace {

std::string refusal_of(const std::string& text) {
  const Result<Json> json = parse_json(text);
  return json ? "accepted" : to_text(json.error(), "");
}

std::string repeated(const std::string& text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

std::string nested(int depth) { return repeated("[", depth) + repeated("]", depth); }

}  // namespace

TEST_CASE("JSON is read as it stands, fields in their order") {
  const auto [text, compact] = GENERATE(table<std::string, std::string>({
      {" { } ", "{}"},
      {"[]", "[]"},
      {"\"text\"", "\"text\""},
      {"[true, false, null]", "[true,false,null]"},
      {"{\"b\": 1, \"a\": {\"\": []}}", "{\"b\":1,\"a\":{\"\":[]}}"},
      {"[0, -0, 7, -7, 9223372036854775807, -9223372036854775808, 18446744073709551615]",
       "[0,-0,7,-7,9223372036854775807,-9223372036854775808,18446744073709551615]"},
      {"[18446744073709551616, -9223372036854775809, 123456789012345678901234567890, 0.10000000000000000001, 1.50]",
       "[18446744073709551616,-9223372036854775809,123456789012345678901234567890,0.10000000000000000001,1.50]"},
      {"[1.5, -0.25, 1e3, 1E+3, 25e-1, 0e99999, 5e-324, 1.7976931348623157e308]",
       "[1.5,-0.25,1e3,1E+3,25e-1,0e99999,5e-324,1.7976931348623157e308]"},
      {R"(["\"\\\/\b\f\n\r\t\u0041\u00e9\uD83D\uDE00\u0000"])", R"(["\"\\/\b\f\n\r\tAé😀\u0000"])"},
      {"[\"\x7f 漢字\"]", "[\"\x7f 漢字\"]"},
      {"{\"__proto__\":1,\"constructor\":2,\"toString\":3}", "{\"__proto__\":1,\"constructor\":2,\"toString\":3}"},
  }));
  const Result<Json> json = parse_json(text);
  INFO(text);
  REQUIRE(json);
  CHECK(json_text(json.value()) == compact);
}

TEST_CASE("A byte order mark at the start is skipped and takes no column") {
  CHECK(refusal_of("\xEF\xBB\xBF[1]") == "accepted");
  CHECK(refusal_of("\xEF\xBB\xBF[x]") == "1:2: [0]: expected a value, got \"x\"");
  CHECK(refusal_of("[1]\xEF\xBB\xBF") == "1:4: expected nothing more after the document, got \"\\ufeff\"");
}

TEST_CASE("What is not JSON is refused with its place, counted in characters") {
  const auto [text, refusal] = GENERATE(table<std::string, std::string>({
      {"", "1:1: expected a value, but the text ends here"},
      {" \n ", "2:2: expected a value, but the text ends here"},
      {"[1, 2", "1:6: expected a comma or ], but the text ends here"},
      {"{\"a\": 1", "1:8: expected a comma or }, but the text ends here"},
      {"{\"a\"", "1:5: a: expected a colon after the field's name, but the text ends here"},
      {"{\"a\":", "1:6: a: expected a value, but the text ends here"},
      {"{\"a", "1:4: expected a closing quotation mark, but the text ends here"},
      {"[1, ]", "1:5: expected another value after the comma, got \"]\""},
      {"{\"a\": 1, }", "1:10: expected another field after the comma, got \"}\""},
      {"{a: 1}", "1:2: expected a field's name in double quotes, got \"a\""},
      {"['a']", "1:2: [0]: expected a value, got \"'\""},
      {"[1 2]", "1:4: expected a comma or ], got \"2\""},
      {"[1}", "1:3: expected a comma or ], got \"}\""},
      {"{\"a\" 1}", "1:6: a: expected a colon after the field's name, got \"1\""},
      {"{} {}", "1:4: expected nothing more after the document, got \"{\""},
      {"[tru]", "1:2: [0]: expected a value, got \"tru\""},
      {"[NaN]", "1:2: [0]: expected a value, got \"NaN\""},
      {"[Infinity]", "1:2: [0]: expected a value, got \"Infinity\""},
      {"[-Infinity]", "1:2: [0]: expected a number such as -1.5, got \"-Infinity\""},
      {"// no\n[]", "1:1: expected a value, got \"/\""},
      {"[\n  \"äöü🧭\", x]", "2:11: [1]: expected a value, got \"x\""},
      {"[\r\n\tx]", "2:2: [0]: expected a value, got \"x\""},
      {"[“a”]", "1:2: [0]: expected a value, got \"“\""},
      {"{\"ok\": {\"a b\": [0, {\"x\": ?}]}}", "1:26: ok[\"a b\"][1].x: expected a value, got \"?\""},
  }));
  INFO(text);
  CHECK(refusal_of(text) == refusal);
}

TEST_CASE("Numbers have one form, and must fit 64-bit floating point") {
  const auto malformed = GENERATE("01", "-", "-01", "1.", "1.e3", "1e", "1e+", "0x10", "1_000", "--1", "1.5.2", "1-2");
  CHECK(refusal_of(std::string("[") + malformed + "]") ==
        std::string("1:2: [0]: expected a number such as -1.5, got \"") + malformed + "\"");
  const auto no_value = GENERATE("+1", ".5");
  CHECK(refusal_of(std::string("[") + no_value + "]") ==
        std::string("1:2: [0]: expected a value, got \"") + no_value + "\"");
  const auto out_of_range = GENERATE("1e309", "-1e309", "1e999999999999", "1e-400");
  CHECK(refusal_of(std::string("[") + out_of_range + "]") ==
        std::string("1:2: [0]: expected a number that a 64-bit floating-point number can hold, got \"") + out_of_range +
            "\"");
}

TEST_CASE("Strings are UTF-8 with the escapes of JSON and nothing else") {
  const auto [text, refusal] = GENERATE(table<std::string, std::string>({
      {"[\"\xff\"]", "1:3: [0]: expected UTF-8, got the byte 0xff: save the file as UTF-8"},
      {"[\"\xc3\"]", "1:3: [0]: expected UTF-8, got the byte 0xc3: save the file as UTF-8"},
      {"[\"\xed\xa0\x80\"]", "1:3: [0]: expected UTF-8, got the byte 0xed: save the file as UTF-8"},
      {"[\xff]", "1:2: [0]: expected UTF-8, got the byte 0xff: save the file as UTF-8"},
      {"[\"a\nb\"]", "1:4: [0]: expected the control character to be written as \\u000a"},
      {std::string("[\"a\0b\"]", 7), "1:4: [0]: expected the control character to be written as \\u0000"},
      {R"(["\x41"])", "1:4: [0]: expected one of \" \\ / b f n r t u after the backslash, got \"x41\""},
      {R"(["\u12G4"])", "1:7: [0]: expected four hexadecimal digits after \\u, got \"G4\""},
      {R"(["\ud83d"])", "1:3: [0]: expected both halves of a surrogate pair, got \\ud83d alone"},
      {R"(["\ud83d\n"])", "1:3: [0]: expected both halves of a surrogate pair, got \\ud83d alone"},
      {R"(["\ud83d\u0041"])", "1:3: [0]: expected both halves of a surrogate pair, got \\ud83d alone"},
      {R"(["\ude00"])", "1:3: [0]: expected both halves of a surrogate pair, got \\ude00 alone"},
      {R"(["\ud83d\ud83d\ude00"])", "1:3: [0]: expected both halves of a surrogate pair, got \\ud83d alone"},
  }));
  INFO(text);
  CHECK(refusal_of(text) == refusal);
}

TEST_CASE("A field that is named twice in one object is refused where it stands again") {
  CHECK(refusal_of("{\"a\": 1,\n \"a\": 2}") ==
        "2:2: a: expected each field once, got this one again: remove one of the two");
  CHECK(refusal_of(R"({"a": {"b": 1, "\u0062": 2}})") ==
        "1:16: a.b: expected each field once, got this one again: remove one of the two");
  CHECK(refusal_of(R"({"a": {"a": 1}, "b": [{"a": 1}, {"a": 1}]})") == "accepted");
}

TEST_CASE("A text may have 4 MiB and no byte more") {
  const std::string spaces(most_text_bytes - 2, ' ');
  CHECK(refusal_of("[" + spaces + "]") == "accepted");
  CHECK(refusal_of("[" + spaces + " ]") == "expected at most 4 MiB of text, got 4194305 bytes: split it up");
}

TEST_CASE("Nesting may be 32 deep and no deeper") {
  CHECK(refusal_of(nested(32)) == "accepted");
  CHECK(refusal_of(nested(33)) ==
        "1:33: " + repeated("[0]", 32) + ": expected at most 32 levels of nesting, got one more");
  CHECK(refusal_of(repeated("{\"a\":", 33)).find("expected at most 32 levels") != std::string::npos);
  CHECK(refusal_of(std::string(most_text_bytes, '[')).find("1:33: ") == 0);
}

TEST_CASE("A string may have 64 KiB and no byte more, be it a value or a name") {
  const std::string longest(most_string_bytes, 'a');
  CHECK(refusal_of("[\"" + longest + "\"]") == "accepted");
  CHECK(refusal_of("[0, \"a" + longest + "\"]") ==
        "1:5: [1]: expected a text of at most 65536 bytes, got 65537: shorten it");
  CHECK(refusal_of("{\"" + longest + "\": 0}") == "accepted");
  CHECK(refusal_of("{\"a" + longest + "\": 0}") ==
        "1:2: expected a text of at most 65536 bytes, got 65537: shorten it");
}

TEST_CASE("An object of 100,000 fields is read without delay") {
  std::string text = "{";
  for (int i = 0; i < 100'000; ++i) text += "\"field-" + std::to_string(i) + "\":0,";
  CHECK(refusal_of(text + "\"last\":0}") == "accepted");
  CHECK(refusal_of(text + "\"field-0\":0}").find("field-0: expected each field once") != std::string::npos);
}

TEST_CASE("A field's name is told whole, also where it holds a NUL") {
  CHECK(refusal_of(R"({"__proto__\u0000x": tru})") == "1:22: [\"__proto__\\u0000x\"]: expected a value, got \"tru\"");
  CHECK(refusal_of(R"({"a\u0000b": 1, "a\u0000b": 2})").find("[\"a\\u0000b\"]: expected each field once") !=
        std::string::npos);
  CHECK(refusal_of(R"({"a\u0000b": 1, "a\u0000c": 2, "a": 3})") == "accepted");
}
