#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::node;
using ui::NodeRole;

TEST_CASE("Each group says its Staff+ places for one team, its exception and the reason") {
  Page page;
  REQUIRE(page.click(NodeRole::tab, "Roles"));
  CHECK(page.find(NodeRole::heading, "Delivery") != nullptr);
  CHECK(page.shows("1 place now"));
  CHECK(page.shows("3 places now"));
  CHECK(page.shows("2 places now"));
  CHECK(sample::count(page, NodeRole::text, "2 places as planned for FY22-FY23") == 2);
  CHECK(sample::count(page, NodeRole::text, "exception") == 2);
  CHECK(page.shows(page.session().framework().gearing[1].reason));
}

TEST_CASE("The places are counted for the number of teams that is entered") {
  Page page;
  page.click(NodeRole::tab, "Roles");
  REQUIRE(page.enter(NodeRole::text_field, "Teams, Delivery", "2"));
  CHECK(page.shows("6 places now"));
  CHECK(page.shows("4 places as planned for FY22-FY23"));
  REQUIRE(page.enter(NodeRole::text_field, "Teams, Site Reliability", "0"));
  CHECK(page.shows("0 places now"));
  page.click(NodeRole::tab, "Assess");
  page.click(NodeRole::tab, "Roles");
  CHECK(node(page, NodeRole::text_field, "Teams, Delivery").value == "2");
}

TEST_CASE("What is no number of teams is refused with the way out") {
  Page page;
  page.click(NodeRole::tab, "Roles");
  page.enter(NodeRole::text_field, "Teams, Delivery", "a few");
  const ui::Node& field = node(page, NodeRole::text_field, "Teams, Delivery");
  CHECK(field.invalid);
  CHECK(field.value == "a few");
  CHECK(field.description == "Write a whole number from 0 to 1000.");
  CHECK_FALSE(page.shows("3 places now"));
  sample::check_refusal(page, NodeRole::text_field, "Teams, Delivery");
  page.enter(NodeRole::text_field, "Teams, Delivery", "a few more");
  CHECK(sample::effects_of<AnnounceEffect>(page).empty());
}

TEST_CASE("A framework without gearing says nothing of Staff+ places") {
  Page page;
  sample::show(page, sample::large_framework(1, 1));
  page.click(NodeRole::tab, "Roles");
  CHECK(page.find(NodeRole::heading, "Staff+ places") == nullptr);
}

TEST_CASE("The fields of groups side by side are level, and what is an exception is said beside its name") {
  Page page(1280);
  page.click(NodeRole::tab, "Roles");
  const ui::Rect field = node(page, NodeRole::text_field, "Teams, Delivery").rect;
  CHECK(node(page, NodeRole::text_field, "Teams, Site Reliability").rect.y == field.y);
  CHECK(node(page, NodeRole::text_field, "Teams, Scalability").rect.y == field.y);
  const ui::Rect name = node(page, NodeRole::heading, "Delivery").rect;
  const ui::Rect chip = node(page, NodeRole::text, "exception").rect;
  CHECK(std::abs(chip.center_y() - name.center_y()) < 1);
  CHECK(chip.x >= name.right());
}
