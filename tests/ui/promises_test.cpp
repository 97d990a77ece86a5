#include <catch2/catch_test_macros.hpp>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "app/brief_text.hpp"
#include "ui/panels/quarter/quarter_sample.hpp"
#include "ui/sample_page.hpp"

// Milepost counts milestones. Whether somebody is promoted or what they are paid is for people to say.

using namespace milepost;
using headless::Page;
using ui::NodeRole;

namespace {

const std::vector<std::string_view> promises{
    "promotion", "promotions", "promote",    "promoted",     "promotable", "salary",     "salaries", "pay",
    "paid",      "pays",       "payment",    "raise",        "raises",     "bonus",      "wage",     "wages",
    "earn",      "earns",      "money",      "compensation", "level up",   "next level", "deserve",  "deserves",
    "entitled",  "guarantee",  "guaranteed", "guarantees",   "eligible"};

// The text in lower case with a single space between words, before the first and after the last.
std::string words_of(std::string_view text) {
  std::string words = " ";
  for (const char c : text) {
    const auto letter = static_cast<unsigned char>(c);
    if (std::isalnum(letter) != 0 || letter >= 0x80) {
      words += static_cast<char>(std::tolower(letter));
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  return words + ' ';
}

std::string promise_in(std::string_view text) {
  const std::string words = words_of(text);
  for (const std::string_view promise : promises) {
    if (words.find(" " + std::string(promise) + " ") != std::string::npos) return std::string(promise);
  }
  return {};
}

void check_shown(Page& page) {
  for (const ui::Node& node : page.tree().nodes()) {
    // What the keeper calls their own pages is their word.
    if (node.role == NodeRole::link) continue;
    std::string text = node.name + " . " + node.description + " . " + node.placeholder + " . " + node.value;
    for (const ui::Option& option : node.options) text += " . " + option.label;
    if (const std::string found = promise_in(text); !found.empty()) FAIL_CHECK("“" << found << "” in: " << text);
  }
}

void check_everywhere(Page& page) {
  page.view().view = ui::View::all;
  for (const ui::Tab tab :
       {ui::Tab::assess, ui::Tab::roles, ui::Tab::quarter, ui::Tab::brief, ui::Tab::compare, ui::Tab::programs}) {
    page.view().tab = tab;
    page.settle();
    check_shown(page);
    sample::open_everything(page);
    check_shown(page);
  }
  for (const ui::View view : {ui::View::ability, ui::View::roles, ui::View::brief, ui::View::health, ui::View::all}) {
    page.view().view = view;
    page.settle();
    check_shown(page);
  }
  for (const Privacy privacy : {Privacy::with_private, Privacy::without_private}) {
    const std::string brief = brief_markdown(page.session().brief(privacy));
    if (const std::string found = promise_in(brief); !found.empty()) FAIL_CHECK("“" << found << "” in: " << brief);
  }
}

}  // namespace

TEST_CASE("The search for promises finds them as words, and only so") {
  CHECK(promise_in("You will level up.") == "level up");
  CHECK(promise_in("Next: a Promotion!") == "promotion");
  CHECK(promise_in("Repay attention, raised") == "");
}

TEST_CASE("No view and no brief promises a level or pay, at first, after a year, or with every role met") {
  Page page;
  check_everywhere(page);
  page.application().apply(ChooseTargetRole{RoleId("back-end-architect")});
  sample::claim_now(page, "infrastructure", 2);
  page.application().apply(SaveEvidence{sample::evidence("", "infrastructure", 1)});
  sample::start_quarter(page, "2026-Q4", {{"infrastructure", 3}});
  sample::claim_now(page, "infrastructure", 3);
  check_everywhere(page);
  sample::close_quarter(page, "What came of it");
  const char* manager = R"({"format": "milepost.assessment/1", "assessor": {"relation": "manager", "name": "Sam"},
    "claims": [{"ability": "infrastructure", "milestone": 1}, {"ability": "communication", "milestone": 4}]})";
  REQUIRE_FALSE(page.application().open_file("sam.json", manager, FilePurpose::compare));
  for (const Ability& ability : page.session().framework().abilities) {
    sample::claim_now(page, ability.id.text.c_str(), 5);
  }
  check_everywhere(page);
  page.application().set_relation(Relation::manager);
  page.settle();
  check_everywhere(page);
}
