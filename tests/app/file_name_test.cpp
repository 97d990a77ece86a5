#include "app/file_name.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/utf8.hpp"

using namespace milepost;

namespace {

std::string repeated(std::string_view text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("A file is named after its parts, in lower case with hyphens") {
  CHECK(file_name({"Ines Silva", "Infrastructure", "2026-11-21"}, ".json") ==
        "ines-silva-infrastructure-2026-11-21.json");
  CHECK(file_name({"A  B", "c--d"}, ".md") == "a-b-c-d.md");
}

TEST_CASE("A part that says nothing is left out") {
  CHECK(file_name({"", "Infrastructure", "?!", "2026-11-21"}, ".json") == "infrastructure-2026-11-21.json");
  CHECK(file_name({"", "..", "/"}, ".json") == "milepost.json");
}

TEST_CASE("Letters of every script stay") {
  CHECK(file_name({"Zoë Müller", "能力"}, ".json") == "zoë-müller-能力.json");
}

TEST_CASE("What a file system or a shell would misread becomes a hyphen") {
  CHECK(file_name({"../../etc/passwd"}, ".json") == "etc-passwd.json");
  CHECK(file_name({"a:b*c?d\"e<f>g|h\\i"}, ".json") == "a-b-c-d-e-f-g-h-i.json");
  CHECK(file_name({std::string_view("a\0b\nc", 5)}, ".json") == "a-b-c.json");
  CHECK(file_name({"$(x) `y` -z"}, ".json") == "x-y-z.json");
}

TEST_CASE("A name cannot pretend to end otherwise") {
  CHECK(file_name({"invoice\u202Efdp"}, ".json") == "invoice-fdp.json");
  CHECK(file_name({"a\u2066b\u2069c"}, ".json") == "a-b-c.json");
  CHECK(file_name({"a\u061Cb\u200Fc\uFEFFd"}, ".json") == "a-b-c-d.json");
}

TEST_CASE("A name is short enough for every file system, and ends in whole characters") {
  for (const char* letter : {"a", "ß", "漢", "🧭"}) {
    const std::string name = file_name({repeated(letter, 500), repeated(letter, 500), "2026-11-21"}, ".json");
    CHECK(name.size() <= 160);
    CHECK(name.find("-2026-11-21.json") != std::string::npos);
    std::string_view rest = name;
    while (!rest.empty()) {
      const std::size_t bytes = decode_utf8(rest).bytes;
      REQUIRE(bytes > 0);
      rest.remove_prefix(bytes);
    }
  }
}

TEST_CASE("Bytes that are no text do not come into a name") { CHECK(file_name({"a\xFF\xC3z"}, ".json") == "a-z.json"); }
