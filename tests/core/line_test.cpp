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

TEST_CASE("What turns the direction, and what is not UTF-8, is left out; joiners stay") {
  CHECK(one_line("a\u202eb\u2066c\u2069", 40) == "abc");
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
