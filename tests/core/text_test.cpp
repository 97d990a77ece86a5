#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstddef>
#include <string>

#include "core/path.hpp"
#include "core/quote.hpp"
#include "core/utf8.hpp"

using namespace milepost;

TEST_CASE("A path names fields with dots and items with brackets") {
  const Path root;
  const Path roles(root, "roles");
  const Path role(roles, std::size_t{3});
  const Path requirements(role, "requirements");
  CHECK(root.text().empty());
  CHECK(Path(Path(requirements, std::size_t{0}), "milestone").text() == "roles[3].requirements[0].milestone");
}

TEST_CASE("A path quotes names that are no plain words") {
  const Path root;
  CHECK(Path(root, "a.b").text() == "[\"a.b\"]");
  CHECK(Path(Path(root, "a"), "").text() == "a[\"\"]");
  CHECK(Path(Path(root, "x"), "say \"hi\"\n").text() == "x[\"say \\\"hi\\\"\\u000a\"]");
  CHECK(Path(root, "__proto__").text() == "__proto__");
}

TEST_CASE("What would not show, or would turn what follows around, is escaped") {
  CHECK(visible("plain ünïcode 漢字 🧭") == "plain ünïcode 漢字 🧭");
  CHECK(visible("a\nb\x1b[31m\x7f") == "a\\u000ab\\u001b[31m\\u007f");
  CHECK(visible("\u202egnp.exe") == "\\u202egnp.exe");
  CHECK(visible("\u2066\u200b\u2028\u061c\ufeff\u0085") == "\\u2066\\u200b\\u2028\\u061c\\ufeff\\u0085");
  CHECK(visible("bad \xff\xc3 bytes") == "bad \\xff\\xc3 bytes");
  CHECK(visible(std::string("\0", 1)) == "\\u0000");
}

TEST_CASE("A received text is quoted, escaped and cut short") {
  CHECK(in_quotes("two") == "\"two\"");
  CHECK(in_quotes("say \"hi\" \\o/") == "\"say \\\"hi\\\" \\\\o/\"");
  CHECK(in_quotes(std::string(40, 'a')) == '"' + std::string(40, 'a') + '"');
  CHECK(in_quotes(std::string(41, 'a')) == '"' + std::string(40, 'a') + "…\"");
  CHECK(in_quotes("äöü", 2) == "\"äö…\"");
}

TEST_CASE("UTF-8 is read one character at a time") {
  const auto [text, character] = GENERATE(table<std::string, char32_t>({{"a", U'a'},
                                                                        {"\x7f", 0x7F},
                                                                        {"\xC2\x80", 0x80},
                                                                        {"\xDF\xBF", 0x7FF},
                                                                        {"\xE0\xA0\x80", 0x800},
                                                                        {"\xED\x9F\xBF", 0xD7FF},
                                                                        {"\xEE\x80\x80", 0xE000},
                                                                        {"\xF0\x90\x80\x80", 0x10000},
                                                                        {"\xF4\x8F\xBF\xBF", 0x10FFFF}}));
  const DecodedCharacter decoded = decode_utf8(text + "tail");
  CHECK(decoded.character == character);
  CHECK(decoded.bytes == text.size());
  std::string written;
  append_utf8(written, character);
  CHECK(written == text);
}

TEST_CASE("What is not UTF-8 is refused") {
  const auto text = GENERATE("", "\x80", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2g", "\xE0\x9F\xBF", "\xE2\x82",
                             "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF0\x9F\xA7", "\xF4\x90\x80\x80",
                             "\xF8\x88\x80\x80\x80", "\xFE", "\xFF");
  CHECK(decode_utf8(text).bytes == 0);
}
