#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "bench/widest_work.hpp"
#include "platform/headless/page.hpp"

// The figures are measured by tests/bench; here only that nothing grows faster than what it is done with.

using milepost::bench::widest_files;
using milepost::bench::WidestFile;
using milepost::bench::Work;
using milepost::bench::work_on;

namespace {

// Parts of the limits: large enough that what is squared shows, but under the sanitizers, where it only is to be right.
#ifdef __SANITIZE_ADDRESS__
constexpr bool is_timed = false;
constexpr std::size_t small = 2000;
#else
constexpr bool is_timed = true;
constexpr std::size_t small = 100;
#endif
constexpr std::size_t twice = small / 2;

// What took more than three times as long on twice as much, and longer than what is lost in noise.
std::string grown_too_fast(const WidestFile& half, const WidestFile& whole) {
  constexpr double noise = 25;
  const std::vector<Work> less = work_on(half);
  const std::vector<Work> more = work_on(whole);
  if (less.size() != more.size()) return "not everything could be done";
  for (std::size_t i = 0; i < more.size(); ++i) {
    if (more[i].what.rfind("refused", 0) == 0) return more[i].what;
    if (is_timed && more[i].milliseconds > 3 * less[i].milliseconds + noise) {
      return more[i].what + ": " + std::to_string(less[i].milliseconds) + " ms, then " +
             std::to_string(more[i].milliseconds) + " ms";
    }
  }
  return {};
}

}  // namespace

TEST_CASE("Twice as much of anything that the limits allow takes no more than about twice as long") {
  const std::vector<WidestFile> less = widest_files(small);
  const std::vector<WidestFile> more = widest_files(twice);
  REQUIRE(less.size() == more.size());
  for (std::size_t i = 0; i < less.size(); ++i) {
    INFO(more[i].what);
    std::string fault = grown_too_fast(less[i], more[i]);
    // The machine may have been busy with something else.
    for (int again = 0; again < 2 && !fault.empty(); ++again) fault = grown_too_fast(less[i], more[i]);
    if (!fault.empty()) FAIL_CHECK(fault);
  }
}

TEST_CASE("A frame after which nothing has changed works nothing out, whatever is open and however much there is") {
  using milepost::ui::Tab;
  for (const WidestFile& file : widest_files(twice)) {
    INFO(file.what);
    milepost::headless::Page page(1200);
    REQUIRE_FALSE(page.application().set_framework(file.framework));
    REQUIRE_FALSE(page.application().import_text(file.assessment, milepost::ImportMode::adopt));
    REQUIRE_FALSE(page.application().open_file("other.json", file.assessment, milepost::FilePurpose::compare));
    const auto is_still = [&] {
      page.settle();
      const std::size_t before = page.session().times_worked_out();
      page.settle();
      return page.session().times_worked_out() == before;
    };
    for (const Tab tab : {Tab::assess, Tab::roles, Tab::quarter, Tab::brief, Tab::compare, Tab::programs}) {
      if (tab == Tab::programs && page.session().framework().programs.empty()) continue;
      page.view().tab = tab;
      CHECK(is_still());
    }
    page.view().view = milepost::ui::View::health;
    CHECK(is_still());
  }
}
