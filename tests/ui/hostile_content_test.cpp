#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "core/line.hpp"
#include "core/utf8.hpp"
#include "ui/layout.hpp"
#include "ui/sample_page.hpp"

// Whatever stands in a file is text: it is neither run nor obeyed, and everything keeps its place.

using namespace milepost;
using headless::Page;
using ui::Node;
using ui::NodeRole;

namespace {

std::string repeated(std::string_view text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

// A framework whose every text and address is this one.
Framework framework_of(const std::string& text, const std::string& url) {
  Framework framework = sample::large_framework(2, 2);
  framework.title = framework.version = framework.language = text;
  framework.source = Source{text, url, "", {}};
  for (Milestone& milestone : framework.milestones) milestone.name = milestone.definition = text;
  for (Ability& ability : framework.abilities) {
    ability.name = ability.group = ability.description = text;
    ability.milestones.push_back({1, text, {text, text}, {}});
  }
  for (Role& role : framework.roles) {
    role.name = role.family = text;
    role.url = url;
  }
  framework.programs.push_back({ProgramId("program"), text, {{StepId("step"), text, url, {}}}, {}, {}});
  framework.programs[0].ways.push_back({StepId("way"), text, url, {}});
  framework.gearing.push_back({text, 3, true, text, PlannedGearing{2, text, {}}, {}});
  framework.links.push_back({text, url, {}});
  return framework;
}

// Says the text wherever a person can say one.
void say_everywhere(Page& page, const std::string& text, const std::string& url) {
  Application& application = page.application();
  application.apply(NameSubject{text});
  application.apply(NameAssessor{text});
  application.apply(ClaimMilestone{AbilityId("ability-1"), 2});
  application.apply(NoteClaim{AbilityId("ability-1"), text});
  application.apply(ChooseTargetRole{RoleId("role-1")});
  Evidence evidence = sample::evidence("e", "ability-1", 2);
  evidence.text = evidence.observer = evidence.author = text;
  evidence.url = url;
  application.apply(SaveEvidence{evidence});
  application.apply(SaveConversation{{RecordId("c"), AbilityId("ability-1"), "2026-10-02", text, false, "", {}}});
  FocusArea area;
  area.ability = AbilityId("ability-1");
  area.goal = area.progress = text;
  area.ideas = {text, text};
  application.apply(StartQuarter{"2026-Q4", {area}});
  constexpr const char* by_a_peer = R"({"format": "milepost.assessment/1", "assessor": {"relation": "peer"}})";
  CHECK_FALSE(application.open_file(text, by_a_peer, FilePurpose::compare));
  page.settle();
}

// Every tab and view, with all of it open.
template <class Check>
void in_every_view(Page& page, Check check) {
  for (const ui::Tab tab :
       {ui::Tab::assess, ui::Tab::roles, ui::Tab::quarter, ui::Tab::brief, ui::Tab::compare, ui::Tab::programs}) {
    page.view().tab = tab;
    page.settle();
    sample::open_everything(page);
    check();
  }
  for (const ui::View view : {ui::View::health, ui::View::ability, ui::View::all}) {
    page.view().view = view;
    page.settle();
    check();
  }
}

void check_layout(Page& page, float width) {
  page.set_width(width);
  const std::string faults = sample::layout_faults(page);
  if (!faults.empty()) FAIL_CHECK("At " << width << " px:\n" << faults);
}

bool turns(std::string_view text) {
  while (!text.empty()) {
    const DecodedCharacter next = decode_utf8(text);
    if (turns_direction(next.character)) return true;
    text.remove_prefix(next.bytes == 0 ? 1 : next.bytes);
  }
  return false;
}

bool turns(const Node& node) {
  for (const ui::Option& option : node.options) {
    if (turns(option.label)) return true;
  }
  return turns(node.name) || turns(node.description) || turns(node.placeholder);
}

}  // namespace

TEST_CASE("Markup, unbroken lines and piled up marks in every text leave everything in its place") {
  const std::string text =
      GENERATE(as<std::string>(), "<img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;\"'`",
               repeated("W", 300), repeated("a\u0301\u0302", 200), repeated("a\u200d\u202e", 60), "\u0001\u007f x",
               "\u202eabc\u202c\u2066def\u2069\u200f", repeated("\n", 30) + "end", repeated("ک\u200c", 80));
  CAPTURE(text);
  Page page;
  sample::show(page, framework_of(text, "javascript:alert(1)"));
  say_everywhere(page, text, "javascript:alert(1)");
  in_every_view(page, [&] {
    for (const float width : {320.0F, 1280.0F}) check_layout(page, width);
  });
}

TEST_CASE("Texts as long as they may be leave everything in its place, with and without spaces to break at") {
  constexpr int most = 65'536;
  const std::string text = GENERATE(as<std::string>(), repeated("W", most), repeated("and so on ", most / 10),
                                    repeated("a line\n", most / 7), repeated("\u00e9\u0301", most / 4));
  CAPTURE(text.substr(0, 20));
  Page page;
  Framework framework = sample::large_framework(2, 2);
  framework.abilities[0].description = text;
  sample::show(page, framework);
  Application& application = page.application();
  application.apply(ClaimMilestone{AbilityId("ability-1"), 2});
  application.apply(NoteClaim{AbilityId("ability-1"), text});
  Evidence evidence = sample::evidence("e", "ability-1", 2);
  evidence.text = text;
  application.apply(SaveEvidence{evidence});
  application.apply(SaveConversation{{RecordId("c"), AbilityId("ability-1"), "2026-10-02", text, false, "", {}}});
  REQUIRE(page.session().stored_text().size() > 3 * 60'000);
  in_every_view(page, [&] {
    for (const float width : {320.0F, 1280.0F}) check_layout(page, width);
  });
}

TEST_CASE("An address that runs something becomes no link, whoever wrote it and however it is spelt") {
  const auto url =
      GENERATE("javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
               "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd",
               "\u202ehttps://a.example", "blob:https://a.example/1", "//a.example", "https:a.example");
  CAPTURE(url);
  Page page;
  sample::show(page, framework_of("A text", url));
  say_everywhere(page, "A text", url);
  in_every_view(page, [&] {
    for (const Node& node : page.tree().nodes()) {
      if (node.role == NodeRole::link || !node.url.empty()) FAIL_CHECK("“" << node.name << "” leads to " << node.url);
    }
  });
  CHECK(page.session().brief(Privacy::with_private).sections.size() == 6);
}

TEST_CASE("Nothing that is shown turns the direction, in any view") {
  const std::string text = "Ada\u202enidm\u202c \u2066x\u2069\u200e\u200f\u061c\u202a\u202b\u202d\u2067\u2068";
  Page page;
  sample::show(page, framework_of(text, "https://a\u202eb.example/"));
  say_everywhere(page, text, "https://a\u202eb.example/");
  in_every_view(page, [&] {
    for (const Node& node : page.tree().nodes()) {
      if (turns(node)) FAIL_CHECK("“" << node.name << "” turns the direction");
    }
  });
}

TEST_CASE("The brief shows what would turn the direction, and files are named without it") {
  Page page;
  sample::show(page, framework_of("Ada\u202enidm", "https://a.example"));
  say_everywhere(page, "Ada\u202enidm", "https://a.example");
  const Brief brief = page.session().brief(Privacy::with_private);
  CHECK(brief.title == "1:1 brief: Ada\ufffdnidm");
  for (const BriefSection& section : brief.sections) {
    CHECK_FALSE(turns(section.heading));
    for (const BriefItem& item : section.items) CHECK_FALSE((turns(item.label) || turns(item.text)));
  }
  CHECK_FALSE(turns(page.session().export_name()));
  CHECK_FALSE(turns(page.session().opened().compared.at(0).name));
}

TEST_CASE("What is longer than a text can be is cut where it is written, and said so, so that it can be read again") {
  Page page;
  REQUIRE(page.enter(NodeRole::text_field, "Your name", repeated("é", 40'000)));
  CHECK(page.session().assessment().subject.name == repeated("é", 32'768));
  const Node& field = sample::node(page, NodeRole::text_field, "Your name");
  CHECK(field.invalid);
  CHECK(field.description == "This is as long as a text can be; what is beyond it is left out.");
  Page other;
  CHECK_FALSE(other.application().import_text(page.session().stored_text(), ImportMode::adopt));
}

TEST_CASE("Ten thousand abilities are no more to draw than forty, until one asks for more") {
  Page few;
  sample::show(few, sample::large_framework(40, 1));
  Page many;
  sample::show(many, sample::large_framework(10'000, 1));
  CHECK(many.tree().nodes().size() <= few.tree().nodes().size() + 1);
  REQUIRE(many.click(NodeRole::button, "Show 40 more of 9960"));
  CHECK(many.tree().nodes().size() <= few.tree().nodes().size() + 41);
  CHECK(many.settle() == 1);
}
