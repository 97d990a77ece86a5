#include <catch2/catch_test_macros.hpp>
#include <string>
#include <variant>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::node;
using ui::NodeRole;

namespace {

const std::vector<Evidence>& evidence(const Page& page) { return page.session().assessment().evidence; }

void begin(Page& page, const std::string& text) {
  REQUIRE(page.click(NodeRole::button, "Paste or open an observation"));
  REQUIRE(page.enter(NodeRole::text_area, "The observation", text));
}

bool is_form_open(const Page& page) { return page.find(NodeRole::text_area, "The observation") != nullptr; }

// Takes over the first effect of a kind, which must be there.
template <class Wanted>
Wanted effect(Page& page) {
  for (const Effect& effect : page.take_effects()) {
    if (const auto* found = std::get_if<Wanted>(&effect)) return *found;
  }
  FAIL("There is no such effect.");
  return {};
}

}  // namespace

TEST_CASE("A pasted text is taken as an observation by whoever observed it, and shown as theirs") {
  Page page;
  begin(page, "Calm in the storm");
  REQUIRE(page.click(NodeRole::button, "Add observation"));
  CHECK(evidence(page).empty());
  CHECK(node(page, NodeRole::text_field, "Who observed it").description ==
        "Say who observed it; the observation does not.");
  page.enter(NodeRole::text_field, "Who observed it", "Ines");
  REQUIRE(page.click(NodeRole::button, "Add observation"));
  REQUIRE(evidence(page).size() == 1);
  CHECK_FALSE(is_form_open(page));
  CHECK(page.shows("Ines saw this and wrote:"));
  CHECK(page.shows("Calm in the storm"));
  CHECK(page.shows("2026-11-21 · supports 1"));
}

TEST_CASE("Handed-over JSON is taken as it is, and shown as its author's") {
  Page page;
  begin(page, R"({"format": "milepost.observation/1", "evidence": [{"id": "a", "text": "Calm in the storm",
    "author": "Ines", "observer": "Sam", "supports": [{"ability": "communication", "milestone": 2}]}]})");
  REQUIRE(page.click(NodeRole::button, "Add observation"));
  REQUIRE(evidence(page).size() == 1);
  page.click(NodeRole::button, "Communication, not assessed");
  CHECK(page.shows("Ines wrote:"));
  CHECK(page.shows("2026-11-21 · seen by Sam · supports 2"));
}

TEST_CASE("A refused observation says where, and nothing typed is lost") {
  Page page;
  const std::string text = R"([{"id": "a", "date": "soon"}])";
  begin(page, text);
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Add observation"));
  const ui::Node& area = node(page, NodeRole::text_area, "The observation");
  CHECK(area.invalid);
  CHECK(area.description == "1:22: [0].date: expected a day of the calendar such as 2026-11-21, got \"soon\"");
  CHECK(area.value == text);
  CHECK(evidence(page).empty());
  sample::check_refusal(page, NodeRole::text_area, "The observation");
}

TEST_CASE("An observation without a text is refused with the way out") {
  Page page;
  begin(page, " \n");
  REQUIRE(page.click(NodeRole::button, "Add observation"));
  CHECK(node(page, NodeRole::text_area, "The observation").description ==
        "Paste what somebody wrote, or open their file.");
  sample::check_refusal(page, NodeRole::text_area, "The observation");
  page.enter(NodeRole::text_field, "When", "never");
  page.click(NodeRole::button, "Add observation");
  CHECK(node(page, NodeRole::text_field, "When").description ==
        "Write the date as year-month-day, such as 2026-10-02.");
}

