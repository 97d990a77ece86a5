#include "ui/layout.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <vector>

#include "ui/panels/quarter/quarter_sample.hpp"
#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using ui::NodeRole;

namespace {

// From a phone to a wide screen, with the widths at which the columns change between them.
const std::vector<float> widths{320, 479, 679, 700, 979, 1280, 2560};

void check_at_every_width(Page& page) {
  for (const float width : widths) {
    page.set_width(width);
    const std::string faults = sample::layout_faults(page) + sample::unrest(page);
    if (!faults.empty()) FAIL_CHECK("At " << width << " px:\n" << faults);
  }
}

// A word that no line can hold.
std::string unbroken(std::string_view letter, int length) {
  std::string text;
  for (int i = 0; i < length; ++i) text += letter;
  return text;
}

// A framework in which every text is this one.
Framework named(const std::string& text) {
  Framework framework = sample::large_framework(3, 3);
  framework.title = text;
  for (Milestone& milestone : framework.milestones) milestone.name = milestone.definition = text;
  for (Ability& ability : framework.abilities) {
    ability.name = ability.description = text;
    ability.milestones.push_back({1, text, {text, text}, {}});
  }
  for (Role& role : framework.roles) role.name = role.family = text;
  framework.programs.push_back({ProgramId("program"), text, {{StepId("step"), text, text, {}}}, {}, {}});
  framework.programs[0].ways.push_back({StepId("way"), text, text, {}});
  return framework;
}

}  // namespace

TEST_CASE("The first visit is laid out well at every width") {
  Page page;
  check_at_every_width(page);
}

TEST_CASE("With everything open and the form filled in wrongly it is laid out well at every width") {
  Page page;
  page.click(NodeRole::button, "Claim 3 on Infrastructure");
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  page.click(NodeRole::button, "Undo");
  page.enter(NodeRole::select, "Target role", "tier-4-escalation-engineer");
  Evidence evidence = sample::evidence("", "infrastructure", 2);
  evidence.text = "A long story of what happened, " + unbroken("and on ", 40);
  evidence.url = "https://example.com/" + unbroken("path", 80);
  evidence.is_private = true;
  evidence.recognized = true;
  evidence.supports.push_back({AbilityId("communication"), 3, {}});
  page.application().apply(SaveEvidence{evidence});
  Evidence theirs = sample::evidence("", "infrastructure", 1);
  theirs.author = unbroken("Ines", 30);
  theirs.supports.push_back({AbilityId("juggling"), 3, {}});
  page.application().apply(SaveEvidence{theirs});
  page.settle();
  sample::open_everything(page);
  page.click(NodeRole::button, "Add evidence");
  page.click(NodeRole::button, "Supports another ability");
  page.enter(NodeRole::text_field, "Date", "never");
  page.enter(NodeRole::text_field, "Link", "nowhere");
  page.click(NodeRole::button, "Add evidence");
  REQUIRE(page.shows("What happened"));
  check_at_every_width(page);
}

TEST_CASE("Every view is laid out well at every width") {
  Page page;
  page.view().role = "back-end-architect";
  page.view().view = GENERATE(ui::View::ability, ui::View::roles, ui::View::brief, ui::View::health);
  check_at_every_width(page);
}

TEST_CASE("The roles in their tab are laid out well at every width") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  page.click(NodeRole::tab, "Roles");
  sample::open_everything(page);
  check_at_every_width(page);
}

TEST_CASE("A quarter from its start to its history is laid out well at every width") {
  Page page;
  sample::claim_now(page, "infrastructure", 1);
  sample::show_quarter(page);
  check_at_every_width(page);
  sample::start_quarter(page, "2026-Q4", {{"infrastructure", 3}, {"communication", 1}, {"gardening", 9}});
  page.enter(NodeRole::text_area, "Goal", unbroken("and on ", 40));
  page.enter(NodeRole::text_area, "Ideas", unbroken("word", 40));
  sample::pass_days(page, 50);
  sample::claim_now(page, "infrastructure", 2);
  page.settle();
  page.click(NodeRole::button, "Close the quarter");
  check_at_every_width(page);
  sample::close_quarter(page, unbroken("Summary", 40));
  sample::claim_now(page, "communication", 2);
  sample::open_everything(page);
  REQUIRE(page.shows("Claims then and now"));
  check_at_every_width(page);
}

TEST_CASE("Conversations are laid out well at every width") {
  Page page;
  Conversation conversation;
  conversation.ability = AbilityId("infrastructure");
  conversation.date = "2026-10-02";
  conversation.note = "A long story, " + unbroken("and on ", 40) + unbroken("path", 80);
  conversation.is_private = true;
  page.application().apply(SaveConversation{conversation});
  sample::claim_now(page, "infrastructure", 2);
  sample::pass_days(page, 1);
  page.settle();
  page.click(NodeRole::button, "Add a conversation");
  page.enter(NodeRole::text_field, "Talked about on", "never");
  page.click(NodeRole::button, "Add conversation");
  REQUIRE(page.shows("What was said"));
  check_at_every_width(page);
}

