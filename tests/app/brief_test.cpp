#include "app/brief.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "app/brief_text.hpp"
#include "core/sample.hpp"

using namespace milepost;
using sample::claim;
using sample::must;
using sample::recommended;
using sample::role;

namespace {

const Date today = *Date::parse("2026-11-21");

struct Telling {
  Framework framework = sample::framework({role("baker", {recommended("words", 2), must("craft", 4), must("team", 2)}),
                                           role("miller", {must("words", 3)})});
  Assessment assessment;
  const Assessment* since = nullptr;
  Privacy privacy = Privacy::without_private;
  FixedZone zone;

  Brief brief() const {
    return make_brief({framework, FrameworkIndex(framework), assessment, since, today, zone, privacy});
  }

  // The lines of one section: heading, items with what they are about, remark.
  std::string section(BriefTopic topic) const {
    const BriefSection section = brief().sections[static_cast<std::size_t>(topic)];
    CHECK(section.topic == topic);
    std::string text = section.heading + "\n";
    for (const BriefItem& item : section.items) {
      text += "- " + (item.label.empty() ? "" : item.label + ": ") + item.text + "\n";
      for (const std::string& detail : item.details) text += "  - " + detail + "\n";
    }
    return text + section.remark;
  }
};

Claim claim_at(const char* day, const char* ability, int milestone) {
  Claim claim = sample::claim(ability, milestone);
  claim.updated = std::string(day) + "T09:00:00Z";
  return claim;
}

Evidence evidence(const char* id, const char* text) {
  Evidence evidence;
  evidence.id = RecordId(id);
  evidence.text = text;
  return evidence;
}

Conversation talk(const char* id, const char* ability, const char* date, const char* note = "") {
  return {RecordId(id), AbilityId(ability), date, note, false, "", {}};
}

FocusArea area(const char* id, const char* ability, std::optional<int> target) {
  FocusArea area;
  area.id = RecordId(id);
  area.ability = AbilityId(ability);
  area.quarter = "2026-Q4";
  area.target_milestone = target;
  return area;
}

}  // namespace

TEST_CASE("A brief is headed with the person, the day, the framework and the assessor") {
  Telling told;
  CHECK(told.brief().title == "1:1 brief");
  CHECK(told.brief().facts == std::vector<std::string>{"2026-11-21", "Sample", "as claimed by self"});
  told.assessment.subject.name = "Robin";
  told.assessment.assessor = {"Alex", Relation::manager, {}};
  told.framework.version = "2026.1";
  CHECK(told.brief().title == "1:1 brief: Robin");
  CHECK(told.brief().facts == std::vector<std::string>{"2026-11-21", "Sample 2026.1", "as claimed by Alex, manager"});
}

TEST_CASE("A first brief of nothing says so in every section") {
  const Telling told;
  CHECK(told.section(BriefTopic::changes) ==
        "Changes since last time\nNothing to compare with yet: no quarter was opened, and no earlier file.");
  CHECK(told.section(BriefTopic::evidence) == "Strongest evidence\nNo evidence is noted yet.");
  CHECK(told.section(BriefTopic::focus) == "Focus in 2026-Q4\nNo focus areas are chosen.");
  CHECK(told.section(BriefTopic::questions) == "Questions to ask\nNo questions are open.");
  CHECK(told.section(BriefTopic::conversations) == "To talk about\nNothing is waiting to be talked about.");
}

TEST_CASE("Changes are told since an earlier file, with its day") {
  Assessment before = sample::assessment({claim("craft", 1), claim("team", 2)});
  before.updated = "2026-09-30T10:00:00Z";
  before.evidence = {evidence("old", "Old")};
  Telling told;
  told.since = &before;
  told.assessment = sample::assessment({claim_at("2026-10-02", "craft", 2), claim("words", 0)});
  told.assessment.target_role = RoleId("baker");
  told.assessment.evidence = {evidence("new", "New")};
  told.assessment.evidence[0].date = "2026-10-05";
  told.assessment.conversations = {talk("c", "craft", "2026-10-06", "Went over it")};
  CHECK(told.section(BriefTopic::changes) ==
        "Changes since 2026-09-30\n"
        "- craft: 1 → 2 (2026-10-02)\n"
        "- team: not assessed any more, was 2\n"
        "- words: not yet, not assessed before\n"
        "- Target role: Role baker, was none\n"
        "- Evidence added: New (2026-10-05)\n"
        "- Evidence removed: Old\n"
        "- Conversation about craft added: Went over it (2026-10-06)\n");
}

