#include "shell/application.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <variant>
#include <vector>

#include "codec/limits.hpp"
#include "ui/sample_page.hpp"

using namespace milepost;
using headless::Page;
using ui::NodeRole;

namespace {

// The effects of one kind, in order.
template <class Kind>
std::vector<Kind> of_kind(const std::vector<Effect>& effects) {
  std::vector<Kind> found;
  for (const Effect& effect : effects) {
    if (const auto* one = std::get_if<Kind>(&effect)) found.push_back(*one);
  }
  return found;
}

// What is said to those who do not see the screen.
std::vector<std::string> announced(const std::vector<Effect>& effects) {
  std::vector<std::string> found;
  for (const auto& said : of_kind<AnnounceEffect>(effects)) found.push_back(said.text);
  return found;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("The application starts with the built-in framework and nothing to tell") {
  Page page;
  CHECK(page.session().framework().id == "infrastructure");
  CHECK(page.session().framework().roles.size() == 6);
  CHECK(page.take_effects().empty());
}

TEST_CASE("A change is told to the page once, and announced with what it did to the roles") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  const std::vector<Effect> effects = page.take_effects();
  CHECK(of_kind<ChangedEffect>(effects).size() == 1);
  CHECK(announced(effects) == Sentences{"Infrastructure 2. 5 of 6 roles fully met."});
  CHECK(of_kind<AnnounceEffect>(effects)[0].urgency == Urgency::polite);
  CHECK(page.take_effects().empty());
}

TEST_CASE("A change that leaves the roles as they are is announced without them") {
  Page page;
  page.application().apply(ChooseTargetRole{RoleId("back-end-architect")});
  CHECK(announced(page.take_effects()) == Sentences{"target role."});
}

TEST_CASE("A framework without roles announces none") {
  Page page;
  sample::show(page, sample::large_framework(2, 0));
  page.take_effects();
  page.click(NodeRole::button, "Claim 1 on Ability 1");
  CHECK(announced(page.take_effects()) == Sentences{"Ability 1 1."});
}

TEST_CASE("Undo and redo are announced as what they are") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  page.take_effects();
  page.click(NodeRole::button, "Undo");
  CHECK(announced(page.take_effects()) == Sentences{"Undone: Infrastructure 2. 0 of 6 roles fully met."});
  page.click(NodeRole::button, "Redo");
  CHECK(announced(page.take_effects()) == Sentences{"Done again: Infrastructure 2. 5 of 6 roles fully met."});
}

TEST_CASE("What changes nothing has no effect") {
  Page page;
  page.application().apply(UndoChange{});
  page.application().apply(ClaimMilestone{AbilityId("infrastructure"), 99});
  CHECK(page.take_effects().empty());
}

TEST_CASE("Typing a name is told to the page and not announced letter by letter") {
  Page page;
  page.enter(NodeRole::text_field, "Your name", "In");
  const std::vector<Effect> effects = page.take_effects();
  CHECK(of_kind<ChangedEffect>(effects).size() == 1);
  CHECK(announced(effects).empty());
}

TEST_CASE("That answers are saved is announced once, and again after they could not be") {
  Page page;
  const auto told = [&](ui::SaveState state, std::string problem = "") {
    page.view().save_state = state;
    page.view().save_problem = std::move(problem);
    page.settle();
    return announced(page.take_effects());
  };
  using ui::SaveState;
  const Sentences once{"Saved in this browser"};
  CHECK(told(SaveState::saved).empty());
  CHECK(told(SaveState::unsaved).empty());
  CHECK(told(SaveState::saved) == once);
  CHECK(told(SaveState::unsaved).empty());
  CHECK(told(SaveState::saved).empty());
  CHECK(told(SaveState::unavailable, "Not saved.").empty());
  CHECK(told(SaveState::unsaved).empty());
  CHECK(told(SaveState::saved) == once);
  CHECK(told(SaveState::unsaved, "Set aside.").empty());
  page.view().kept_apart = true;
  CHECK(told(SaveState::saved) == Sentences{"Kept apart from your own answers"});
}

TEST_CASE("Another framework takes the place of the one there is, with answers of its own") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  page.take_effects();
  sample::show(page, sample::large_framework(2, 3));
  CHECK(of_kind<ChangedEffect>(page.take_effects()).empty());
  CHECK(page.shows("A large framework"));
  CHECK(page.session().assessment().claims.empty());
}

