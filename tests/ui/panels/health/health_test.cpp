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

TEST_CASE("Health is told over all assessments that are opened, and says over how many") {
  Page page;
  show_health(page, sample::large_framework(1, 1));
  page.application().apply(NameSubject{"Robin"});
  page.application().apply(ClaimMilestone{AbilityId("ability-1"), 2});
  page.settle();
  CHECK(page.shows("For whoever keeps this framework, over the assessment that is open here."));
  REQUIRE(page.click(NodeRole::button, "Open more assessments…"));
  const auto asked = sample::effects_of<OpenEffect>(page);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].purpose == FilePurpose::compare);
  CHECK(page.application().purpose_of_drop() == FilePurpose::compare);

  const char* other = R"({"format": "milepost.assessment/1", "subject": {"name": "Kim"},
    "claims": [{"ability": "ability-1", "milestone": 4}],
    "evidence": [{"id": "e", "kind": "observation", "text": "Seen",
                  "supports": [{"ability": "ability-1", "milestone": 4}]}],
    "conversations": [{"id": "c", "ability": "ability-1", "date": "2026-11-20", "note": "Talked"}]})";
  REQUIRE_FALSE(page.application().open_file("kim.json", other, FilePurpose::compare));
  page.settle();
  CHECK(page.shows("For whoever keeps this framework, over 2 assessments that are open here."));
  CHECK(page.shows("good: 2 people have claimed a milestone of it, up to 4"));
  CHECK(page.shows("good: 1 observation refers to it"));
  CHECK(page.shows("good: last conversation 1 day ago"));
  CHECK(page.session().assessment().evidence.empty());

  REQUIRE(page.click(NodeRole::button, "Take away kim.json"));
  CHECK(page.shows("For whoever keeps this framework, over the assessment that is open here."));
  CHECK(page.shows("good: 1 person has claimed a milestone of it, up to 2"));
}

TEST_CASE("What a form must not show yet does not count in its health, and that is said") {
  Page page;
  Framework framework = sample::large_framework(2, 1);
  show_health(page, framework);
  page.application().apply(NameSubject{"Robin"});
  page.application().apply(ClaimMilestone{AbilityId("ability-1"), 2});
  const char* manager = R"({"format": "milepost.assessment/1", "subject": {"name": "Robin"},
    "assessor": {"relation": "manager"}, "claims": [{"ability": "ability-1", "milestone": 5},
                                                    {"ability": "ability-2", "milestone": 5}]})";
  REQUIRE_FALSE(page.application().open_file("alex.json", manager, FilePurpose::compare));
  page.settle();
  const char* kept_back =
      "1 more would be counted, but a self-assessment and a manager’s or peer’s are kept apart until both are "
      "complete.";
  CHECK(page.shows("For whoever keeps this framework, over the assessment that is open here."));
  CHECK(page.shows(kept_back));
  CHECK(page.shows("good: 1 person has claimed a milestone of it, up to 2"));
  page.application().apply(ClaimMilestone{AbilityId("ability-2"), 1});
  page.settle();
  CHECK(page.shows("For whoever keeps this framework, over 2 assessments that are open here."));
  CHECK(page.shows("good: 1 person has claimed a milestone of it, up to 5"));
  CHECK_FALSE(page.shows(kept_back));
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
