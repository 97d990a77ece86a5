#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "ui/panels/quarter/quarter_sample.hpp"

using namespace milepost;
using headless::Page;
using sample::node;
using sample::show_quarter;
using ui::NodeRole;

namespace {

// 2026-Q4 from 2026-11-21 to 2026-12-31, in which Infrastructure went from 1 to 2, then a day of 2027.
void live_a_quarter(Page& page) {
  sample::claim_now(page, "infrastructure", 1);
  sample::start_quarter(page, "2026-Q4", {{"infrastructure", 3}});
  FocusArea area = page.session().assessment().focus[0];
  area.goal = "Move the database";
  area.ideas = {"Pair with Ines", "Write it down"};
  area.progress = "It has moved";
  page.application().apply(SaveFocus{area});
  sample::pass_days(page, 40);
  sample::claim_now(page, "infrastructure", 2);
  sample::close_quarter(page, "A good quarter");
  sample::pass_days(page, 10);
  show_quarter(page);
}

constexpr const char* past = "2026-Q4, from 2026-11-21 to 2026-12-31";

}  // namespace

TEST_CASE("A past quarter opens to its summary, its areas, and its claims then and now") {
  Page page;
  live_a_quarter(page);
  CHECK(node(page, NodeRole::button, past).expanded == false);
  CHECK_FALSE(page.shows("A good quarter"));
  REQUIRE(page.click(NodeRole::button, past));
  CHECK(node(page, NodeRole::button, past).expanded == true);
  CHECK(page.shows("A good quarter"));
  CHECK(page.shows("Goal: Move the database"));
  CHECK(page.shows("Pair with Ines"));
  CHECK(page.shows("Progress: It has moved"));
  CHECK(node(page, NodeRole::progress, "Progress on Infrastructure").value == "From 1 to 2, target 3: 1 to go.");
  CHECK(page.shows("Infrastructure: 1 then, 2 now"));
}

TEST_CASE("What is claimed after a quarter was closed does not change what it says") {
  Page page;
  live_a_quarter(page);
  sample::claim_now(page, "infrastructure", 5);
  page.click(NodeRole::button, past);
  CHECK(page.shows("Infrastructure: 1 then, 2 now"));
  CHECK(page.find(NodeRole::text_area, "Goal") == nullptr);
}

TEST_CASE("A quarter that was closed without a summary says so") {
  Page page;
  sample::start_quarter(page, "2026-Q4", {});
  sample::close_quarter(page, "");
  show_quarter(page);
  page.click(NodeRole::button, "2026-Q4, from 2026-11-21 to 2026-11-21");
  CHECK(page.shows("No summary was written."));
  CHECK(page.shows("Nothing was claimed."));
}

TEST_CASE("Past quarters stand with the newest first, a part at a time") {
  Page page;
  for (int i = 0; i < 44; ++i) {
    Checkpoint old;
    old.id = RecordId("q" + std::to_string(i));
    old.quarter = std::to_string(2000 + i / 4) + "-Q" + std::to_string(i % 4 + 1);
    old.opened = std::to_string(2000 + i / 4) + "-0" + std::to_string(i % 4 * 2 + 1) + "-01";
    old.closed = std::to_string(2000 + i / 4) + "-0" + std::to_string(i % 4 * 2 + 2) + "-01";
    page.application().apply(SaveCheckpoint{old});
  }
  show_quarter(page);
  const float newest = node(page, NodeRole::button, "2010-Q4, from 2010-07-01 to 2010-08-01").rect.y;
  CHECK(newest < node(page, NodeRole::button, "2010-Q3, from 2010-05-01 to 2010-06-01").rect.y);
  CHECK_FALSE(page.shows("2000-Q1, from 2000-01-01 to 2000-02-01"));
  REQUIRE(page.click(NodeRole::button, "Show 4 more of 4"));
  CHECK(page.shows("2000-Q1, from 2000-01-01 to 2000-02-01"));
}

