#include "ui/panels/compare/compare.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <variant>
#include <vector>

#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::effects_of;
using sample::node;
using ui::NodeRole;

namespace {

// An assessment of the built-in framework as text, with a claim on each of its two abilities where given.
std::string file(const std::string& relation, const std::string& name, std::optional<int> infrastructure,
                 std::optional<int> communication, const std::string& more = "") {
  const auto claim = [](const char* ability, int milestone) {
    return std::string(R"({"ability": ")") + ability + R"(", "milestone": )" + std::to_string(milestone) +
           R"(, "note": "Said of )" + ability + R"("})";
  };
  std::string claims = infrastructure ? claim("infrastructure", *infrastructure) : "";
  if (communication) claims += (claims.empty() ? "" : ", ") + claim("communication", *communication);
  return R"({"format": "milepost.assessment/1", "updated": "2026-10-02T09:00:00Z", "assessor": {"relation": ")" +
         relation + R"(", "name": ")" + name + R"("}, "claims": [)" + claims + "]" + more + "}";
}

void open(Page& page, const std::string& name, const std::string& text) {
  const auto error = page.application().open_file(name, text, FilePurpose::compare);
  if (error) FAIL(error->path + ": " + error->message);
  page.settle();
}

// A page on the comparison of somebody who claims 3 on Infrastructure and 2 on Communication.
void open_compare(Page& page) {
  page.application().apply(ClaimMilestone{AbilityId("infrastructure"), 3});
  page.application().apply(ClaimMilestone{AbilityId("communication"), 2});
  page.settle();
  REQUIRE(page.click(NodeRole::tab, "Compare"));
  page.take_effects();
}

}  // namespace

TEST_CASE("Where nothing is open to compare the page says what it is for, with one way to begin") {
  Page page;
  open_compare(page);
  CHECK(page.find(NodeRole::heading, "Compare") != nullptr);
  CHECK(page.shows("Files opened here are never stored and never exported: they are gone when you leave the page."));
  REQUIRE(page.click(NodeRole::button, "Open files to compare…"));
  const auto asked = effects_of<OpenEffect>(page);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].purpose == FilePurpose::compare);
}

TEST_CASE("A manager's file is laid beside one's own, the difference with who claimed what") {
  Page page(GENERATE(320.0F, 1200.0F));
  open_compare(page);
  open(page, "manager.json", file("manager", "Alex", 1, 2));
  CHECK(effects_of<AnnounceEffect>(page).at(0).text == "manager.json is open to compare.");
  CHECK(page.shows("manager.json"));
  CHECK(page.shows("2 of 2 abilities assessed, last changed 2026-10-02 (about 2 months ago)"));
  CHECK(page.shows("Where you differ (1)"));
  CHECK(page.find(NodeRole::button, "Infrastructure: 2 apart. You: 3. Alex, manager: 1.") != nullptr);
}

TEST_CASE("What is agreed on is counted at the end, and shown when asked for") {
  Page page;
  open_compare(page);
  open(page, "manager.json", file("manager", "Alex", 1, 2));
  const char* row = "Communication: agreed. You: 2. Alex, manager: 2.";
  CHECK(page.find(NodeRole::button, row) == nullptr);
  REQUIRE(page.click(NodeRole::button, "Where you agree (1)"));
  CHECK(page.find(NodeRole::button, row) != nullptr);
  CHECK(node(page, NodeRole::button, "Where you agree (1)").expanded == true);
}

TEST_CASE("A row opens to the notes and the evidence of everybody") {
  Page page;
  open_compare(page);
  Evidence own = sample::evidence("", "infrastructure", 3);
  own.text = "Moved the database";
  page.application().apply(SaveEvidence{own});
  open(page, "manager.json",
       file("manager", "Alex", 1, 2,
            R"(, "evidence": [{"id": "e1", "text": "Needed help with the move", "date": "2026-10-01",
                "url": "https://example.com/move", "supports": [{"ability": "infrastructure", "milestone": 1}]}])"));
  const char* row = "Infrastructure: 2 apart. You: 3. Alex, manager: 1.";
  CHECK(node(page, NodeRole::button, row).description == "1 note, 2 pieces of evidence");
  CHECK_FALSE(page.shows("Needed help with the move"));
  REQUIRE(page.click(NodeRole::button, row));
  CHECK(page.shows("Alex, manager: 1"));
  CHECK(page.shows("Said of infrastructure"));
  CHECK(page.shows("Needed help with the move"));
  CHECK(page.shows("2026-10-01 · supports 1"));
  CHECK(node(page, NodeRole::link, "example.com").url == "https://example.com/move");
  CHECK(page.shows("Moved the database"));
}

TEST_CASE("What must not be seen yet is not there, and is said to be hidden until when") {
  Page page;
  page.application().apply(ClaimMilestone{AbilityId("infrastructure"), 3});
  page.click(NodeRole::tab, "Compare");
  open(page, "manager.json",
       file("manager", "Alex", 1, 2,
            R"(, "evidence": [{"id": "e1", "text": "Needed help", "supports": [{"ability": "infrastructure",
                "milestone": 1}]}])"));
  CHECK(page.shows(
      "Hidden until you have assessed every ability yourself (1 of 2 so far), so that you make up your own mind "
      "first."));
  sample::open_everything(page);
  for (const ui::Node& one : page.tree().nodes()) {
    CHECK(one.name.find("Needed help") == std::string::npos);
    CHECK(one.name.find("Said of") == std::string::npos);
    CHECK(one.name.find("manager: 1") == std::string::npos);
  }
  page.application().apply(ClaimMilestone{AbilityId("communication"), 2});
  page.settle();
  CHECK(page.find(NodeRole::button, "Infrastructure: 2 apart. You: 3. Alex, manager: 1.") != nullptr);
}

