#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "codec/framework_codec.hpp"
#include "core/sample.hpp"
#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::node;
using ui::NodeRole;

TEST_CASE("The header names the framework and says how much is assessed") {
  Page page;
  CHECK(node(page, NodeRole::heading, page.session().framework().title).level == 2);
  const ui::Node before = node(page, NodeRole::progress, "Abilities assessed");
  CHECK(before.value == "0 of 2 assessed");
  CHECK(before.minimum == 0);
  CHECK(before.maximum == 2);
  CHECK(before.now == 0);

  REQUIRE(page.click(NodeRole::button, "Claim 1 on Infrastructure"));
  CHECK(node(page, NodeRole::progress, "Abilities assessed").value == "1 of 2 assessed");
  CHECK(node(page, NodeRole::progress, "Abilities assessed").now == 1);
}

TEST_CASE("There is nothing to undo at first, and nothing to redo until something was undone") {
  Page page;
  CHECK(node(page, NodeRole::button, "Undo").disabled);
  CHECK_FALSE(page.click(NodeRole::button, "Undo"));
  CHECK(node(page, NodeRole::button, "Redo").disabled);
  CHECK_FALSE(page.click(NodeRole::button, "Redo"));
  REQUIRE(page.click(NodeRole::button, "Claim 1 on Infrastructure"));
  CHECK_FALSE(node(page, NodeRole::button, "Undo").disabled);
  CHECK(node(page, NodeRole::button, "Redo").disabled);
}

TEST_CASE("Undo and Redo keep their places, so that two presses in one spot never take back and do again") {
  Framework framework = sample::framework();
  framework.title = "A handbook";
  for (int i = 0; i < 9; ++i) {
    framework.abilities.push_back(framework.abilities.front());
    framework.abilities.back().id = AbilityId("more-" + std::to_string(i));
  }
  Page page;
  page.view().can_save_copy = GENERATE(false, true);
  REQUIRE_FALSE(page.application().set_framework(write_framework(framework)));
  for (float width = 320; width <= 1400; width += 54) {
    CAPTURE(width);
    page.set_width(width);
    page.application().reset();
    page.settle();
    const ui::Rect undo = node(page, NodeRole::button, "Undo").rect;
    const ui::Rect redo = node(page, NodeRole::button, "Redo").rect;
    const auto keeps_places = [&] {
      return node(page, NodeRole::button, "Undo").rect == undo && node(page, NodeRole::button, "Redo").rect == redo;
    };
    CHECK(undo.right() <= redo.x);
    for (const Ability& ability : framework.abilities) {
      page.application().apply(ClaimMilestone{ability.id, 1});
      page.settle();
      CHECK(keeps_places());
    }
    while (page.click(NodeRole::button, "Undo")) CHECK(keeps_places());
    while (page.click(NodeRole::button, "Redo")) CHECK(keeps_places());
    CHECK(page.session().assessment().claims.size() == framework.abilities.size());
  }
}

TEST_CASE("Undo and redo say what they would do, and do it") {
  Page page;
  REQUIRE(page.click(NodeRole::button, "Claim 2 on Infrastructure"));
  CHECK(node(page, NodeRole::button, "Undo").description == "Takes back: Infrastructure 2");
  REQUIRE(page.click(NodeRole::button, "Undo"));
  CHECK(page.session().assessment().claims.empty());
  CHECK(node(page, NodeRole::button, "Undo").disabled);
  CHECK(node(page, NodeRole::button, "Redo").description == "Does again: Infrastructure 2");
  REQUIRE(page.click(NodeRole::button, "Redo"));
  REQUIRE(page.session().assessment().claims.size() == 1);
  CHECK(page.session().assessment().claims[0].milestone == 2);
}

TEST_CASE("Export hands over what the session exports, under its name") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  page.application().apply(NameSubject{"Ines"});
  page.settle();
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Export as a JSON file"));
  const std::vector<Effect> effects = page.take_effects();
  const ExportEffect* exported = nullptr;
  for (const Effect& effect : effects) {
    if (const auto* found = std::get_if<ExportEffect>(&effect)) exported = found;
  }
  REQUIRE(exported != nullptr);
  CHECK(exported->name == page.session().export_name());
  CHECK(exported->name == "ines-" + page.session().export_name().substr(5));
  CHECK(exported->type == "application/json");
  CHECK(exported->text == page.session().export_text(Privacy::without_private));
}