TEST_CASE("A refused framework says where and why, and the one before stays") {
  Page page;
  const auto error = page.application().set_framework(R"({"format": "milepost.framework/1", "id": 5})");
  REQUIRE(error);
  CHECK(error->path == "id");
  CHECK_FALSE(error->message.empty());
  page.settle();
  CHECK(page.take_effects().empty());
  CHECK(page.session().framework().id == "infrastructure");
  CHECK(page.shows("Infrastructure"));
}

TEST_CASE("An opened file is announced with the way back; a copy is taken over in silence") {
  Page page;
  const char* file =
      R"({"format": "milepost.assessment/1", "claims": [{"ability": "infrastructure", "milestone": 3}]})";
  REQUIRE_FALSE(page.application().import_text(file, ImportMode::replace));
  const std::vector<Effect> opened = page.take_effects();
  CHECK(of_kind<ChangedEffect>(opened).size() == 1);
  CHECK(announced(opened) == Sentences{"File opened. Undo takes it back."});
  REQUIRE_FALSE(page.application().import_text(file, ImportMode::adopt));
  CHECK(page.take_effects().empty());
}

TEST_CASE("A refused file says where and why, and has no effect") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  page.take_effects();
  const auto error = page.application().import_text("{\"format\": \"milepost.assessment/1\"", ImportMode::replace);
  REQUIRE(error);
  CHECK(page.take_effects().empty());
  CHECK(page.session().standings()[0] == 2);
}

TEST_CASE("Another relation starts an empty form at once, and what is being written anew stays") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  Evidence evidence = sample::evidence("", "infrastructure", 2);
  evidence.text = "Seen";
  page.application().apply(SaveEvidence{evidence});
  page.view().drafts["infrastructure"].id = page.session().assessment().evidence[0].id;
  page.view().drafts["communication"].text = "Being written";
  page.settle();
  page.take_effects();

  page.application().set_relation(Relation::manager);
  CHECK(page.session().assessment().assessor.relation == Relation::manager);
  CHECK(page.session().assessment().claims.empty());
  REQUIRE(page.view().drafts.size() == 1);
  CHECK(page.view().drafts.begin()->second.text == "Being written");
  page.settle();
  CHECK(page.take_effects().empty());
}

TEST_CASE("What is done or opened before the next frame is the new form's already") {
  Page page;
  page.application().apply(ClaimMilestone{AbilityId("infrastructure"), 2});
  page.application().set_relation(Relation::peer);
  SECTION("a claim") {
    page.application().apply(ClaimMilestone{AbilityId("communication"), 1});
    CHECK(page.session().assessment().claims.size() == 1);
  }
  SECTION("what was stored") {
    const char* stored = R"({"format": "milepost.assessment/1", "assessor": {"relation": "peer", "name": "Kim"}})";
    CHECK_FALSE(page.application().import_text(stored, ImportMode::adopt));
    CHECK(page.session().assessment().assessor.name == "Kim");
    CHECK(page.session().assessment().claims.empty());
  }
  CHECK(page.session().assessment().assessor.relation == Relation::peer);
}

TEST_CASE("A self-assessment dropped on a manager's form is refused with the way out, and not shown") {
  Page page;
  page.application().set_relation(Relation::manager);
  page.settle();
  page.take_effects();
  const char* file =
      R"({"format": "milepost.assessment/1", "claims": [{"ability": "infrastructure", "milestone": 3}]})";
  const auto refused = page.application().open_file("robin.json", file, page.application().purpose_of_drop());
  REQUIRE(refused);
  CHECK(refused->message == "expected \"manager\", got \"self\": open it under Compare");
  CHECK(page.take_effects().empty());
  CHECK(page.session().assessment().claims.empty());
  CHECK(page.session().assessment().assessor.relation == Relation::manager);
}

