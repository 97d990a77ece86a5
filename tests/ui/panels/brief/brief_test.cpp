#include "ui/panels/brief/brief.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <variant>
#include <vector>

#include "app/brief_text.hpp"
#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using sample::effects_of;
using sample::node;
using ui::NodeRole;

namespace {

const std::string earlier =
    R"({"format": "milepost.assessment/1", "updated": "2026-09-30T09:00:00Z",
        "claims": [{"ability": "infrastructure", "milestone": 1}]})";

Evidence private_evidence() {
  Evidence evidence = sample::evidence("", "infrastructure", 2);
  evidence.text = "Said in confidence";
  evidence.is_private = true;
  return evidence;
}

// A page on the brief of somebody who has claims, evidence and a private note.
void open_brief(Page& page) {
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  Evidence evidence = sample::evidence("", "infrastructure", 2);
  evidence.text = "Moved the database without a gap";
  evidence.url = "https://example.com/move";
  page.application().apply(SaveEvidence{evidence});
  page.application().apply(SaveEvidence{private_evidence()});
  page.settle();
  REQUIRE(page.click(NodeRole::tab, "1:1 brief"));
  page.take_effects();
}

bool is_inside(Page& page, const ui::Node& inner, ui::NodeId outer) {
  const ui::Node* at = &inner;
  while (at != nullptr && at->id != outer) at = page.tree().find(at->parent);
  return at != nullptr;
}

// All words of the sheet, in reading order, one line each.
std::string words_on_sheet(Page& page) {
  std::string words;
  ui::NodeId sheet = 0;
  for (const ui::Node& one : page.tree().nodes()) {
    if (one.role == NodeRole::document) sheet = one.id;
  }
  for (const ui::Node& one : page.tree().nodes()) {
    if (one.id == sheet || one.role == NodeRole::list || !is_inside(page, one, sheet)) continue;
    words += one.name + "\n";
  }
  return words;
}

// The same of a brief.
std::string words_of(const Brief& brief) {
  std::string words = brief.title + "\n";
  for (const std::string& fact : brief.facts) words += (fact == brief.facts.front() ? "" : " · ") + fact;
  words += "\n";
  for (const BriefSection& section : brief.sections) {
    words += section.heading + "\n";
    for (const BriefItem& item : section.items) {
      words += item.label + (item.label.empty() || item.text.empty() ? "" : ": ") + item.text + "\n";
      if (!item.url.empty()) words += "example.com\n";
      for (const std::string& detail : item.details) words += detail + "\n";
    }
    if (!section.remark.empty()) words += section.remark + "\n";
  }
  return words;
}

}  // namespace

TEST_CASE("The sheet shows every word of the brief that leaves, and no other") {
  Page page(GENERATE(320.0F, 1200.0F));
  open_brief(page);
  CHECK(words_on_sheet(page) == words_of(page.session().brief(Privacy::without_private)));
  CHECK(node(page, NodeRole::link, "example.com").url == "https://example.com/move");
}

TEST_CASE("The brief is a view of its own too") {
  Page page;
  page.view().view = ui::View::brief;
  page.settle();
  CHECK(page.find(NodeRole::document, "1:1 brief") != nullptr);
  CHECK(page.find(NodeRole::tab, "1:1 brief") == nullptr);
}

TEST_CASE("Private notes are on the brief only while they are asked for, and that is said") {
  Page page;
  open_brief(page);
  CHECK(words_on_sheet(page).find("Said in confidence") == std::string::npos);
  CHECK(node(page, NodeRole::checkbox, "Include private notes").checked == false);
  REQUIRE(page.click(NodeRole::checkbox, "Include private notes"));
  CHECK(words_on_sheet(page).find("Said in confidence") != std::string::npos);
  CHECK(node(page, NodeRole::checkbox, "Include private notes").description ==
        "They stand on the page now: whoever gets it can read them.");
  REQUIRE(page.click(NodeRole::button, "Download Markdown"));
  CHECK(effects_of<ExportEffect>(page).at(0).text.find("Said in confidence") != std::string::npos);
  REQUIRE(page.click(NodeRole::checkbox, "Include private notes"));
  CHECK(words_on_sheet(page).find("Said in confidence") == std::string::npos);
}