TEST_CASE("Without an earlier file, changes are told since the newest closed quarter, else the open one") {
  Telling told;
  told.assessment = sample::assessment({claim("craft", 3)});
  Checkpoint open;
  open.id = RecordId("q4");
  open.quarter = "2026-Q4";
  open.opened = "2026-10-01";
  open.claims = {{AbilityId("craft"), 2, {}}};
  told.assessment.checkpoints = {open};
  CHECK(told.section(BriefTopic::changes) == "Changes since 2026-10-01, the start of 2026-Q4\n- craft: 2 → 3\n");
  Checkpoint closed = open;
  closed.id = RecordId("q3");
  closed.quarter = "2026-Q3";
  closed.closed = "2026-09-30";
  closed.closing_claims = {{AbilityId("craft"), 3, {}}};
  told.assessment.checkpoints.push_back(closed);
  CHECK(told.section(BriefTopic::changes) == "Changes since 2026-09-30, the end of 2026-Q3\nNothing has changed.");
}

TEST_CASE("Evidence is strongest where it is recognized, then observed, then far-reaching, then new") {
  Assessment assessment;
  Evidence recognized = evidence("5", "recognized");
  recognized.recognized = true;
  Evidence observed = evidence("4", "observed");
  observed.observer = "Alex";
  Evidence wide = evidence("3", "wide");
  wide.reach = Reach::squads;
  Evidence squad = evidence("2", "squad");
  squad.reach = Reach::squad;
  squad.date = "2026-01-02";
  Evidence recent = evidence("1", "recent");
  recent.date = "2026-01-03";
  assessment.evidence = {evidence("b", "undated"), evidence("a", "undated"), squad, wide, recent, observed, recognized};
  std::string order;
  for (const Evidence* item : strongest_first(assessment)) order += item->id.text + ' ';
  CHECK(order == "5 4 3 1 2 a b ");
}

TEST_CASE("Evidence is told with what it supports, who saw it, how far it reached and when") {
  Telling told;
  Evidence item = sample::evidence("e", "craft", 2);
  item.text = "Moved\nthe  bakery";
  item.supports.push_back({AbilityId("zither"), 1, {}});
  item.recognized = true;
  item.reach = Reach::squads;
  item.url = "https://bakery.example/move";
  told.assessment.evidence = {item, evidence("f", "")};
  CHECK(told.section(BriefTopic::evidence) ==
        "Strongest evidence\n- Moved the bakery\n"
        "  - publicly recognized · craft 2, zither 1 · seen by Robin · several squads · 2026-05-01\n");
  CHECK(told.brief().sections[1].items[0].url == "https://bakery.example/move");
  told.assessment.evidence[0].url = "javascript:alert(1)";
  CHECK(told.brief().sections[1].items[0].url.empty());
}

TEST_CASE("Five pieces of evidence are told, and how many more there are") {
  Telling told;
  for (const char* id : {"1", "2", "3", "4", "5"}) told.assessment.evidence.push_back(evidence(id, id));
  CHECK(told.brief().sections[1].items.size() == 5);
  CHECK(told.brief().sections[1].remark.empty());
  told.assessment.evidence.push_back(evidence("6", "6"));
  CHECK(told.brief().sections[1].items.size() == 5);
  CHECK(told.brief().sections[1].remark == "And 1 more.");
}

