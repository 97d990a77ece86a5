// Prints what one claim and one frame cost with a large framework, a line each, and marks what is over its budget:
// the processor's time in the cheapest of several runs. How long that is depends on the machine, so that it fails
// only where something cannot be measured.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "codec/assessment_codec.hpp"
#include "codec/framework_codec.hpp"
#include "core/evaluation.hpp"
#include "core/lint.hpp"
#include "large_framework.hpp"
#include "measure.hpp"
#include "platform/headless/page.hpp"
#include "widest_work.hpp"

namespace milepost::bench {
namespace {

constexpr int runs = 30;
constexpr float frame_width = 1200;
constexpr float frame_height = 900;
constexpr float frame_seconds = 1.0F / 60;

constexpr double no_budget = 0;

bool failed = false;

void fail(const char* sentence) {
  std::printf("%s\n", sentence);
  failed = true;
}

// REQUIRES: the budget is in ms.
void print(const char* what, const Cost& cost, double budget) {
  std::string instructions = "not counted here";
  if (cost.instructions) instructions = std::to_string(*cost.instructions / 1000) + " thousand instructions";
  std::string words;
  if (budget != no_budget) words = "at most " + std::to_string(static_cast<int>(budget)) + " ms";
  std::printf("%-52s %8.3f ms   %-14s %s\n", what, cost.milliseconds, words.c_str(), instructions.c_str());
  if (budget != no_budget && cost.milliseconds > budget) std::printf("  That is over its budget.\n");
}

// Claims that change something every time.
ClaimMilestone next_claim(const Framework& framework, int& count) {
  const std::size_t place = static_cast<std::size_t>(count) % framework.abilities.size();
  return {framework.abilities[place].id, 1 + count++ % milestone_count};
}

void measure_evaluation(const Framework& framework) {
  const FrameworkIndex index(framework);
  Standings standings(framework.abilities.size());
  for (std::size_t i = 0; i < standings.size(); i += 2) standings[i] = static_cast<int>(i % milestone_count);
  std::size_t checked = 0;
  const Cost cost = cheapest(runs, [&] { checked += evaluate(framework, index, standings).roles.size(); });
  print(checked > 0 ? "Evaluating one claim" : "Evaluating nothing", cost, 1);
}

// Every ability claimed, and eight quarters closed.
void live_two_years(headless::Page& page, const Framework& framework) {
  for (const Ability& ability : framework.abilities) page.application().apply(ClaimMilestone{ability.id, 2});
  for (int quarter = 0; quarter < 8; ++quarter) {
    page.application().apply(StartQuarter{"2026-Q" + std::to_string(quarter % 4 + 1), {}});
    page.application().apply(CloseQuarter{page.session().assessment().checkpoints.back().id, "What came of it"});
  }
  page.application().apply(StartQuarter{"2027-Q1", {}});
}

// The same assessment by five peers.
void open_others(headless::Page& page) {
  Assessment other = page.session().assessment();
  for (const char* name : {"Alex", "Kim", "Lea", "Sam", "Toni"}) {
    other.assessor.name = name;
    other.assessor.relation = Relation::peer;
    const std::string text = write_assessment(other, page.session().framework(), page.session().index());
    if (page.application().open_file(name, text, FilePurpose::compare)) fail("A file was refused.");
  }
}

void measure_page(const Framework& framework) {
  headless::Page page(frame_width);
  if (page.application().set_framework(write_framework(framework))) {
    return fail("The large framework was refused.");
  }
  page.settle();
  int count = 0;
  print("One claim with all that follows from it",
        cheapest(runs, [&] { page.application().apply(next_claim(framework, count)); }), no_budget);
  const ui::FrameSize top{frame_width, 0, frame_height, 1};
  const auto one_frame = [&] { page.application().frame(top, frame_seconds); };
  print("One frame", cheapest(runs, one_frame), 4);
  live_two_years(page, framework);
  page.view().tab = ui::Tab::quarter;
  page.settle();
  print("One frame of the quarter tab after two years", cheapest(runs, one_frame), no_budget);
  page.view().tab = ui::Tab::brief;
  page.settle();
  print("One frame of the brief", cheapest(runs, one_frame), no_budget);
  open_others(page);
  page.view().tab = ui::Tab::compare;
  page.settle();
  print("One frame of the comparison with five others", cheapest(runs, one_frame), no_budget);
}

// Nothing that a person waits for takes longer than they notice, however many abilities a keeper has written.
void measure_widest() {
  constexpr double budget = 100;
  constexpr int few = 5;
  const Framework framework = widest_framework();
  const std::string text = write_framework(framework);
  Assessment assessment;
  for (const Ability& ability : framework.abilities) assessment.claims.push_back({ability.id, 0, "", "", "", {}});
  const std::string claims = write_assessment(assessment, framework, FrameworkIndex(framework));
  headless::Page page(frame_width);
  Application& application = page.application();
  print("Taking a framework of 10,000 abilities",
        cheapest(few, [&] { static_cast<void>(application.set_framework(text)); }), budget);
  print("Opening 10,000 claims on them",
        cheapest(few, [&] { static_cast<void>(application.import_text(claims, ImportMode::adopt)); }), budget);
  int count = 0;
  print("One claim among them", cheapest(few, [&] { application.apply(next_claim(framework, count)); }), budget);
  page.settle();
  const ui::FrameSize top{frame_width, 0, frame_height, 1};
  print("Looking for what to mend in them", cheapest(few, [&] { static_cast<void>(lint(framework)); }), budget);
  print("One frame of them", cheapest(few, [&] { application.frame(top, frame_seconds); }), budget);
}

void measure_wordiest() {
  constexpr int few = 5;
  headless::Page page(frame_width);
  const std::string text = write_framework(wordiest_framework());
  if (page.application().set_framework(text)) fail("The wordiest framework was refused.");
  page.settle();
  const ui::FrameSize top{frame_width, 0, frame_height, 1};
  print("One frame of 60 names of 64 KiB each", cheapest(few, [&] { page.application().frame(top, frame_seconds); }),
        100);
}

// For each file with a list as long as it may be a row with what took longest of each kind of work, and below the table
// what is over the budget. About a minute of the processor; only the files whose name has `part` in it.
void measure_widest_files(std::string_view part) {
  constexpr double budget = 100;
  std::vector<std::string> over;
  std::printf("\n%-52s %8s %8s %8s %8s %8s  ms\n", "The longest list there may be", "opening", "a frame", "a change",
              "merging", "leaving");
  for (const WidestFile& file : widest_files()) {
    if (file.what.find(part) == std::string::npos) continue;
    std::array<double, kind_count> longest{};
    for (const Work& work : work_on(file)) {
      double& most = longest[static_cast<std::size_t>(work.kind)];
      most = std::max(most, work.milliseconds);
      if (work.what.rfind("refused", 0) == 0) fail(work.what.c_str());
      if (work.milliseconds > budget) {
        over.push_back(std::to_string(std::lround(work.milliseconds)) + " ms  " + file.what + ": " + work.what);
      }
    }
    std::printf("%-52s %8.0f %8.0f %8.0f %8.0f %8.0f\n", file.what.c_str(), longest[0], longest[1], longest[2],
                longest[3], longest[4]);
    std::fflush(stdout);
  }
  std::printf("\nOver %.0f ms\n", budget);
  for (const std::string& line : over) std::puts(line.c_str());
}

}  // namespace
}  // namespace milepost::bench

int main(int count, char** arguments) {
  const bool with_widest = count > 1 && std::string_view(arguments[1]) == "--widest";
  if (with_widest && count > 2) {
    milepost::bench::measure_widest_files(arguments[2]);
    return milepost::bench::failed ? 1 : 0;
  }
  const milepost::Framework framework = milepost::bench::large_framework();
  std::printf("%zu abilities, %zu roles with %zu requirements each; the cheapest of %d runs, processor time\n",
              milepost::bench::ability_count, milepost::bench::role_count, milepost::bench::requirements_a_role,
              milepost::bench::runs);
  milepost::bench::measure_evaluation(framework);
  milepost::bench::measure_page(framework);
  milepost::bench::measure_widest();
  milepost::bench::measure_wordiest();
  if (with_widest) {
    milepost::bench::measure_widest_files("");
  } else {
    std::puts(
        "Files with the longest list there may be of each kind: about a minute of the processor, only with --widest");
  }
  return milepost::bench::failed ? 1 : 0;
}
