#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <variant>
#include <vector>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::count;
using sample::focus_of;
using sample::node;
using ui::NodeRole;

namespace {

const std::vector<Evidence>& evidence(const Page& page) { return page.session().assessment().evidence; }

// Opens the form and fills in what happened.
void begin(Page& page, const std::string& text) {
  REQUIRE(page.click(NodeRole::button, "Add evidence"));
  REQUIRE(page.enter(NodeRole::text_area, "What happened", text));
}

// Adds a piece of evidence as a person does.
void add(Page& page, const std::string& text) {
  begin(page, text);
  REQUIRE(page.click(NodeRole::button, "Add evidence"));
}

bool is_form_open(const Page& page) { return page.find(NodeRole::text_area, "What happened") != nullptr; }

// The page knows this piece of evidence, as from a file.
void know(Page& page, Evidence evidence) {
  page.application().apply(SaveEvidence{std::move(evidence)});
  page.settle();
}

}  // namespace

TEST_CASE("Where there is no evidence the page asks for it") {
  Page page;
  CHECK(page.shows("Nothing noted yet. What would a colleague point to?"));
  add(page, "Moved the database without a gap");
  CHECK_FALSE(page.shows("Nothing noted yet. What would a colleague point to?"));
}

TEST_CASE("The form opens with today's date and the milestone that is claimed, ready to write") {
  Page page;
  page.click(NodeRole::button, "Claim 3 on Infrastructure");
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Add evidence"));
  CHECK(node(page, NodeRole::text_field, "Date").value == "2026-11-21");
  CHECK(node(page, NodeRole::select, "Supports milestone").value == "3");
  const ui::NodeId field = node(page, NodeRole::text_area, "What happened").id;
  bool focused = false;
  bool revealed = false;
  for (const Effect& effect : page.take_effects()) {
    if (const auto* focus = std::get_if<FocusEffect>(&effect)) focused = focus->node == field;
    if (const auto* reveal = std::get_if<RevealEffect>(&effect)) revealed = reveal->node == field;
  }
  CHECK(focused);
  CHECK(revealed);
}

TEST_CASE("Evidence keeps all that was written, and is shown with it") {
  Page page;
  begin(page, "Moved the database without a gap");
  page.enter(NodeRole::select, "Supports milestone", "2");
  page.enter(NodeRole::text_field, "Date", "2026-10-02");
  page.enter(NodeRole::text_field, "Who saw it", "Ines");
  page.enter(NodeRole::select, "How far it reached", "squads");
  page.enter(NodeRole::text_field, "Link", "https://example.com/move");
  REQUIRE(page.click(NodeRole::button, "Add evidence"));
  CHECK_FALSE(is_form_open(page));
  REQUIRE(evidence(page).size() == 1);
  const Evidence& saved = evidence(page)[0];
  CHECK_FALSE(saved.id.empty());
  CHECK(saved.text == "Moved the database without a gap");
  CHECK(saved.date == "2026-10-02");
  CHECK(saved.observer == "Ines");
  CHECK(saved.reach == Reach::squads);
  CHECK(saved.url == "https://example.com/move");
  CHECK(saved.supports == std::vector<Standing>{{AbilityId("infrastructure"), 2, {}}});

  CHECK(page.shows("Moved the database without a gap"));
  CHECK(page.shows("2026-10-02 · seen by Ines · reach: squads · supports 2"));
  CHECK(node(page, NodeRole::link, "https://example.com/move").url == "https://example.com/move");
}

TEST_CASE("Evidence that says nothing is refused with the way out, and nothing of it is lost") {
  Page page;
  begin(page, " \n ");
  page.enter(NodeRole::text_field, "Who saw it", "Ines");
  REQUIRE(page.click(NodeRole::button, "Add evidence"));
  CHECK(evidence(page).empty());
  CHECK(node(page, NodeRole::text_area, "What happened").invalid);
  CHECK(node(page, NodeRole::text_area, "What happened").description == "Write in a few words what happened.");
  sample::check_refusal(page, NodeRole::text_area, "What happened");
  CHECK(node(page, NodeRole::text_field, "Who saw it").value == "Ines");
  page.enter(NodeRole::text_area, "What happened", "Now there is something");
  REQUIRE(page.click(NodeRole::button, "Add evidence"));
  CHECK(evidence(page).size() == 1);
}