TEST_CASE("Three peers have an average, two have none") {
  Page page(GENERATE(320.0F, 1200.0F));
  open_compare(page);
  open(page, "a.json", file("peer", "Alex", 1, 2));
  open(page, "b.json", file("peer", "Sam", 2, 2));
  CHECK(page.find(NodeRole::button, "Infrastructure: 2 apart. You: 3. Alex, peer: 1. Sam, peer: 2.") != nullptr);
  open(page, "c.json", file("peer", "Kim", 2, 2));
  CHECK(page.find(NodeRole::button,
                  "Infrastructure: 2 apart. You: 3. Alex, peer: 1. Sam, peer: 2. Kim, peer: 2. Average of 3 peers: "
                  "1.7.") != nullptr);
}

TEST_CASE("One's own earlier file is told as then and now") {
  Page page;
  open_compare(page);
  open(page, "then.json", file("self", "", 1, 2));
  CHECK(page.shows("What changed (1)"));
  CHECK(page.find(NodeRole::button, "Infrastructure: up 2. You: 3. You on 2026-10-02: 1.") != nullptr);
  CHECK(page.find(NodeRole::button, "What stayed (1)") != nullptr);
}

TEST_CASE("A file of another person or framework is compared with a word about it") {
  Page page;
  page.application().apply(NameSubject{"Robin"});
  open_compare(page);
  open(page, "other.json",
       file("peer", "Alex", 1, 2, R"(, "subject": {"name": "Kim"}, "framework": {"id": "another"})"));
  CHECK(page.shows("It is about \"Kim\", yours about \"Robin\": compare them only if that is the same person."));
  CHECK(page.shows(
      "It was made with another framework, \"another\": 2 abilities have the same id here and can be compared."));
  CHECK(page.find(NodeRole::button, "Infrastructure: 2 apart. You: 3. Alex, peer: 1.") != nullptr);
}

TEST_CASE("An opened file is taken away alone, and the last one leaves the page as it began") {
  Page page;
  open_compare(page);
  open(page, "a.json", file("peer", "Alex", 1, 2));
  open(page, "b.json", file("peer", "Sam", 2, 2));
  REQUIRE(page.click(NodeRole::button, "Take away a.json"));
  CHECK_FALSE(page.shows("a.json"));
  CHECK(page.shows("b.json"));
  REQUIRE(page.click(NodeRole::button, "Take away b.json"));
  CHECK(page.session().opened().compared.empty());
  CHECK(page.find(NodeRole::heading, "Where you differ (1)") == nullptr);
  CHECK(page.find(NodeRole::button, "Open files to compare…") != nullptr);
}

TEST_CASE("A file that is dropped on the comparison is compared, elsewhere it is opened in place") {
  Page page;
  CHECK(page.application().purpose_of_drop() == FilePurpose::replace);
  page.click(NodeRole::tab, "Compare");
  CHECK(page.application().purpose_of_drop() == FilePurpose::compare);
  page.view().view = ui::View::ability;
  CHECK(page.application().purpose_of_drop() == FilePurpose::replace);
}

TEST_CASE("A package begins with the day that is proposed, or another one, and has nothing private") {
  Page page;
  open_compare(page);
  Evidence open_item = sample::evidence("", "infrastructure", 2);
  open_item.text = "Said openly";
  open_item.date = "2026-10-01";
  Evidence hidden = open_item;
  hidden.text = "Said in confidence";
  hidden.is_private = true;
  page.application().apply(SaveEvidence{open_item});
  page.application().apply(SaveEvidence{hidden});
  page.settle();
  page.take_effects();
  CHECK(node(page, NodeRole::text_field, "Since").value == "2026-05-21");
  page.enter(NodeRole::text_field, "Since", "2026-10-01");
  REQUIRE(page.click(NodeRole::button, "Download package"));
  const auto files = effects_of<ExportEffect>(page);
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "infrastructure-abilities-2026-10-01-to-2026-11-21.json");
  CHECK(files[0].type == "application/json");
  CHECK(files[0].text.find("Said openly") != std::string::npos);
  CHECK(files[0].text.find("Said in confidence") == std::string::npos);
  Page other;
  CHECK_FALSE(other.application().open_file("package.json", files[0].text, FilePurpose::replace));
}

TEST_CASE("A package of no date is refused with the way out") {
  Page page;
  open_compare(page);
  page.enter(NodeRole::text_field, "Since", "");
  REQUIRE(page.click(NodeRole::button, "Download package"));
  CHECK(node(page, NodeRole::text_field, "Since").description ==
        "Write the date as year-month-day, such as 2026-10-02.");
  sample::check_refusal(page, NodeRole::text_field, "Since");
  CHECK(effects_of<ExportEffect>(page).empty());
}