TEST_CASE("The history tells each ability over the quarters in numbers") {
  Page page;
  live_a_quarter(page);
  sample::claim_now(page, "communication", 0);
  sample::start_quarter(page, "2027-Q1", {});
  sample::claim_now(page, "infrastructure", 3);
  sample::pass_days(page, 50);
  sample::close_quarter(page, "");
  CHECK(page.find(NodeRole::heading, "Over the quarters") != nullptr);
  CHECK(page.shows("1 on 2026-11-21, 2 at the end of 2026-Q4, 3 at the end of 2027-Q1, 3 now."));
  CHECK(page.shows(
      "Not assessed on 2026-11-21, not assessed at the end of 2026-Q4, not yet at the end of 2027-Q1, not yet now."));
}

TEST_CASE("The history of many abilities is shown a part at a time") {
  Page page;
  sample::show(page, sample::large_framework(30, 0));
  for (int i = 1; i <= 30; ++i) sample::claim_now(page, ("ability-" + std::to_string(i)).c_str(), 1);
  sample::start_quarter(page, "2026-Q4", {});
  show_quarter(page);
  CHECK(sample::count(page, NodeRole::text, "1 on 2026-11-21, 1 now.") == 10);
  REQUIRE(page.click(NodeRole::button, "Show 20 more of 20"));
  CHECK(sample::count(page, NodeRole::text, "1 on 2026-11-21, 1 now.") == 30);
}

TEST_CASE("Coming back, what changed since the last checkpoint stands in the quarter tab") {
  Page page;
  live_a_quarter(page);
  CHECK(page.find(NodeRole::heading, "Changes since 2026-12-31, the end of 2026-Q4") != nullptr);
  CHECK(page.shows("Nothing has changed."));
  sample::claim_now(page, "infrastructure", 3);
  sample::claim_now(page, "communication", 1);
  page.settle();
  CHECK(page.shows("Infrastructure: 2 → 3 (2027-01-10)"));
  CHECK(page.shows("Communication: 1, not assessed before (2027-01-10)"));
  CHECK_FALSE(page.shows("Nothing has changed."));
}

TEST_CASE("Before the first quarter there is nothing that changes are told from") {
  Page page;
  sample::claim_now(page, "infrastructure", 3);
  show_quarter(page);
  for (const std::string& name : sample::names(page, NodeRole::heading))
    CHECK(name.find("Changes") == std::string::npos);
}

TEST_CASE("Many changes are cut to the first few until one asks for all") {
  Page page;
  sample::show(page, sample::large_framework(20, 0));
  sample::start_quarter(page, "2026-Q4", {});
  for (int i = 1; i <= 20; ++i) sample::claim_now(page, ("ability-" + std::to_string(i)).c_str(), 1);
  show_quarter(page);
  CHECK(page.shows("Ability 6: 1, not assessed before (2026-11-21)"));
  CHECK_FALSE(page.shows("Ability 7: 1, not assessed before (2026-11-21)"));
  REQUIRE(page.click(NodeRole::button, "Show all 20 changes"));
  CHECK(page.shows("Ability 20: 1, not assessed before (2026-11-21)"));
  REQUIRE(page.click(NodeRole::button, "Show fewer"));
  CHECK_FALSE(page.shows("Ability 7: 1, not assessed before (2026-11-21)"));
}

TEST_CASE("A claim from an earlier day is marked with its day under the ladder") {
  Page page;
  sample::claim_now(page, "infrastructure", 2);
  sample::claim_now(page, "communication", 0);
  page.settle();
  CHECK(page.shows("You claim milestone 2."));
  sample::pass_days(page, 1);
  page.settle();
  CHECK(page.shows("Claimed 2 on 2026-11-21."));
  page.click(NodeRole::button, "Communication, not yet");
  CHECK(page.shows("You said “not yet” on 2026-11-21."));
  page.click(NodeRole::button, "Claim 1 on Communication");
  CHECK(page.shows("You claim milestone 1."));
}