TEST_CASE("What there is no room for is refused in a sentence, and the form keeps what was written") {
  Page page;
  Evidence evidence = sample::evidence("", "infrastructure", 1);
  evidence.text = std::string(60'000, 'm');
  for (int count = 100; page.session().stored_text().size() + 61'000 < most_text_bytes; ++count) {
    evidence.id = RecordId("e" + std::to_string(count));
    page.application().apply(SaveEvidence{evidence});
  }
  evidence.id = RecordId();
  page.application().apply(StartQuarter{"2026-Q4", {}});
  page.take_effects();
  const std::string before = page.session().stored_text();

  evidence.text += std::string(5'000, 'm');
  page.application().apply(SaveEvidence{evidence});
  const std::vector<Effect> effects = page.take_effects();
  CHECK(of_kind<ChangedEffect>(effects).empty());
  REQUIRE(of_kind<ErrorEffect>(effects).size() == 1);
  CHECK(of_kind<ErrorEffect>(effects)[0].text.find("Not done: the answers would be longer than the 4 MiB") == 0);
  CHECK(page.session().stored_text() == before);
  REQUIRE(page.view().draft_for(AbilityId("infrastructure")) != nullptr);
  CHECK(page.view().draft_for(AbilityId("infrastructure"))->text == evidence.text);

  const AbilityId communication("communication");
  page.application().apply(SaveConversation{{RecordId(), communication, "", evidence.text, true, "", {}}});
  CHECK(page.view().conversations.drafts["communication"].note == evidence.text);
  const RecordId checkpoint = page.session().assessment().checkpoints.back().id;
  page.application().apply(CloseQuarter{checkpoint, evidence.text});
  CHECK(page.view().quarter.summaries[checkpoint.text] == evidence.text);
  CHECK(page.session().stored_text() == before);
  page.application().apply(UndoChange{});
  CHECK(of_kind<ErrorEffect>(page.take_effects()).size() == 2);
}

TEST_CASE("Forgetting everything is told to the page") {
  Page page;
  page.click(NodeRole::button, "Claim 2 on Infrastructure");
  page.take_effects();
  page.application().reset();
  CHECK(of_kind<ChangedEffect>(page.take_effects()).size() == 1);
  CHECK(page.session().assessment().claims.empty());
}

TEST_CASE("The focus follows what is pressed, and a form that opens is brought into view") {
  Page page;
  const ui::NodeId post = sample::node(page, NodeRole::radio, "0, Not yet").id;
  page.click(NodeRole::radio, "0, Not yet");
  const auto pressed = of_kind<FocusEffect>(page.take_effects());
  REQUIRE(pressed.size() == 1);
  CHECK(pressed[0].node == post);

  page.click(NodeRole::button, "Add evidence");
  const std::vector<Effect> effects = page.take_effects();
  const ui::NodeId field = sample::node(page, NodeRole::text_area, "What happened").id;
  REQUIRE_FALSE(of_kind<FocusEffect>(effects).empty());
  CHECK(of_kind<FocusEffect>(effects).back().node == field);
  REQUIRE(of_kind<RevealEffect>(effects).size() == 1);
  CHECK(of_kind<RevealEffect>(effects)[0].node == field);
}

TEST_CASE("What is opened and chosen beside one person's assessment is not beside another's, and there again with it") {
  const std::string file = R"({"format": "milepost.assessment/1", "subject": {"name": "Ada"}})";
  Page page;
  Application& application = page.application();
  ui::ViewState& view = page.view();
  application.note_shown("ada", Application::Shown::another);
  REQUIRE_FALSE(application.open_file("ada.json", file, FilePurpose::compare));
  view.brief.with_private = true;
  view.package = {"2026-03-01", true, ""};

  application.note_shown("bob", Application::Shown::another);
  CHECK(application.session().opened().compared.empty());
  CHECK_FALSE(view.brief.with_private);
  CHECK_FALSE(view.package.is_changed);

  application.note_shown("ada", Application::Shown::another);
  REQUIRE(application.session().opened().compared.size() == 1);
  CHECK(application.session().opened().compared[0].name == "ada.json");
  CHECK(view.brief.with_private);
  CHECK(view.package.since == "2026-03-01");

  application.note_shown("ada", Application::Shown::another);
  CHECK(view.brief.with_private);

  application.note_shown("ada lund", Application::Shown::same);
  CHECK(view.brief.with_private);
  application.note_shown("ada", Application::Shown::another);
  CHECK_FALSE(view.brief.with_private);
}
