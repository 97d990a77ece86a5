#include "ui/bare_window.hpp"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using ui::NodeRole;

namespace {

constexpr float far_outside = -50;

// The pointer of somebody who means one button.
class Hand {
 public:
  explicit Hand(Page& page) : page_(page) {}

  void move_to_the_button() {
    const ui::Rect rect = sample::node(page_, NodeRole::button, "Claim 2 on Infrastructure").rect;
    interface().move_pointer(rect.center_x(), rect.center_y());
  }
  void move(float x, float y) { interface().move_pointer(x, y); }
  void press() { interface().press_pointer(true); }
  void let_go() { interface().press_pointer(false); }
  bool is_over_something() {
    page_.settle();
    return page_.last_frame().cursor == ui::Cursor::hand;
  }
  std::optional<int> claimed() {
    page_.settle();
    return page_.session().standings()[0];
  }

 private:
  ui::Interface& interface() { return page_.application().interface(); }

  Page& page_;
};

}  // namespace

TEST_CASE("A press counts even where all of it comes at once") {
  Page page;
  Hand hand(page);
  hand.move_to_the_button();
  hand.press();
  hand.let_go();
  CHECK(hand.claimed() == 2);
}

TEST_CASE("What is dragged from the ground onto a button presses nothing and lights nothing up") {
  Page page;
  Hand hand(page);
  hand.move(1, 1);
  hand.press();
  CHECK_FALSE(hand.is_over_something());
  hand.move_to_the_button();
  CHECK_FALSE(hand.is_over_something());
  hand.let_go();
  CHECK(hand.claimed() == std::nullopt);
  CHECK(hand.is_over_something());
  hand.press();
  hand.let_go();
  CHECK(hand.claimed() == 2);
}

TEST_CASE("What is dragged here from elsewhere presses nothing and lights nothing up") {
  Page page;
  Hand hand(page);
  hand.move(far_outside, far_outside);
  hand.press();
  page.settle();
  hand.move_to_the_button();
  CHECK_FALSE(hand.is_over_something());
  hand.let_go();
  CHECK(hand.claimed() == std::nullopt);
  CHECK(hand.is_over_something());
}

TEST_CASE("A button that is held and then gone holds nothing back") {
  Page page;
  Hand hand(page);
  hand.move_to_the_button();
  hand.press();
  page.settle();
  page.view().tab = ui::Tab::roles;
  page.settle();
  hand.let_go();
  page.view().tab = ui::Tab::assess;
  CHECK(hand.claimed() == std::nullopt);
  hand.press();
  hand.let_go();
  CHECK(hand.claimed() == 2);
}