TEST_CASE("Whether the answers are kept is said in words") {
  Page page;
  const auto says = [&](ui::SaveState state, std::string_view words) {
    page.view().save_state = state;
    page.view().save_problem = "Nothing is kept here: export a file before you leave.";
    page.settle();
    return page.find(NodeRole::text, words) != nullptr;
  };
  CHECK(says(ui::SaveState::saved, "Saved in this browser"));
  CHECK(says(ui::SaveState::unsaved, "Saving…"));
  CHECK(says(ui::SaveState::unavailable, "Nothing is kept here: export a file before you leave."));
  CHECK_FALSE(says(ui::SaveState::unknown, "Saved in this browser"));
  page.view().kept_apart = true;
  CHECK(says(ui::SaveState::saved, "Kept apart from your own answers"));
}

TEST_CASE("Nothing moves while an answer is being saved, at any width") {
  Page page;
  page.view().kept_apart = GENERATE(false, true);
  for (float width = 320; width <= 1400; width += 4) {
    CAPTURE(width);
    page.set_width(width);
    page.view().save_state = ui::SaveState::saved;
    page.settle();
    const float saved = node(page, NodeRole::tab, "Assess").rect.y;
    page.view().save_state = ui::SaveState::unsaved;
    page.settle();
    CHECK(node(page, NodeRole::tab, "Assess").rect.y == saved);
  }
}

TEST_CASE("A person is told of the example that it is one, once and in every view, and of no other framework") {
  const ui::View view = GENERATE(ui::View::all, ui::View::ability, ui::View::roles, ui::View::brief, ui::View::health);
  const std::string words =
      "This is the example that comes with Milepost. To show your own framework, name its address in src.";
  Page page;
  page.view().view = view;
  page.settle();
  CHECK(page.find(NodeRole::text, words) == nullptr);
  page.view().is_example = true;
  page.settle();
  CHECK(node(page, NodeRole::text, words).rect.y > node(page, NodeRole::button, "Export as a JSON file").rect.bottom());
  CHECK(sample::count(page, NodeRole::text, words) == 1);
}

TEST_CASE("Opening a file is left to the page around") {
  Page page;
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Open a file"));
  bool opens = false;
  for (const Effect& effect : page.take_effects()) opens = opens || std::holds_alternative<OpenEffect>(effect);
  CHECK(opens);
  CHECK(page.session().assessment().claims.empty());
}

TEST_CASE("A copy of the page is offered where one can be made, and asked for") {
  Page page;
  CHECK(page.find(NodeRole::button, "Save a copy") == nullptr);
  page.view().can_save_copy = true;
  page.settle();
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Save a copy"));
  const std::vector<Effect> effects = page.take_effects();
  CHECK(std::any_of(effects.begin(), effects.end(),
                    [](const Effect& effect) { return std::holds_alternative<SaveCopyEffect>(effect); }));
}

TEST_CASE("The tools stand on one line, beside the title where there is room, and on two where it is narrow") {
  const float width = GENERATE(320.0F, 800.0F, 1280.0F);
  Page page(width);
  page.view().can_save_copy = true;
  page.settle();
  const ui::Rect undo = node(page, NodeRole::button, "Undo").rect;
  const ui::Rect last = node(page, NodeRole::button, "Export as a JSON file").rect;
  CHECK(node(page, NodeRole::button, "Redo").rect.y == undo.y);
  CHECK((undo.y == last.y) == (width > 320));
  CHECK(last.y - undo.bottom() < 10);
  CHECK(last.right() <= width);
  CHECK(node(page, NodeRole::button, "Save a copy").rect.y == last.y);
  const ui::Rect title = node(page, NodeRole::heading, page.session().framework().title).rect;
  const ui::Rect progress = node(page, NodeRole::progress, "Abilities assessed").rect;
  if (width > 320) CHECK(std::abs(progress.center_y() - title.center_y()) < 1);
  if (width > 800) CHECK(std::abs(undo.center_y() - title.center_y()) < 1);
}