TEST_CASE("The quarter of a large framework is laid out well at every width") {
  Page page;
  sample::show(page, sample::large_framework(200, 60, 10));
  sample::show_quarter(page);
  check_at_every_width(page);
  for (int i = 1; i <= 100; ++i) sample::claim_now(page, ("ability-" + std::to_string(i)).c_str(), i % 11);
  sample::start_quarter(page, "2026-Q4", {{"ability-1", 10}});
  sample::claim_now(page, "ability-1", 10);
  page.settle();
  page.click(NodeRole::button, "Close the quarter");
  check_at_every_width(page);
}

TEST_CASE("A full brief is laid out well at every width") {
  Page page;
  page.click(NodeRole::button, "Claim 3 on Infrastructure");
  Evidence evidence = sample::evidence("", "infrastructure", 2);
  evidence.text = "A long story of what happened, " + unbroken("and on ", 40);
  evidence.url = "https://" + unbroken("long.", 40) + "example.com";
  evidence.is_private = true;
  page.application().apply(SaveEvidence{evidence});
  page.application().apply(NameSubject{unbroken("Donaudampfschifffahrt", 12)});
  const std::string name = unbroken("then", 40) + ".json";
  REQUIRE_FALSE(page.application().open_file(name, R"({"format": "milepost.assessment/1"})", FilePurpose::since));
  page.click(NodeRole::tab, "1:1 brief");
  page.click(NodeRole::checkbox, "Include private notes");
  page.click(NodeRole::button, "Copy the brief");
  page.application().note_copied(GENERATE(ui::CopyOutcome::copied, ui::CopyOutcome::refused));
  page.settle();
  check_at_every_width(page);
}

TEST_CASE("A comparison of one's own and others is laid out well at every width") {
  const int others = GENERATE(0, 1, 3, 8);
  Page page;
  sample::show(page, sample::large_framework(60, 3, others == 1 ? 10 : 5));
  page.application().apply(ClaimMilestone{AbilityId("ability-1"), 3});
  page.application().apply(ClaimMilestone{AbilityId("ability-2"), 1});
  page.click(NodeRole::tab, "Compare");
  for (int i = 0; i < others; ++i) {
    const std::string name = "Assessor " + unbroken("Donaudampfschifffahrt", i);
    const std::string text =
        R"({"format": "milepost.assessment/1", "subject": {"name": "Kim"}, "framework": {"id": "another"},
            "assessor": {"relation": "peer", "name": ")" +
        name + R"("},
            "evidence": [{"id": "e", "text": ")" +
        unbroken("and on ", 40) + R"(", "url": "https://example.com/",
            "supports": [{"ability": "ability-1", "milestone": 1}]}],
            "claims": [{"ability": "ability-1", "milestone": 0, "note": ")" +
        unbroken("W", 120) + R"("},
            {"ability": "ability-2", "milestone": 1}, {"ability": "ability-3", "milestone": 1},
            {"ability": "gone", "milestone": 2}]})";
    REQUIRE_FALSE(page.application().open_file(name + ".json", text, FilePurpose::compare));
  }
  page.application().apply(NameSubject{"Robin"});
  page.settle();
  sample::open_everything(page);
  sample::open_everything(page);
  check_at_every_width(page);
}

TEST_CASE("An observation of somebody else is laid out well at every width") {
  Page page;
  page.click(NodeRole::button, "Paste or open an observation");
  page.enter(NodeRole::text_area, "The observation", "[{" + unbroken("nothing", 80));
  page.enter(NodeRole::text_field, "When", "never");
  page.click(NodeRole::button, "Add observation");
  check_at_every_width(page);
  page.enter(NodeRole::text_field, "When", "");
  page.click(NodeRole::button, "Add observation");
  check_at_every_width(page);
  page.enter(NodeRole::text_area, "The observation", R"({"id": "a", "author": "Ines", "text": "She led it",
    "supports": [{"ability": "infrastructure", "milestone": 2}, {"ability": "juggling", "milestone": 2}]})");
  page.click(NodeRole::button, "Add observation");
  page.click(NodeRole::button, "Edit the evidence: She led it");
  REQUIRE(page.find(NodeRole::select, "How far it reached") != nullptr);
  check_at_every_width(page);
}

TEST_CASE("Many roles in families are laid out well at every width") {
  Page page;
  Framework framework = sample::large_framework(3, GENERATE(12, 60));
  for (std::size_t i = 0; i < framework.roles.size(); ++i) {
    Role& role = framework.roles[i];
    role.name = i % 2 == 0 ? unbroken("Keeper of ", 12) + std::to_string(i) : role.name;
    role.family = i % 3 == 0 ? "" : unbroken("Family ", static_cast<int>(i % 3) * 9);
    if (i % 4 != 0) role.rank = static_cast<int>(i % 4);
  }
  framework.links = {{unbroken("Elsewhere ", 9), "https://example.com/", {}}};
  Gearing gearing{
      unbroken("Team", 20), 3, true, unbroken("because ", 30), PlannedGearing{2, unbroken("x", 90), {}}, {}};
  framework.gearing = {gearing, gearing, gearing, gearing};
  framework.gearing[1].team = "Delivery";
  sample::show(page, framework);
  page.click(NodeRole::tab, "Roles");
  page.enter(NodeRole::text_field, "Teams, Delivery", "many");
  sample::open_everything(page);
  check_at_every_width(page);
}

