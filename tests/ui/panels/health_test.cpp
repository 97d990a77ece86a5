#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::count;
using sample::names;
using ui::NodeRole;

namespace {

void show_health(Page& page, const Framework& framework) {
  sample::show(page, framework);
  page.view().view = ui::View::health;
  page.settle();
}

}  // namespace

TEST_CASE("Health tells five lines of each ability, each with its grade as a word") {
  Page page;
  Framework framework = sample::large_framework(2, 1);
  framework.abilities[0].updated = "2026-11-01";
  framework.abilities[1].updated = "2020-01-01";
  show_health(page, framework);
  CHECK(names(page, NodeRole::list_item).size() >= 10);
  CHECK(page.shows("good: 1 role asks for it"));
  CHECK(page.shows("warning: no role asks for it"));
  CHECK(count(page, NodeRole::list_item, "warning: no observation refers to it") == 2);
  CHECK(page.shows("good: last updated 20 days ago"));
  CHECK(page.shows("stop: last updated about 7 years ago"));
  CHECK(page.shows("As of 2026-11-21: 2 good · 4 information · 3 warning · 1 stop"));
}

TEST_CASE("Health follows what is claimed and noted") {
  Page page;
  show_health(page, sample::large_framework(1, 1));
  CHECK(page.shows("information: nobody has claimed a milestone of it"));
  page.application().apply(ClaimMilestone{AbilityId("ability-1"), 2});
  page.application().apply(SaveEvidence{sample::evidence("", "ability-1", 2)});
  page.settle();
  CHECK(page.shows("good: 1 person has claimed a milestone of it, up to 2"));
  CHECK(page.shows("good: 1 observation refers to it"));
}

TEST_CASE("What there is to mend is told with its place and the way out, the gravest first") {
  Page page;
  Framework framework = sample::large_framework(1, 1);
  framework.roles[0].url = "example.com";
  show_health(page, framework);
  const auto items = names(page, NodeRole::list_item);
  const auto found = std::find(items.begin(), items.end(),
                               "warning: \"example.com\" will not be a link; start it with https://, http:// or "
                               "mailto: – roles[0].url");
  REQUIRE(found != items.end());
  REQUIRE(found + 1 != items.end());
  CHECK((found + 1)->find("information: \"Ability 1\" has no examples") == 0);
}

TEST_CASE("A framework without fault has nothing to mend") {
  Page page;
  Framework framework = sample::large_framework(1, 1, 1);
  framework.abilities[0].milestones.push_back({1, "", {"Something that shows it."}, {}});
  show_health(page, framework);
  CHECK(page.shows("There is nothing to mend."));
}

TEST_CASE("Health of many abilities is shown a part at a time and searched") {
  Page page;
  show_health(page, sample::large_framework(200, 10));
  CHECK(count(page, NodeRole::heading, "Ability 40") == 1);
  CHECK(count(page, NodeRole::heading, "Ability 41") == 0);
  REQUIRE(page.click(NodeRole::button, "Show 40 more of 160"));
  CHECK(count(page, NodeRole::heading, "Ability 80") == 1);
  REQUIRE(page.enter(NodeRole::text_field, "Find an ability", "ability 199"));
  CHECK(count(page, NodeRole::heading, "Ability 199") == 1);
  CHECK(count(page, NodeRole::heading, "Ability 1") == 0);
  REQUIRE(page.enter(NodeRole::text_field, "Find an ability", "nobody"));
  CHECK(page.shows("No ability has these letters."));
}