TEST_CASE("An opened file comes into the form, where it is looked at before it is taken") {
  Page page;
  begin(page, "");
  page.take_effects();
  page.click(NodeRole::button, "Open a file with an observation");
  CHECK(effect<OpenEffect>(page).purpose == FilePurpose::observation);
  CHECK(page.application().purpose_of_drop() == FilePurpose::observation);
  CHECK_FALSE(page.application().open_file("calm.txt", "Calm in the storm", FilePurpose::observation));
  page.settle();
  CHECK(node(page, NodeRole::text_area, "The observation").value == "Calm in the storm");
  CHECK(evidence(page).empty());
  const auto refusal = page.application().open_file("calm.txt", "\xFF", FilePurpose::observation);
  REQUIRE(refusal);
  CHECK(refusal->message.find("UTF-8") != std::string::npos);
  CHECK(node(page, NodeRole::text_area, "The observation").value == "Calm in the storm");
}

TEST_CASE("When the form for an observation closes the focus is where it was before") {
  Page page;
  begin(page, "Calm in the storm");
  page.enter(NodeRole::text_field, "Who observed it", "Ines");
  page.take_effects();
  SECTION("cancelled") { page.activate(NodeRole::button, "Cancel"); }
  SECTION("taken") { page.activate(NodeRole::button, "Add observation"); }
  SECTION("left by Escape") {
    page.application().interface().input().dismiss();
    page.settle();
  }
  CHECK_FALSE(is_form_open(page));
  ui::NodeId focused = 0;
  for (const Effect& effect : page.take_effects()) {
    if (const auto* focus = std::get_if<FocusEffect>(&effect)) focused = focus->node;
  }
  CHECK(focused == node(page, NodeRole::button, "Paste or open an observation").id);
}

TEST_CASE("Escape closes the form for an observation, and what was pasted is there when it is opened again") {
  Page page;
  begin(page, "Calm in the storm");
  page.application().interface().input().dismiss();
  page.settle();
  CHECK_FALSE(is_form_open(page));
  page.click(NodeRole::button, "Paste or open an observation");
  CHECK(node(page, NodeRole::text_area, "The observation").value == "Calm in the storm");
}

TEST_CASE("The words of somebody else stay as they are while the rest is changed") {
  Page page;
  begin(page, R"({"id": "a", "text": "Calm in the storm", "author": "Ines"})");
  page.click(NodeRole::button, "Add observation");
  REQUIRE(page.click(NodeRole::button, "Edit the evidence: Calm in the storm"));
  CHECK(page.find(NodeRole::text_area, "What happened") == nullptr);
  CHECK(page.shows("Ines wrote this; the words stay as they are."));
  page.enter(NodeRole::select, "How far it reached", "squads");
  REQUIRE(page.click(NodeRole::button, "Save changes"));
  CHECK(evidence(page)[0].text == "Calm in the storm");
  CHECK(evidence(page)[0].author == "Ines");
  CHECK(evidence(page)[0].reach == Reach::squads);
}

TEST_CASE("Evidence is handed over as a file of its own, which somebody else can take") {
  Page page;
  page.application().apply(NameSubject{"Kim"});
  Evidence item = sample::evidence("e1", "infrastructure", 2);
  item.text = "Sam moved the database\nwithout a gap";
  page.application().apply(SaveEvidence{item});
  page.settle();
  page.take_effects();
  REQUIRE(page.click(NodeRole::button, "Hand over as a file: Sam moved the database"));
  const auto file = effect<ExportEffect>(page);
  CHECK(file.type == "application/json");
  CHECK(file.name == "observation-sam-moved-the-database-without-a-gap-2026-05-01.json");
  Page other;
  begin(other, file.text);
  other.click(NodeRole::button, "Add observation");
  REQUIRE(evidence(other).size() == 1);
  CHECK(evidence(other)[0].author == "Kim");
  CHECK(evidence(other)[0].text == item.text);
}

TEST_CASE("Private evidence is not handed over") {
  Page page;
  Evidence item = sample::evidence("e1", "infrastructure", 2);
  item.text = "Between us";
  item.is_private = true;
  page.application().apply(SaveEvidence{item});
  page.settle();
  CHECK(page.find(NodeRole::button, "Hand over as a file: Between us") == nullptr);
}