TEST_CASE("What claims rest on is laid out well at every width") {
  Page page;
  page.application().apply(ClaimMilestone{AbilityId("infrastructure"), 2});
  page.application().apply(ClaimMilestone{AbilityId("communication"), 3});
  Evidence shared = sample::evidence("", "infrastructure", 2);
  shared.text = "A long story of what happened, " + unbroken("and on ", 40);
  shared.supports.push_back({AbilityId("communication"), 3, {}});
  page.application().apply(SaveEvidence{shared});
  page.application().apply(SaveEvidence{sample::evidence("", "infrastructure", 2)});
  page.view().view = GENERATE(ui::View::all, ui::View::ability);
  page.settle();
  REQUIRE(page.activate(NodeRole::button, "What rests on what"));
  check_at_every_width(page);
}

TEST_CASE("The programs are laid out well at every width") {
  Page page;
  page.click(NodeRole::tab, "Programs");
  for (const std::string& step : sample::names(page, NodeRole::checkbox)) page.activate(NodeRole::checkbox, step);
  page.enter(NodeRole::text_field, sample::names(page, NodeRole::text_field).back(), "never");
  check_at_every_width(page);
}

TEST_CASE("The health of a large framework is laid out well at every width") {
  Page page;
  sample::show(page, sample::large_framework(200, 60, 10));
  page.view().view = ui::View::health;
  page.settle();
  check_at_every_width(page);
}

TEST_CASE("A large framework is laid out well at every width") {
  Page page;
  sample::show(page, sample::large_framework(200, 60, 10));
  page.enter(NodeRole::select, "Target role", "role-11");
  page.click(NodeRole::radio, "10, Level 10");
  check_at_every_width(page);
}

TEST_CASE("Whatever is said of saving is laid out well at every width") {
  Page page;
  page.view().save_state = GENERATE(ui::SaveState::saved, ui::SaveState::unsaved, ui::SaveState::unavailable);
  page.view().save_problem = "Nothing is kept here, because the browser refuses: export a file before you leave.";
  check_at_every_width(page);
}

TEST_CASE("What was said of a framework with more milestones and other roles is laid out well at every width") {
  Page page;
  sample::show(page, sample::large_framework(3, 3, 10));
  page.click(NodeRole::radio, "10, Level 10");
  page.application().apply(ChooseTargetRole{RoleId("role-3")});
  page.application().apply(SaveEvidence{sample::evidence("e1", "ability-1", 9)});
  sample::show(page, sample::large_framework(3, 2, 3));
  page.click(NodeRole::button, "Edit the evidence: ");
  REQUIRE(page.shows("What happened"));
  check_at_every_width(page);
}

TEST_CASE("The smallest framework is laid out well at every width") {
  Page page;
  sample::show(page, sample::large_framework(1, GENERATE(0, 1), 1));
  check_at_every_width(page);
}

TEST_CASE("Texts of every kind are laid out well at every width") {
  const std::string text = GENERATE(as<std::string>(), "W", unbroken("Donaudampfschifffahrt", 12),
                                    "漢字とかなを交ぜて書いた、とても長い名前。", "שלום עולם 123 שלום עולם שלום עולם",
                                    "هذا اسم طويل جدا لهذه القدرة", unbroken("👩🏽‍🚀", 40),
                                    "भाषा और लेखन का लंबा नाम", "two\nlines\n\nand more", "\u202Eturned around\u202C");
  CAPTURE(text);
  Page page;
  sample::show(page, named(text));
  page.enter(NodeRole::select, "Target role", "role-1");
  sample::open_everything(page);
  check_at_every_width(page);
  sample::show_quarter(page);
  check_at_every_width(page);
  sample::start_quarter(page, "2026-Q4", {{"ability-1", 3}});
  sample::claim_now(page, "ability-1", 2);
  sample::close_quarter(page, text);
  sample::open_everything(page);
  check_at_every_width(page);
  for (const ui::Tab tab : {ui::Tab::roles, ui::Tab::programs}) {
    page.view().tab = tab;
    page.settle();
    check_at_every_width(page);
  }
  page.view().view = ui::View::health;
  page.settle();
  check_at_every_width(page);
}

TEST_CASE("Large type is laid out well at every width") {
  Page page;
  page.application().interface().set_look({.font_size = GENERATE(11.0F, 22.0F, 40.0F)});
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  sample::pass_days(page, 1);
  sample::open_everything(page);
  check_at_every_width(page);
  sample::start_quarter(page, "2026-Q4", {{"infrastructure", 3}});
  sample::show_quarter(page);
  page.click(NodeRole::button, "Close the quarter");
  check_at_every_width(page);
}
