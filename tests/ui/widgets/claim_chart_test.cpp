#include <imgui.h>

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>
#include <vector>

#include "ui/color.hpp"
#include "ui/panels/quarter/quarter_sample.hpp"
#include "ui/sample_page.hpp"
#include "ui/theme.hpp"

using namespace milepost;
using Catch::Approx;
using headless::Page;
using ui::NodeRole;
using ui::Rect;

namespace {

constexpr float dot_size = 8;
constexpr float stroke = 2;

// What was drawn of a chart: the middle of each dot, from left to right, and the strokes between them.
struct Drawn {
  std::vector<ImVec2> dots;
  std::vector<Rect> across;
  std::vector<Rect> upright;
};

// The rectangle around each shape of one colour. Shapes share no corners.
std::vector<Rect> shapes_of(ImU32 color) {
  std::vector<Rect> shapes;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    std::vector<int> owner(static_cast<std::size_t>(list->VtxBuffer.Size));
    for (int i = 0; i < list->VtxBuffer.Size; ++i) owner[static_cast<std::size_t>(i)] = i;
    const auto root = [&](int i) {
      while (owner[static_cast<std::size_t>(i)] != i) i = owner[static_cast<std::size_t>(i)];
      return i;
    };
    for (int i = 0; i + 2 < list->IdxBuffer.Size; i += 3) {
      const int first = root(list->IdxBuffer[i]);
      for (int j = 1; j < 3; ++j) owner[static_cast<std::size_t>(root(list->IdxBuffer[i + j]))] = first;
    }
    std::map<int, Rect> found;
    for (int i = 0; i < list->VtxBuffer.Size; ++i) {
      const ImDrawVert& vertex = list->VtxBuffer[i];
      if (vertex.col != color) continue;
      const auto [entry, is_new] = found.emplace(root(i), Rect{vertex.pos.x, vertex.pos.y, 0, 0});
      Rect& rect = entry->second;
      const float right = std::max(rect.right(), vertex.pos.x);
      const float bottom = std::max(rect.bottom(), vertex.pos.y);
      rect.x = std::min(rect.x, vertex.pos.x);
      rect.y = std::min(rect.y, vertex.pos.y);
      rect.width = right - rect.x;
      rect.height = bottom - rect.y;
    }
    for (const auto& [owned, rect] : found) shapes.push_back(rect);
  }
  return shapes;
}

// The chart beside the sentence that tells its numbers.
Drawn drawn_beside(Page& page, const std::string& sentence) {
  const Rect words = sample::node(page, NodeRole::text, sentence).rect;
  Rect row;
  for (const ui::Node& node : page.tree().nodes()) {
    const bool holds = node.rect.y <= words.y && words.bottom() <= node.rect.bottom();
    if (node.role == NodeRole::list_item && holds) row = node.rect;
  }
  REQUIRE(row.height > 0);
  page.application().frame({page.width(), 0, 10'000, 1}, 1.0F / 60);
  Drawn drawn;
  for (const Rect& shape : shapes_of(ui::packed(ui::Theme(ui::HostLook{}).accent))) {
    if (shape.y < row.y || shape.bottom() > row.bottom()) continue;
    if (shape.width > dot_size / 2 && std::abs(shape.width - shape.height) < 1) {
      drawn.dots.push_back({shape.x + shape.width / 2, shape.y + shape.height / 2});
    } else if (shape.height == Approx(stroke)) {
      drawn.across.push_back(shape);
    } else if (shape.width == Approx(stroke)) {
      drawn.upright.push_back(shape);
    }
  }
  std::sort(drawn.dots.begin(), drawn.dots.end(), [](ImVec2 left, ImVec2 right) { return left.x < right.x; });
  return drawn;
}

// Infrastructure at 1, not assessed, 3, 0 and 5; Communication not assessed, then at 2.
void live_a_year(Page& page) {
  sample::claim_now(page, "infrastructure", 1);
  sample::start_quarter(page, "2026-Q4", {});
  page.application().apply(ClaimMilestone{AbilityId("infrastructure"), std::nullopt});
  sample::claim_now(page, "communication", 2);
  sample::pass_days(page, 30);
  sample::close_quarter(page, "");
  int days = 60;
  for (const auto& [quarter, milestone] : {std::pair("2027-Q1", 3), std::pair("2027-Q2", 0)}) {
    sample::pass_days(page, days);
    sample::start_quarter(page, quarter, {});
    sample::claim_now(page, "infrastructure", milestone);
    sample::pass_days(page, days + 30);
    sample::close_quarter(page, "");
    days += 90;
  }
  sample::claim_now(page, "infrastructure", 5);
  sample::show_quarter(page);
}

// What is said beside the chart of that year.
constexpr const char* a_year =
    "1 on 2026-11-21, not assessed at the end of 2026-Q4, 3 at the end of 2027-Q1, not yet at the end of 2027-Q2, 5 "
    "now.";

}  // namespace

TEST_CASE("The history's chart has a dot for each claim where its value is, and none where there was none") {
  Page page;
  live_a_year(page);
  const Drawn drawn = drawn_beside(page, a_year);
  REQUIRE(drawn.dots.size() == 4);
  const auto& dots = drawn.dots;
  const float step_x = dots[2].x - dots[1].x;
  CHECK(step_x > dot_size);
  CHECK(dots[3].x - dots[2].x == Approx(step_x));
  CHECK(dots[1].x - dots[0].x == Approx(2 * step_x));
  const float step_y = (dots[2].y - dots[3].y) / 5;
  CHECK(step_y > stroke);
  CHECK(dots[2].y - dots[0].y == Approx(step_y));
  CHECK(dots[2].y - dots[1].y == Approx(3 * step_y));
}

TEST_CASE("The history's chart joins what follows on each other by steps, and bridges no gap") {
  Page page;
  live_a_year(page);
  const Drawn drawn = drawn_beside(page, a_year);
  REQUIRE(drawn.dots.size() == 4);
  REQUIRE(drawn.across.size() == 2);
  REQUIRE(drawn.upright.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const ImVec2& from = drawn.dots[i + 1];
    const ImVec2& to = drawn.dots[i + 2];
    CHECK(drawn.across[i].x == Approx(from.x));
    CHECK(drawn.across[i].right() == Approx(to.x));
    CHECK(drawn.across[i].y + stroke / 2 == Approx(from.y));
    CHECK(drawn.upright[i].x + stroke / 2 == Approx(to.x));
    CHECK(drawn.upright[i].y == Approx(std::min(from.y, to.y)));
    CHECK(drawn.upright[i].bottom() == Approx(std::max(from.y, to.y)));
  }
}

TEST_CASE("Each ability has a chart of its own, which may begin later") {
  Page page;
  live_a_year(page);
  const Drawn drawn = drawn_beside(page,
                                   "Not assessed on 2026-11-21, 2 at the end of 2026-Q4, 2 at the end of 2027-Q1, 2 at "
                                   "the end of 2027-Q2, 2 now.");
  REQUIRE(drawn.dots.size() == 4);
  for (const ImVec2& dot : drawn.dots) CHECK(dot.y == Approx(drawn.dots[0].y));
  CHECK(drawn.across.size() == 3);
}