TEST_CASE("The brief is downloaded as Markdown under the name of an export") {
  Page page;
  open_brief(page);
  REQUIRE(page.click(NodeRole::button, "Download Markdown"));
  const auto files = effects_of<ExportEffect>(page);
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == page.session().export_name(".md"));
  CHECK(files[0].name == "infrastructure-abilities-2026-11-21.md");
  CHECK(files[0].type == "text/markdown");
  CHECK(files[0].text == brief_markdown(page.session().brief(Privacy::without_private)));
}

TEST_CASE("A copy has both forms, and what became of it is shown and announced until the brief changes") {
  Page page;
  open_brief(page);
  REQUIRE(page.click(NodeRole::button, "Copy the brief"));
  const auto copies = effects_of<CopyEffect>(page);
  REQUIRE(copies.size() == 1);
  const Brief brief = page.session().brief(Privacy::without_private);
  CHECK(copies[0].html == brief_html(brief));
  CHECK(copies[0].text == brief_markdown(brief));
  CHECK_FALSE(page.shows("Copied. Paste it into the document for your 1:1."));

  page.application().note_copied(ui::CopyOutcome::copied);
  page.settle();
  CHECK(page.shows("Copied. Paste it into the document for your 1:1."));
  CHECK(effects_of<AnnounceEffect>(page).at(0).text == "Copied. Paste it into the document for your 1:1.");
  REQUIRE(page.click(NodeRole::checkbox, "Include private notes"));
  CHECK_FALSE(page.shows("Copied. Paste it into the document for your 1:1."));
}

TEST_CASE("A copy that the browser refuses is said with the way out, assertively") {
  Page page;
  open_brief(page);
  page.click(NodeRole::button, "Copy the brief");
  page.take_effects();
  page.application().note_copied(ui::CopyOutcome::refused);
  page.settle();
  CHECK(page.shows("The browser did not let it be copied. Download the Markdown instead."));
  CHECK(effects_of<AnnounceEffect>(page).at(0).urgency == Urgency::assertive);
}

TEST_CASE("Printing the brief is left to the page around") {
  Page page;
  open_brief(page);
  REQUIRE(page.click(NodeRole::button, "Print the brief"));
  CHECK(effects_of<PrintEffect>(page).size() == 1);
}

TEST_CASE("An earlier file is asked for, named while changes are told since it, and taken away") {
  Page page;
  open_brief(page);
  REQUIRE(page.click(NodeRole::button, "Compare with an earlier file…"));
  const auto asked = effects_of<OpenEffect>(page);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].purpose == FilePurpose::since);
  REQUIRE_FALSE(page.application().open_file("then.json", earlier, FilePurpose::since));
  page.settle();
  CHECK(effects_of<AnnounceEffect>(page).at(0).text == "Changes are told since then.json.");
  CHECK(page.shows("Changes are told since then.json"));
  CHECK(page.shows("Changes since 2026-09-30"));
  CHECK(page.shows("Infrastructure: 1 → 2 (2026-11-21)"));
  REQUIRE(page.click(NodeRole::button, "Do without then.json"));
  CHECK(page.shows("Changes since last time"));
  CHECK(page.find(NodeRole::button, "Compare with an earlier file…") != nullptr);
}

TEST_CASE("An earlier file of somebody else by now is said to be left out") {
  Page page;
  open_brief(page);
  const std::string of_robin =
      R"({"format": "milepost.assessment/1", "subject": {"name": "Robin"}, "updated": "2026-09-30T09:00:00Z"})";
  REQUIRE_FALSE(page.application().open_file("then.json", of_robin, FilePurpose::since));
  page.application().apply(NameSubject{"Alex"});
  page.settle();
  CHECK(page.shows("It is about another person or by another assessor, so it is left out."));
  CHECK_FALSE(page.shows("Changes since 2026-09-30"));
}