TEST_CASE("A date that is none is refused with the way out") {
  const auto date = GENERATE("yesterday", "2026-02-30", "2.10.2026");
  Page page;
  begin(page, "Something");
  page.enter(NodeRole::text_field, "Date", date);
  REQUIRE(page.click(NodeRole::button, "Add evidence"));
  CHECK(evidence(page).empty());
  CHECK(node(page, NodeRole::text_field, "Date").description ==
        "Write the date as year-month-day, such as 2026-10-02.");
  sample::check_refusal(page, NodeRole::text_field, "Date");
  page.enter(NodeRole::text_field, "Date", "");
  REQUIRE(page.click(NodeRole::button, "Add evidence"));
  CHECK(evidence(page).size() == 1);
}

TEST_CASE("A link that a browser should not open is refused with the way out") {
  const auto link = GENERATE("javascript:alert(1)", "example.com", "data:text/html,x", "https://");
  Page page;
  begin(page, "Something");
  page.enter(NodeRole::text_field, "Link", link);
  REQUIRE(page.click(NodeRole::button, "Add evidence"));
  CHECK(evidence(page).empty());
  CHECK(node(page, NodeRole::text_field, "Link").invalid);
  CHECK(node(page, NodeRole::text_field, "Link").description ==
        "Begin the link with https://, http:// or mailto:, or leave it out.");
}

TEST_CASE("A link that came with a file opens only where it leads to a page or a letter") {
  Page page;
  Evidence script = sample::evidence("e1", "infrastructure", 2);
  script.url = "javascript:alert(1)";
  know(page, script);
  Evidence letter = sample::evidence("e2", "infrastructure", 2);
  letter.url = "mailto:ines@example.com";
  know(page, letter);
  CHECK(page.find(NodeRole::link, script.url) == nullptr);
  CHECK(page.find(NodeRole::text, script.url) != nullptr);
  page.take_effects();
  REQUIRE(page.click(NodeRole::link, letter.url));
  bool opened = false;
  for (const Effect& effect : page.take_effects()) opened = opened || std::holds_alternative<LinkEffect>(effect);
  CHECK(opened);
}

TEST_CASE("What is being written stays while one looks at another ability") {
  Page page;
  begin(page, "Half a sentence");
  page.click(NodeRole::button, "Communication, not assessed");
  CHECK_FALSE(is_form_open(page));
  begin(page, "Another thought");
  page.click(NodeRole::button, "Infrastructure, not assessed");
  CHECK(node(page, NodeRole::text_area, "What happened").value == "Half a sentence");
  page.click(NodeRole::button, "Communication, not assessed");
  CHECK(node(page, NodeRole::text_area, "What happened").value == "Another thought");
  page.click(NodeRole::button, "Add evidence");
  REQUIRE(evidence(page).size() == 1);
  CHECK(evidence(page)[0].supports[0].ability.text == "communication");
}

void press_escape(Page& page) {
  page.application().interface().input().dismiss();
  page.settle();
}

TEST_CASE("Cancel leaves the form without adding anything") {
  Page page;
  begin(page, "Never mind");
  page.click(NodeRole::button, "Cancel");
  CHECK_FALSE(is_form_open(page));
  CHECK(evidence(page).empty());
  page.click(NodeRole::button, "Add evidence");
  CHECK(node(page, NodeRole::text_area, "What happened").value.empty());
}

TEST_CASE("Escape closes the form, and what was written is there when it is opened again") {
  Page page;
  begin(page, "Half a sentence");
  press_escape(page);
  CHECK_FALSE(is_form_open(page));
  CHECK(evidence(page).empty());
  page.click(NodeRole::button, "Add evidence");
  CHECK(node(page, NodeRole::text_area, "What happened").value == "Half a sentence");
  page.click(NodeRole::button, "Cancel");
  page.click(NodeRole::button, "Add evidence");
  CHECK(node(page, NodeRole::text_area, "What happened").value.empty());
}

TEST_CASE("What Escape has put aside of one piece of evidence is in the form of no other") {
  Page page;
  add(page, "one");
  begin(page, "two");
  press_escape(page);
  page.click(NodeRole::button, "Edit the evidence: one");
  CHECK(node(page, NodeRole::text_area, "What happened").value == "one");
  page.enter(NodeRole::text_area, "What happened", "one, changed");
  press_escape(page);
  page.click(NodeRole::button, "Add evidence");
  CHECK(node(page, NodeRole::text_area, "What happened").value == "two");
  page.click(NodeRole::button, "Cancel");
  page.click(NodeRole::button, "Edit the evidence: one");
  CHECK(node(page, NodeRole::text_area, "What happened").value == "one, changed");
}

