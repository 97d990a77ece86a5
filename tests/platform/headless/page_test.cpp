#include "platform/headless/page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace milepost;
using headless::Page;
using ui::NodeRole;

TEST_CASE("The still clock says a time and the day it lies in") {
  headless::FixedClock clock;
  CHECK(clock.now_milliseconds() == 1'795'253'400'000);
  CHECK(clock.today().text() == "2026-11-21");
  clock.milliseconds += 86'400'000;
  CHECK(clock.today().text() == "2026-11-22");
}

TEST_CASE("What is not there or is disabled cannot be pressed") {
  Page page;
  CHECK_FALSE(page.click(NodeRole::button, "No such button"));
  CHECK_FALSE(page.activate(NodeRole::button, "No such button"));
  CHECK_FALSE(page.enter(NodeRole::text_field, "No such field", "x"));
  CHECK_FALSE(page.click(NodeRole::heading, "Undo"));
  CHECK_FALSE(page.activate(NodeRole::button, "Undo"));
}

TEST_CASE("Pressing with the pointer and with a key do the same") {
  Page pointer;
  Page key;
  CHECK(pointer.click(NodeRole::button, "Claim 2 on Infrastructure"));
  CHECK(key.activate(NodeRole::button, "Claim 2 on Infrastructure"));
  CHECK(pointer.session().stored_text() == key.session().stored_text());
}

TEST_CASE("Two pages live beside each other") {
  Page first;
  Page second(320);
  first.click(NodeRole::button, "Claim 2 on Infrastructure");
  second.click(NodeRole::button, "Claim 3 on Infrastructure");
  first.click(NodeRole::button, "Claim 4 on Infrastructure");
  CHECK(first.session().standings()[0] == 4);
  CHECK(second.session().standings()[0] == 3);
}