TEST_CASE("Each section is cut to what fits on a page, and says how many more there are") {
  const auto [topic, most] = GENERATE(table<BriefTopic, int>({{BriefTopic::changes, 10},
                                                              {BriefTopic::gaps, 5},
                                                              {BriefTopic::focus, 5},
                                                              {BriefTopic::questions, 5},
                                                              {BriefTopic::conversations, 5}}));
  const int more = GENERATE(0, 1, 7);
  CAPTURE(static_cast<int>(topic), most, more);
  const Assessment before;
  Telling told;
  told.framework.abilities.clear();
  Role everything = role("everything", {});
  for (int i = 10; i < 10 + most + more; ++i) {
    const std::string name = "a" + std::to_string(i);
    told.framework.abilities.push_back(sample::framework().abilities[0]);
    told.framework.abilities.back().id = AbilityId(name);
    everything.requirements.push_back(must(name, 2));
    if (topic == BriefTopic::questions || topic == BriefTopic::changes) {
      told.assessment.claims.push_back(claim(name, 1));
    }
    if (topic == BriefTopic::focus || topic == BriefTopic::conversations) {
      told.assessment.focus.push_back(area(name.c_str(), name.c_str(), 2));
    }
  }
  told.framework.roles = {everything};
  if (topic == BriefTopic::gaps) told.assessment.target_role = RoleId("everything");
  if (topic == BriefTopic::changes) told.since = &before;
  const BriefSection section = told.brief().sections[static_cast<std::size_t>(topic)];
  CHECK(section.items.size() == static_cast<std::size_t>(most));
  const std::string words = "And " + std::to_string(more) + " more.";
  const bool is_said = section.remark.size() >= words.size() && section.remark.ends_with(words);
  CHECK(is_said == (more > 0));
  CHECK((more > 0 || section.remark.find("more.") == std::string::npos));
}

TEST_CASE("The target role's gaps are told, musts first, the nearest first") {
  Telling told;
  told.assessment = sample::assessment({claim("craft", 1)});
  told.assessment.target_role = RoleId("baker");
  CHECK(told.section(BriefTopic::gaps) ==
        "Top gaps for Role baker\n"
        "- team: must be 2, not assessed\n"
        "- craft: must be 4, claimed 1: 3 to go\n"
        "- words: recommended 2, not assessed\n"
        "1 of 8 milestones reached, as claimed.");
  told.assessment = sample::assessment({claim("craft", 4), claim("team", 2), claim("words", 2)});
  told.assessment.target_role = RoleId("baker");
  CHECK(told.section(BriefTopic::gaps) == "Top gaps for Role baker\nMeets the requirements as claimed.");
}

TEST_CASE("Without a target role the steps that would open one are told") {
  Telling told;
  CHECK(told.section(BriefTopic::gaps) == "Next steps\n- words 3 would meet Role miller.\nNo target role is chosen.");
}

TEST_CASE("Focus areas are told with their way so far, goal, ideas and progress") {
  Telling told;
  told.assessment = sample::assessment({claim("craft", 2), claim("team", 3)});
  Checkpoint open;
  open.id = RecordId("q4");
  open.quarter = "2026-Q4";
  open.opened = "2026-10-01";
  open.claims = {{AbilityId("craft"), 1, {}}, {AbilityId("team"), 2, {}}};
  told.assessment.checkpoints = {open};
  FocusArea craft = area("a", "craft", 3);
  craft.goal = "Bake alone";
  craft.ideas = {"Ask Sam", "", "Read"};
  craft.progress = "Two loaves";
  told.assessment.focus = {craft, area("b", "team", 3), area("c", "words", 1), area("d", "zither", std::nullopt)};
  CHECK(told.section(BriefTopic::focus) ==
        "Focus in 2026-Q4\n"
        "- craft: now 2, from 1 to 3: 1 of 2 milestones\n"
        "  - Goal: Bake alone\n"
        "  - Ideas: Ask Sam; Read\n"
        "  - Progress: Two loaves\n"
        "- team: target 3 reached\n"
        "- words: not assessed, target 1: 0 of 1 milestone\n"
        "- zither: not assessed\n");
}