TEST_CASE("Evidence is changed in the same form, and stays the same piece") {
  Page page;
  add(page, "Moved the database");
  const RecordId id = evidence(page)[0].id;
  REQUIRE(page.click(NodeRole::button, "Edit the evidence: Moved the database"));
  CHECK(node(page, NodeRole::text_area, "What happened").value == "Moved the database");
  CHECK(page.find(NodeRole::text, "Moved the database") == nullptr);
  page.enter(NodeRole::text_area, "What happened", "Moved two databases");
  REQUIRE(page.click(NodeRole::button, "Save changes"));
  REQUIRE(evidence(page).size() == 1);
  CHECK(evidence(page)[0].id == id);
  CHECK(page.shows("Moved two databases"));
}

TEST_CASE("Editing keeps what the form does not show") {
  Page page;
  Evidence known = sample::evidence("e1", "communication", 3);
  known.text = "one";
  known.kind = EvidenceKind::artifact;
  known.recognized = true;
  known.extras = {{"color", "\"blue\""}};
  known.supports.push_back({AbilityId("infrastructure"), 2, {}});
  know(page, known);
  page.click(NodeRole::button, "Edit the evidence: one");
  page.enter(NodeRole::select, "Supports milestone (2)", "4");
  REQUIRE(page.click(NodeRole::button, "Save changes"));
  const Evidence& saved = evidence(page)[0];
  CHECK(saved.kind == known.kind);
  CHECK(saved.recognized);
  CHECK(saved.extras == known.extras);
  CHECK(saved.supports ==
        std::vector<Standing>{{AbilityId("communication"), 3, {}}, {AbilityId("infrastructure"), 4, {}}});
}

TEST_CASE("Editing only the text leaves what is supported as it was") {
  Page page;
  Evidence known = sample::evidence("e1", "infrastructure", 4);
  known.text = "one";
  known.supports.push_back({AbilityId("infrastructure"), 2, {}});
  know(page, known);
  page.click(NodeRole::button, "Edit the evidence: one");
  CHECK(node(page, NodeRole::select, "Supports milestone").value == "4");
  page.enter(NodeRole::text_area, "What happened", "two");
  REQUIRE(page.click(NodeRole::button, "Save changes"));
  CHECK(evidence(page)[0].text == "two");
  CHECK(evidence(page)[0].supports == known.supports);
}

TEST_CASE("Evidence is removed by its button, and brought back by undo") {
  Page page;
  add(page, "First line\nsecond line");
  REQUIRE(page.click(NodeRole::button, "Remove the evidence: First line"));
  CHECK(evidence(page).empty());
  page.click(NodeRole::button, "Undo");
  REQUIRE(evidence(page).size() == 1);
  CHECK(page.shows("First line\nsecond line"));
}

TEST_CASE("Private evidence says that it stays here, and does") {
  Page page;
  begin(page, "Between us");
  REQUIRE(page.click(NodeRole::checkbox, "Private"));
  CHECK(node(page, NodeRole::checkbox, "Private").checked == true);
  page.click(NodeRole::button, "Add evidence");
  CHECK(page.shows("private, stays here"));
  CHECK(evidence(page)[0].is_private);
  CHECK(page.session().export_text(Privacy::without_private).find("Between us") == std::string::npos);
}

TEST_CASE("Evidence shared with another ability is shown on both, with what it supports there") {
  Page page;
  Evidence shared = sample::evidence("e1", "communication", 3);
  shared.supports.push_back({AbilityId("infrastructure"), 2, {}});
  know(page, shared);
  CHECK(page.shows("2026-05-01 · seen by Robin · supports 2 · also Communication 3"));
  page.click(NodeRole::button, "Communication, not assessed");
  CHECK(page.shows("2026-05-01 · seen by Robin · supports 3 · also Infrastructure 2"));
}

TEST_CASE("Evidence without a text says so") {
  Page page;
  know(page, sample::evidence("e1", "infrastructure", 2));
  CHECK(page.shows("(no text)"));
}

TEST_CASE("Much evidence is shown a part at a time") {
  Page page;
  for (int i = 0; i < 50; ++i) {
    Evidence item = sample::evidence("e" + std::to_string(i), "infrastructure", 2);
    item.text = "Matter " + std::to_string(i);
    page.application().apply(SaveEvidence{item});
  }
  page.settle();
  CHECK(count(page, NodeRole::text, "2026-05-01 · seen by Robin · supports 2") == 40);
  REQUIRE(page.click(NodeRole::button, "Show 10 more of 10"));
  for (int i = 0; i < 50; ++i) CHECK(count(page, NodeRole::text, "Matter " + std::to_string(i)) == 1);
}

