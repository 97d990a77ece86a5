#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "ui/layout.hpp"
#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using ui::NodeRole;

namespace {

// What the environment variable MILEPOST_FRAMEWORK names, which tests/real/draw.test.mjs sets.
std::string framework_text() {
  const char* path = std::getenv("MILEPOST_FRAMEWORK");
  REQUIRE(path != nullptr);
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void check(Page& page, float width, const std::string& what) {
  page.set_width(width);
  const std::string faults = sample::layout_faults(page) + sample::unrest(page);
  if (!faults.empty()) FAIL_CHECK(what << " at " << width << " px:\n" << faults);
}

}  // namespace

TEST_CASE("A framework from a file is drawn with every ability open and claimed", "[.framework-file]") {
  Page page;
  const auto error = page.application().set_framework(framework_text());
  if (error) FAIL(error->path + ": " + error->message);
  page.settle();
  const auto& abilities = page.session().framework().abilities;
  REQUIRE_FALSE(abilities.empty());
  for (const Ability& ability : abilities) {
    page.view().ability = ability.id.text;
    page.set_width(1280);
    CHECK(page.shows("Where you stand on " + ability.name));
    REQUIRE(page.click(NodeRole::button, "Claim 1 on " + ability.name));
    sample::open_everything(page);
    for (const float width : {320.0F, 1280.0F}) check(page, width, ability.name);
  }
  const Summary& summary = page.session().evaluation().summary;
  CHECK(summary.assessed == static_cast<int>(abilities.size()));
  CHECK(summary.unassessed == 0);
}
