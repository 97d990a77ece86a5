#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::node;
using ui::NodeRole;

namespace {

const std::vector<ProgramProgress>& noted(const Page& page) { return page.session().assessment().programs; }

Framework with_program() {
  Framework framework = sample::large_framework(1, 1);
  Program& program = framework.programs.emplace_back();
  program.id = ProgramId("trial");
  program.name = "A week on trial";
  program.steps = {{StepId("apron"), "Get an apron.", "https://example.com/aprons", {}},
                   {StepId("oven"), "Light the oven.", "javascript:alert(1)", {}}};
  program.ways = {{StepId("night"), "Come along at night.", "https://example.org/night", {}}};
  return framework;
}

void open_programs(Page& page) {
  sample::show(page, with_program());
  REQUIRE(page.click(NodeRole::tab, "Programs"));
}

}  // namespace

TEST_CASE("Programs have a tab only where the framework has some") {
  Page page;
  CHECK(page.find(NodeRole::tab, "Programs") != nullptr);
  sample::show(page, sample::large_framework(1, 1));
  CHECK(page.find(NodeRole::tab, "Programs") == nullptr);
}

TEST_CASE("Whoever is on the programs when the framework loses them sees the assessment") {
  Page page;
  open_programs(page);
  sample::show(page, sample::large_framework(1, 1));
  CHECK(node(page, NodeRole::tab, "Assess").selected == true);
}

TEST_CASE("A program shows its steps, its ways of working and where they lead") {
  Page page;
  open_programs(page);
  CHECK(page.find(NodeRole::heading, "A week on trial") != nullptr);
  CHECK(node(page, NodeRole::checkbox, "Get an apron.").checked == false);
  CHECK(node(page, NodeRole::progress, "Steps done of A week on trial").value == "0 of 2 steps done");
  CHECK(page.shows("Come along at night."));
  CHECK(node(page, NodeRole::link, "example.com: Get an apron.").url == "https://example.com/aprons");
  CHECK(node(page, NodeRole::link, "example.org: Come along at night.").url == "https://example.org/night");
  CHECK(page.find(NodeRole::text, "javascript:alert(1)") != nullptr);
}

TEST_CASE("A step is ticked with today's date, which can be changed or left out") {
  Page page;
  open_programs(page);
  REQUIRE(page.click(NodeRole::checkbox, "Get an apron."));
  REQUIRE(noted(page).size() == 1);
  CHECK(noted(page)[0].done == "2026-11-21");
  CHECK(node(page, NodeRole::progress, "Steps done of A week on trial").value == "1 of 2 steps done");
  CHECK(node(page, NodeRole::progress, "Steps done of A week on trial").now == 1);
  REQUIRE(page.enter(NodeRole::text_field, "Done on: Get an apron.", "2026-10-02"));
  CHECK(noted(page)[0].done == "2026-10-02");
  REQUIRE(page.enter(NodeRole::text_field, "Done on: Get an apron.", ""));
  CHECK(noted(page)[0].done.empty());
  CHECK(node(page, NodeRole::checkbox, "Get an apron.").checked == true);
}

TEST_CASE("A day that is none is refused with the way out, and the step stays as it was") {
  Page page;
  open_programs(page);
  page.click(NodeRole::checkbox, "Light the oven.");
  page.enter(NodeRole::text_field, "Done on: Light the oven.", "2026-02-30");
  const ui::Node& field = node(page, NodeRole::text_field, "Done on: Light the oven.");
  CHECK(field.invalid);
  CHECK(field.value == "2026-02-30");
  CHECK(field.description == "Write the date as year-month-day, such as 2026-10-02.");
  CHECK(noted(page)[0].done == "2026-11-21");
  sample::check_refusal(page, NodeRole::text_field, "Done on: Light the oven.");
  page.enter(NodeRole::text_field, "Done on: Light the oven.", "2026-02-28");
  CHECK_FALSE(node(page, NodeRole::text_field, "Done on: Light the oven.").invalid);
  CHECK(noted(page)[0].done == "2026-02-28");
}

TEST_CASE("A tick is taken back by another press or by undo") {
  Page page;
  open_programs(page);
  page.activate(NodeRole::checkbox, "Get an apron.");
  page.activate(NodeRole::checkbox, "Get an apron.");
  CHECK(noted(page).empty());
  CHECK(page.find(NodeRole::text_field, "Done on: Get an apron.") == nullptr);
  page.click(NodeRole::button, "Undo");
  CHECK(node(page, NodeRole::checkbox, "Get an apron.").checked == true);
}

TEST_CASE("A program without steps says so") {
  Page page;
  Framework framework = with_program();
  framework.programs[0].steps.clear();
  sample::show(page, framework);
  page.click(NodeRole::tab, "Programs");
  CHECK(page.shows("This program has no steps to tick."));
  CHECK(page.shows("Come along at night."));
}