TEST_CASE("The kind and public recognition are kept, shown and changed") {
  Page page;
  begin(page, "Wrote the runbook");
  CHECK(node(page, NodeRole::select, "Kind").value == "observation");
  page.enter(NodeRole::select, "Kind", "artifact");
  REQUIRE(page.click(NodeRole::checkbox, "Publicly recognized"));
  page.click(NodeRole::button, "Add evidence");
  REQUIRE(evidence(page).size() == 1);
  CHECK(evidence(page)[0].kind == EvidenceKind::artifact);
  CHECK(evidence(page)[0].recognized);
  CHECK(page.shows("artifact · 2026-11-21 · supports 1"));
  CHECK(page.shows("publicly recognized"));

  page.click(NodeRole::button, "Edit the evidence: Wrote the runbook");
  CHECK(node(page, NodeRole::select, "Kind").value == "artifact");
  CHECK(node(page, NodeRole::checkbox, "Publicly recognized").checked == true);
  page.enter(NodeRole::select, "Kind", "feedback");
  page.click(NodeRole::checkbox, "Publicly recognized");
  page.click(NodeRole::button, "Save changes");
  CHECK(evidence(page)[0].kind == EvidenceKind::feedback);
  CHECK_FALSE(evidence(page)[0].recognized);
}

TEST_CASE("One item supports several abilities, and is changed from any of them") {
  Page page;
  begin(page, "Led the migration");
  page.enter(NodeRole::select, "Supports milestone", "3");
  REQUIRE(page.click(NodeRole::button, "Supports another ability"));
  CHECK(node(page, NodeRole::select, "Supports ability (2)").value == "communication");
  page.enter(NodeRole::select, "Supports milestone (2)", "2");
  page.click(NodeRole::button, "Add evidence");
  CHECK(evidence(page)[0].supports ==
        std::vector<Standing>{{AbilityId("infrastructure"), 3, {}}, {AbilityId("communication"), 2, {}}});

  page.click(NodeRole::button, "Communication, not assessed");
  REQUIRE(page.click(NodeRole::button, "Edit the evidence: Led the migration"));
  REQUIRE(page.click(NodeRole::button, "No longer supports Infrastructure"));
  CHECK(page.find(NodeRole::select, "Supports milestone (2)") == nullptr);
  CHECK(page.find(NodeRole::button, "No longer supports Communication") == nullptr);
  page.click(NodeRole::button, "Save changes");
  CHECK(evidence(page)[0].supports == std::vector<Standing>{{AbilityId("communication"), 2, {}}});
}

TEST_CASE("Where every ability is supported there is no further one to add") {
  Page page;
  sample::show(page, sample::large_framework(2, 1));
  begin(page, "Something");
  page.click(NodeRole::button, "Supports another ability");
  CHECK(page.find(NodeRole::button, "Supports another ability") == nullptr);
  page.enter(NodeRole::select, "Supports ability (2)", "ability-1");
  page.click(NodeRole::button, "Add evidence");
  CHECK(evidence(page)[0].supports == std::vector<Standing>{{AbilityId("ability-1"), 1, {}}});
}

TEST_CASE("An ability that the framework lacks stays supported through an edit, or is taken out") {
  Page page;
  Evidence known = sample::evidence("e1", "infrastructure", 2);
  known.text = "one";
  known.supports.push_back({AbilityId("juggling"), 7, {{"color", "\"blue\""}}});
  know(page, known);
  CHECK(page.shows("2026-05-01 · seen by Robin · supports 2 · also juggling 7"));
  page.click(NodeRole::button, "Edit the evidence: one");
  CHECK(page.shows("Supports juggling 7 (not in this framework)"));
  page.enter(NodeRole::text_area, "What happened", "two");
  page.click(NodeRole::button, "Save changes");
  CHECK(evidence(page)[0].supports == known.supports);
  page.click(NodeRole::button, "Edit the evidence: two");
  REQUIRE(page.click(NodeRole::button, "No longer supports juggling"));
  page.click(NodeRole::button, "Save changes");
  CHECK(evidence(page)[0].supports == std::vector<Standing>{{AbilityId("infrastructure"), 2, {}}});
}