TEST_CASE("The focus is that of the open quarter, else of the quarter of the day") {
  Telling told;
  told.assessment.focus = {area("a", "craft", 1)};
  CHECK(told.section(BriefTopic::focus).find("- craft") != std::string::npos);
  Checkpoint open;
  open.quarter = "2026-Q3";
  told.assessment.checkpoints = {open};
  CHECK(told.section(BriefTopic::focus) == "Focus in 2026-Q3\nNo focus areas are chosen.");
}

TEST_CASE("Questions are asked about claims, with the milestone claimed") {
  Telling told;
  told.assessment = sample::assessment({claim("craft", 2)});
  CHECK(told.section(BriefTopic::questions) == "Questions to ask\n- craft 2: What has been seen that shows it?\n");
}

TEST_CASE("To talk about are focus areas, the longest silence first, then changes, then what always is") {
  Assessment before = sample::assessment({claim("words", 1)});
  Telling told;
  told.since = &before;
  told.framework.abilities[2].always_in_focus = true;
  told.assessment = sample::assessment({claim_at("2026-11-01", "words", 2)});
  told.assessment.focus = {area("a", "craft", 1), area("b", "team", 1)};
  told.assessment.conversations = {talk("1", "craft", "2026-09-21"), talk("2", "craft", "2026-10-22"),
                                   talk("3", "words", "2026-10-31")};
  CHECK(told.section(BriefTopic::conversations) ==
        "To talk about\n"
        "- team: in focus, not talked about yet\n"
        "- craft: in focus, last talked about 2026-10-22 (about 1 month ago)\n"
        "- words: claim changed, last talked about 2026-10-31 (21 days ago)\n");
  told.assessment.conversations[2].date = "2026-11-01";
  CHECK(told.section(BriefTopic::conversations).find("- words: always in focus, last talked about 2026-11-01") !=
        std::string::npos);
}

TEST_CASE("What is private is not in a brief, nor felt in it, unless it is asked for") {
  Telling told;
  told.assessment = sample::assessment({claim("craft", 1)});
  const Brief without = told.brief();
  Evidence secret = sample::evidence("e", "craft", 1);
  secret.text = "Secret";
  secret.is_private = true;
  told.assessment.evidence = {secret};
  told.assessment.conversations = {talk("c", "craft", "2026-11-20", "Secret")};
  told.assessment.conversations[0].is_private = true;
  CHECK(told.brief() == without);
  told.privacy = Privacy::with_private;
  CHECK(brief_markdown(told.brief()).find("Secret") != std::string::npos);
}

TEST_CASE("What was shared once and is private now does not come up as removed") {
  Assessment before;
  before.evidence = {evidence("e", "Secret")};
  before.conversations = {talk("c", "craft", "2026-10-01", "Secret")};
  Telling told;
  told.since = &before;
  told.assessment = before;
  told.assessment.evidence[0].is_private = true;
  told.assessment.conversations[0].is_private = true;
  CHECK(told.section(BriefTopic::changes) == "Changes since the earlier file\nNothing has changed.");
}

TEST_CASE("What was private once and is gone does not come up either") {
  Assessment before;
  before.evidence = {evidence("e", "Secret")};
  before.evidence[0].is_private = true;
  Telling told;
  told.since = &before;
  CHECK(brief_markdown(told.brief()).find("Secret") == std::string::npos);
}

TEST_CASE("A brief says nothing of changes that are only private") {
  const Assessment before;
  Telling told;
  told.since = &before;
  told.assessment.evidence = {evidence("e", "Secret")};
  told.assessment.evidence[0].is_private = true;
  CHECK(told.section(BriefTopic::changes) == "Changes since the earlier file\nNothing has changed.");
}

TEST_CASE("Texts of any length and shape come on one line each") {
  Telling told;
  told.assessment.subject.name = "Robin\n# Root";
  told.assessment.evidence = {evidence("e", std::string(500, 'x').c_str())};
  CHECK(told.brief().title == "1:1 brief: Robin # Root");
  CHECK(told.brief().sections[1].items[0].text == std::string(200, 'x') + "…");
}
