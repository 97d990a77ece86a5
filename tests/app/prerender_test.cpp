#include "app/prerender.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/sample.hpp"

using namespace milepost;

TEST_CASE("A framework is written as one line of HTML that stands in a page before a script has run") {
  Framework framework =
      sample::framework({sample::role("cook", {sample::must("craft", 2), sample::recommended("team", 1)})});
  framework.language = "en";
  framework.milestones.resize(1);
  framework.milestones[0].definition = "Can be relied on";
  framework.abilities.resize(1);
  framework.abilities[0].description = "What is made";
  framework.abilities[0].milestones = {{1, "", {"Soup", "Bread"}, {}}};
  CHECK(prerendered(framework) ==
        "<div lang=\"en\"><h3>craft</h3><p>What is made</p><h4>1 · Level 1</h4><p>Can be relied on</p>"
        "<p>Reach&#58; one squad</p><ul><li>Soup</li><li>Bread</li></ul>"
        "<h3>Roles</h3><ul><li>Role cook&#58; craft 2, team 1 (recommended)</li></ul></div>");
}

TEST_CASE("One ability is written without the others and the roles, and one that there is not as nothing") {
  const Framework framework = sample::framework({sample::role("cook", {sample::must("craft", 2)})});
  const std::string html = prerendered(framework, "team");
  CHECK(html.find("<h3>team</h3>") != std::string::npos);
  CHECK(html.find("<h4>5 · Level 5</h4>") != std::string::npos);
  CHECK(html.find("craft") == std::string::npos);
  CHECK(html.find("Roles") == std::string::npos);
  CHECK(prerendered(framework, "absent").empty());
}

TEST_CASE("What HTML, Markdown or a template language would read is written as numbers, and a line stays one") {
  CHECK(escaped_everywhere("a <b> & \"c\" 'd'") == "a &#60;b&#62; &#38; &#34;c&#34; &#39;d&#39;");
  CHECK(escaped_everywhere("*_`[x](y)") == "&#42;&#95;&#96;&#91;x&#93;(y)");
  CHECK(escaped_everywhere("{{ x }} {% y %} \\ ~ | $ # @") ==
        "&#123;&#123; x &#125;&#125; &#123;&#37; y &#37;&#125; &#92; &#126; &#124; &#36; &#35; &#64;");
  CHECK(escaped_everywhere("one\n\ntwo\tthree") == "one<br/><br/>two three");
  CHECK(escaped_everywhere("über 日本") == "über 日本");
}
