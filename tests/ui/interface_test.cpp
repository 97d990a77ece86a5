#include "ui/interface.hpp"

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "ui/layout.hpp"
#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using ui::NodeRole;

namespace {

constexpr float a_frame = 1.0F / 60;
constexpr int few_frames = 4;

// Draws the part of the page from `top` of this height. Gives how many corners were drawn.
int corners_drawn(Page& page, float top, float height) {
  page.application().frame({page.width(), top, height, 1}, a_frame);
  return ImGui::GetDrawData()->TotalVtxCount;
}

}  // namespace

TEST_CASE("The page stands still after a few frames, and stays so") {
  Page page;
  CHECK(sample::unrest(page).empty());
  page.view().tab = ui::Tab::roles;
  CHECK(page.settle() <= few_frames);
  CHECK(sample::unrest(page).empty());
}

TEST_CASE("Nothing moves by itself after something was done") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  CHECK(sample::unrest(page).empty());
  page.activate(NodeRole::button, "Add evidence");
  CHECK(sample::unrest(page).empty());
  page.enter(NodeRole::text_area, "What happened", "Something");
  CHECK(sample::unrest(page).empty());
  page.click(NodeRole::button, "Undo");
  CHECK(sample::unrest(page).empty());
}

TEST_CASE("A pointer that rests or leaves moves nothing") {
  Page page;
  const ui::Rect rect = sample::node(page, NodeRole::button, "Claim 2 on Infrastructure").rect;
  page.application().interface().move_pointer(rect.center_x(), rect.center_y());
  CHECK(page.settle() <= few_frames);
  CHECK(page.last_frame().cursor == ui::Cursor::hand);
  CHECK(sample::unrest(page).empty());
  page.application().interface().leave_pointer();
  CHECK(page.settle() <= few_frames);
  CHECK(page.last_frame().cursor == ui::Cursor::arrow);
  CHECK(sample::unrest(page).empty());
}

TEST_CASE("The pointer says what it would do") {
  Page page;
  const auto over = [&](NodeRole role, std::string_view name) {
    const ui::Rect rect = sample::node(page, role, name).rect;
    page.application().interface().move_pointer(rect.center_x(), rect.center_y());
    page.settle();
    return page.last_frame().cursor;
  };
  CHECK(over(NodeRole::radio, "0, Not yet") == ui::Cursor::hand);
  CHECK(over(NodeRole::button, "Undo") == ui::Cursor::arrow);
  CHECK(over(NodeRole::text_field, "Your name") == ui::Cursor::text);
  CHECK(over(NodeRole::heading, "Infrastructure") == ui::Cursor::arrow);
}

TEST_CASE("A press that ends elsewhere does nothing") {
  Page page;
  ui::Interface& interface = page.application().interface();
  const ui::Rect rect = sample::node(page, NodeRole::button, "Claim 2 on Infrastructure").rect;
  interface.move_pointer(rect.center_x(), rect.center_y());
  interface.press_pointer(true);
  page.settle();
  interface.move_pointer(1, 1);
  interface.press_pointer(false);
  page.settle();
  CHECK(page.session().assessment().claims.empty());
}

TEST_CASE("A press that the pointer leaves is over, and the next one counts") {
  Page page;
  ui::Interface& interface = page.application().interface();
  const ui::Rect rect = sample::node(page, NodeRole::button, "Claim 2 on Infrastructure").rect;
  interface.move_pointer(rect.center_x(), rect.center_y());
  interface.press_pointer(true);
  page.settle();
  interface.leave_pointer();
  page.settle();
  CHECK(page.session().assessment().claims.empty());
  page.click(NodeRole::button, "Claim 3 on Infrastructure");
  CHECK(page.session().assessment().claims.size() == 1);
}

TEST_CASE("Only what is visible is drawn, and all of it is there to be read") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  const std::vector<ui::Node> whole = page.tree().nodes();
  const float height = page.last_frame().content_height;
  const int all = corners_drawn(page, 0, height);
  const int above = corners_drawn(page, 0, height / 4);
  const int below = corners_drawn(page, height / 2, height / 4);
  CHECK(above < all / 2);
  CHECK(below < all / 2);
  CHECK(page.tree().nodes() == whole);
  CHECK(page.application().frame({page.width(), 0, 10, 1}, a_frame).content_height == height);
}

TEST_CASE("What is far away costs next to nothing to draw") {
  Page page;
  sample::show(page, sample::large_framework(40, 40));
  const int all = corners_drawn(page, 0, page.last_frame().content_height);
  CHECK(corners_drawn(page, 1'000'000, 500) < all / 20);
}

TEST_CASE("What is off the visible part can still be pressed with a key") {
  Page page;
  page.application().frame({page.width(), 0, 100, 1}, a_frame);
  const ui::NodeId id = sample::node(page, NodeRole::button, "Claim 5 on Infrastructure").id;
  page.application().interface().input().activate(id);
  page.application().frame({page.width(), 0, 100, 1}, a_frame);
  CHECK(page.session().standings()[0] == 5);
}

TEST_CASE("A screen with more pixels lays everything out the same") {
  Page page;
  const std::vector<ui::Node> usual = page.tree().nodes();
  page.application().frame({page.width(), 0, 2000, 2}, a_frame);
  CHECK(page.tree().nodes() == usual);
}

TEST_CASE("The ring around what has the focus is drawn after a key, not after the pointer") {
  Page page;
  const ui::NodeId id = sample::node(page, NodeRole::button, "Claim 2 on Infrastructure").id;
  ui::Input& input = page.application().interface().input();
  const int without = corners_drawn(page, 0, 4000);
  input.focus(id);
  CHECK(corners_drawn(page, 0, 4000) == without);
  input.show_focus(true);
  CHECK(corners_drawn(page, 0, 4000) > without);
  input.blur(id);
  CHECK(corners_drawn(page, 0, 4000) == without);
}

TEST_CASE("What was meant for something no longer there does nothing") {
  Page page;
  page.click(NodeRole::button, "Add evidence");
  const ui::NodeId save = sample::node(page, NodeRole::button, "Add evidence").id;
  page.enter(NodeRole::text_area, "What happened", "Something");
  page.click(NodeRole::button, "Cancel");
  page.application().interface().input().activate(save);
  page.settle();
  page.click(NodeRole::button, "Add evidence");
  CHECK(page.session().assessment().evidence.empty());
}