TEST_CASE("What is being changed comes along to the next ability that it supports") {
  Page page;
  Evidence known = sample::evidence("e1", "infrastructure", 2);
  known.text = "one";
  known.supports.push_back({AbilityId("communication"), 2, {}});
  know(page, known);
  page.click(NodeRole::button, "Edit the evidence: one");
  page.enter(NodeRole::text_area, "What happened", "one and a half");
  page.click(NodeRole::button, "Communication, not assessed");
  page.click(NodeRole::button, "Edit the evidence: one");
  CHECK(node(page, NodeRole::text_area, "What happened").value == "one and a half");
  page.click(NodeRole::button, "Infrastructure, not assessed");
  CHECK_FALSE(is_form_open(page));
}

TEST_CASE("While something is written no other form takes its place") {
  Page page;
  Evidence known = sample::evidence("e1", "infrastructure", 2);
  known.text = "one";
  know(page, known);
  begin(page, "Half a sentence");
  CHECK(node(page, NodeRole::button, "Edit the evidence: one").disabled);
  CHECK(node(page, NodeRole::button, "Edit the evidence: one").description == "Finish what you are writing first.");
  page.click(NodeRole::button, "Cancel");
  CHECK_FALSE(node(page, NodeRole::button, "Edit the evidence: one").disabled);
}

TEST_CASE("When the form closes the focus is where it was before") {
  Page page;
  begin(page, "Something");
  page.take_effects();
  SECTION("cancelled") { page.activate(NodeRole::button, "Cancel"); }
  SECTION("saved") { page.activate(NodeRole::button, "Add evidence"); }
  SECTION("left by Escape") {
    page.application().interface().input().dismiss();
    page.settle();
  }
  CHECK(focus_of(page) == node(page, NodeRole::button, "Add evidence").id);
}

TEST_CASE("When an edit is saved the focus is on the item's own button again") {
  Page page;
  add(page, "one");
  page.activate(NodeRole::button, "Edit the evidence: one");
  page.take_effects();
  page.activate(NodeRole::button, "Save changes");
  CHECK(focus_of(page) == node(page, NodeRole::button, "Edit the evidence: one").id);
}

TEST_CASE("A question leads to the form with the milestone and the reach that would answer it") {
  Page page;
  page.click(NodeRole::button, "Claim 3 on Infrastructure");
  const std::string question = "Add evidence: Nothing supports this claim yet. What would you point to?";
  REQUIRE(page.activate(NodeRole::button, question));
  CHECK(node(page, NodeRole::select, "Supports milestone").value == "3");
  CHECK(node(page, NodeRole::select, "How far it reached").value == "squads");
  page.take_effects();
  SECTION("the answer closes the question, and the focus goes to where one adds more") {
    page.enter(NodeRole::text_area, "What happened", "Moved three squads");
    page.activate(NodeRole::button, "Add evidence");
    CHECK(page.find(NodeRole::button, question) == nullptr);
    CHECK(focus_of(page) == node(page, NodeRole::button, "Add evidence").id);
  }
  SECTION("without an answer the focus goes back to the question") {
    page.activate(NodeRole::button, "Cancel");
    CHECK(focus_of(page) == node(page, NodeRole::button, question).id);
  }
}

TEST_CASE("A question about reach leads to the form too, and evidence that reaches further answers it") {
  Page page;
  page.click(NodeRole::button, "Claim 3 on Infrastructure");
  Evidence narrow = sample::evidence("", "infrastructure", 3);
  narrow.text = "Helped the squad";
  narrow.reach = Reach::squad;
  page.application().apply(SaveEvidence{narrow});
  page.settle();
  const std::string question =
      "Add evidence: The evidence reaches less far than this milestone does. Who else felt the effect?";
  REQUIRE(page.activate(NodeRole::button, question));
  CHECK(node(page, NodeRole::select, "Supports milestone").value == "3");
  CHECK(node(page, NodeRole::select, "How far it reached").value == "squads");
  page.enter(NodeRole::text_area, "What happened", "Moved three squads");
  page.activate(NodeRole::button, "Add evidence");
  CHECK(page.find(NodeRole::button, question) == nullptr);
}

TEST_CASE("Evidence is no wider than prose on a wide screen") {
  Page page(2560);
  add(page, "Moved the database without a gap");
  page.click(NodeRole::button, "Add evidence");
  CHECK(node(page, NodeRole::text, "Moved the database without a gap").rect.width <= ui::widest_prose);
  CHECK(node(page, NodeRole::text_area, "What happened").rect.width <= ui::widest_prose);
}
