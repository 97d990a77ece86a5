#include "core/line.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "core/link.hpp"

using namespace milepost;

TEST_CASE("A text comes on one line with single spaces") {
  CHECK(one_line("  two\n\twords \r\n", 40) == "two words");
  CHECK(one_line("one\u2028line\u0085here\u00a0now", 40) == "one line here now");
  CHECK(one_line(" \n", 40).empty());
}

TEST_CASE("A line is cut to its length, counted in characters") {
  CHECK(one_line("12345", 5) == "12345");
  CHECK(one_line("123456", 5) == "12345…");
  CHECK(one_line("äöüßé", 5) == "äöüßé");
  CHECK(one_line("äöüßéx", 5) == "äöüßé…");
  CHECK(one_line("1234 5", 6) == "1234 5");
  CHECK(one_line("1234 5", 5) == "1234…");
  CHECK(one_line("12345   ", 5) == "12345");
}

TEST_CASE("What would turn the reading direction is known") {
  for (const char32_t code : {0x61CU, 0x200EU, 0x200FU, 0x202AU, 0x202EU, 0x2066U, 0x2069U}) {
    CAPTURE(static_cast<unsigned>(code));
    CHECK(turns_direction(code));
  }
  for (const char32_t code : {0x200DU, 0x202FU, 0x2070U, 0x61U}) CHECK_FALSE(turns_direction(code));
}

TEST_CASE("What turns the direction is shown where it stands, and nothing else is changed") {
  std::string text = "\u202eab\u061c🧭Øé\u2069\u2019\u200f";
  show_turns(text);
  CHECK(text == "\ufffdab\ufffd🧭Øé\ufffd\u2019\ufffd");
  std::string damaged = "\xe2\x80 \xd8 \xe2";
  show_turns(damaged);
  CHECK(damaged == "\xe2\x80 \xd8 \xe2");
}

TEST_CASE("On a line what turns the direction is shown, what is not UTF-8 is left out, and joiners stay") {
  CHECK(one_line("a\u202eb\u2066c\u200f", 40) == "a\ufffdb\ufffdc\ufffd");
  CHECK(one_line("a\xff\xc3z", 40) == "az");
  CHECK(one_line("می\u200cخواهم", 40) == "می\u200cخواهم");
}

TEST_CASE("Pages and letters can be followed") {
  const auto url = GENERATE("https://a.example", "http://a.example/b?c#d", "mailto:robin@a.example",
                            "HTTPS://A.example", "https://a.example/with space");
  CHECK(can_be_followed(url));
}

TEST_CASE("Nothing else can be followed") {
  const auto url = GENERATE("", "https://", "mailto:", "javascript:alert(1)", " https://a.example", "//a.example",
                            "ftp://a.example", "data:text/html,x", "https:/a.example", "https://a.example\n",
                            "java\nscript:alert(1)", "a.example", "file:///etc");
  INFO(url);
  CHECK_FALSE(can_be_followed(url));
}

TEST_CASE("A link is labelled with where it leads") {
  CHECK(link_label("https://a.example/b?c#d") == "a.example");
  CHECK(link_label("HTTP://a.example:8080?x") == "a.example:8080");
  CHECK(link_label("mailto:robin@a.example?subject=x") == "robin@a.example");
  CHECK(link_label("https://bank.example@evil.example/") == "evil.example");
  CHECK(link_label("https://evil.example\\@bank.example/") == "evil.example");
  CHECK(link_label("https://a\u202eb.example/") == "a\\u202eb.example");
}
