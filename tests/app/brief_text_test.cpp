#include "app/brief_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace milepost;

namespace {

Brief sample_brief() {
  Brief brief;
  brief.title = "1:1 brief: Robin";
  brief.facts = {"2026-11-21", "Bakery 2026.1"};
  brief.sections = {{BriefTopic::changes, "Changes", {{"Bread", "1 → 2", "", {}}}, ""},
                    {BriefTopic::evidence,
                     "Strongest evidence",
                     {{"", "A loaf", "https://bakery.example/loaf?a=1&b=2", {"Bread 2 · seen by Alex", "2026-10-02"}},
                      {"", "", "mailto:robin@bakery.example", {}}},
                     "And 2 more."},
                    {BriefTopic::gaps, "Top gaps", {}, "No target role is chosen."}};
  return brief;
}

// A brief that says nothing but this text, with this link.
Brief saying(std::string text, std::string url = "") {
  Brief brief;
  brief.sections = {{BriefTopic::evidence, "Evidence", {{"", std::move(text), std::move(url), {}}}, ""}};
  return brief;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A brief is one page of Markdown") {
  CHECK(brief_markdown(sample_brief()) ==
        "# 1:1 brief: Robin\n\n"
        "2026-11-21 · Bakery 2026.1\n\n"
        "## Changes\n\n"
        "- **Bread**: 1 → 2\n\n"
        "## Strongest evidence\n\n"
        "- A loaf ([bakery.example](<https://bakery.example/loaf?a=1&b=2>))\n"
        "  - Bread 2 · seen by Alex\n"
        "  - 2026-10-02\n"
        "- [robin@bakery.example](<mailto:robin@bakery.example>)\n\n"
        "And 2 more.\n\n"
        "## Top gaps\n\n"
        "No target role is chosen.\n");
}

TEST_CASE("A brief is a fragment of HTML with the same content") {
  CHECK(brief_html(sample_brief()) ==
        "<h1>1:1 brief: Robin</h1>\n"
        "<p>2026-11-21 · Bakery 2026.1</p>\n"
        "<h2>Changes</h2>\n"
        "<ul>\n<li><strong>Bread</strong>: 1 → 2</li>\n</ul>\n"
        "<h2>Strongest evidence</h2>\n"
        "<ul>\n<li>A loaf (<a href=\"https://bakery.example/loaf?a=1&amp;b=2\">bakery.example</a>)"
        "<ul><li>Bread 2 · seen by Alex</li><li>2026-10-02</li></ul></li>\n"
        "<li><a href=\"mailto:robin@bakery.example\">robin@bakery.example</a></li>\n</ul>\n"
        "<p>And 2 more.</p>\n"
        "<h2>Top gaps</h2>\n"
        "<p>No target role is chosen.</p>\n");
}

TEST_CASE("What Markdown would read is escaped, and nothing more") {
  const auto [text, escaped] = GENERATE(table<const char*, const char*>({
      {"*bold* and `code`", "\\*bold\\* and \\`code\\`"},
      {"[a](javascript:b)", "\\[a\\](javascript:b)"},
      {"![image](x)", "!\\[image\\](x)"},
      {"<script>", "\\<script>"},
      {"back\\slash", "back\\\\slash"},
      {"~~gone~~", "\\~\\~gone\\~\\~"},
      {"snake_case_name", "snake_case_name"},
      {"_emphasis_", "\\_emphasis\\_"},
      {"a _b_ c", "a \\_b\\_ c"},
      {"Q&A at AT&T", "Q&A at AT&T"},
      {"&lt;b&gt;", "\\&lt;b\\&gt;"},
      {"&#60;", "\\&#60;"},
      {"# heading", "\\# heading"},
      {"- item", "\\- item"},
      {"+ item", "\\+ item"},
      {"> quotation", "\\> quotation"},
      {"=== line", "\\=== line"},
      {"1. item", "1\\. item"},
      {"12) item", "12\\) item"},
      {"1.", "1\\."},
      {"1.5 times", "1.5 times"},
      {"2026-11-21", "2026-11-21"},
      {"1:1", "1:1"},
      {"a # b - c + d > e 1. f", "a # b - c + d > e 1. f"},
      {"Plain words, 100% (really)!", "Plain words, 100% (really)!"},
  }));
  CHECK(escaped_for_markdown(text) == escaped);
}

TEST_CASE("What HTML would read is escaped in texts and in links") {
  CHECK(escaped_for_html("<b a=\"c\" d='e'>&") == "&lt;b a=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
  const std::string html = brief_html(saying("<script>alert(1)</script>", "https://a.example/\"><script>"));
  CHECK_FALSE(contains(html, "<script"));
  CHECK(contains(html, "<a href=\"https://a.example/%22%3e%3cscript%3e\">a.example</a>"));
}

TEST_CASE("An address cannot end its link early") {
  CHECK(contains(brief_markdown(saying("x", "https://a.example/b> (c) [d]\\`|")),
                 "[a.example](<https://a.example/b%3e%20%28c%29%20[d]%5c%60%7c>)"));
  CHECK(contains(brief_markdown(saying("x", "https://a.example/?a&copy;=1&b=2")),
                 "<https://a.example/?a\\&copy;=1&b=2>"));
}

TEST_CASE("The label of a link is escaped as well") {
  CHECK(contains(brief_markdown(saying("", "https://a*b*.example/")), "- [a\\*b\\*.example](<"));
  CHECK(contains(brief_html(saying("", "https://a&b.example/")), ">a&amp;b.example</a>"));
}
