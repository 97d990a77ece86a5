#include "app/session.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/sample_session.hpp"
#include "core/digest.hpp"
#include "core/merge.hpp"
#include "core/records.hpp"

using namespace milepost;
using sample::SessionUnderTest;

namespace {

const AbilityId craft("craft");

Conversation talk(const char* note) { return {RecordId(), craft, "2026-11-20", note, false, "", {}}; }

}  // namespace

TEST_CASE("A claim is made, changed and withdrawn, each in its own words") {
  SessionUnderTest test;
  CHECK(test.done(ClaimMilestone{craft, 2}) == "craft 2");
  CHECK(test.done(ClaimMilestone{craft, 2}) == "nothing");
  CHECK(test.done(ClaimMilestone{craft, 0}) == "craft, not yet");
  CHECK(test.done(ClaimMilestone{craft, std::nullopt}) == "craft not assessed");
  CHECK(test.assessment().claims.empty());
}

TEST_CASE("A claim that cannot be made changes nothing") {
  SessionUnderTest test;
  CHECK(test.done(ClaimMilestone{craft, 6}) == "nothing");
  CHECK(test.done(ClaimMilestone{craft, -1}) == "nothing");
  CHECK(test.done(ClaimMilestone{AbilityId("zither"), 1}) == "nothing");
  CHECK(test.done(ClaimMilestone{craft, 5}) == "craft 5");
}

TEST_CASE("Undo and redo go through what was done, one after the other") {
  SessionUnderTest test;
  test.claim("craft", 1);
  test.claim("craft", 2);
  CHECK(test.done(UndoChange{}) == "Undone: craft 2");
  CHECK(test.assessment().claims[0].milestone == 1);
  CHECK(test.done(UndoChange{}) == "Undone: craft 1");
  CHECK(test.assessment().claims.empty());
  CHECK(test.done(UndoChange{}) == "nothing");
  CHECK(test.done(RedoChange{}) == "Done again: craft 1");
  CHECK(test.done(RedoChange{}) == "Done again: craft 2");
  CHECK(test.assessment().claims[0].milestone == 2);
}

TEST_CASE("Every change is later than the one before, even within one tick of the clock") {
  SessionUnderTest test;
  test.claim("craft", 1);
  CHECK(test.assessment().claims[0].updated == "2026-11-21T10:00:00Z");
  test.claim("craft", 2);
  CHECK(test.assessment().claims[0].updated == "2026-11-21T10:00:00.001Z");
  CHECK(test.assessment().updated == "2026-11-21T10:00:00.001Z");
}

TEST_CASE("A change is later than what a machine with a fast clock has written") {
  SessionUnderTest test;
  const char* ahead = R"({"format": "milepost.assessment/1", "claims": [
    {"ability": "craft", "milestone": 1, "updated": "2026-11-21T12:00:00Z"}]})";
  CHECK_FALSE(test.session.import_text(ahead, ImportMode::adopt));
  test.claim("craft", 2);
  CHECK(test.assessment().claims[0].updated == "2026-11-21T12:00:00.001Z");
}

TEST_CASE("Records of every kind are added, changed, removed, and brought back") {
  SessionUnderTest test;
  CHECK(test.done(SaveConversation{talk("first")}) == "conversation added");
  CHECK(test.done(SaveFocus{FocusArea{.ability = craft, .goal = "first"}}) == "focus area added");
  CHECK(test.done(SaveCheckpoint{Checkpoint{.summary = "first"}}) == "checkpoint added");
  CHECK(test.done(SaveEvidence{Evidence{.text = "first"}}) == "evidence added");

  Conversation conversation = test.assessment().conversations[0];
  CHECK_FALSE(conversation.id.empty());
  CHECK(test.done(SaveConversation{conversation}) == "nothing");
  conversation.note = "second";
  CHECK(test.done(SaveConversation{conversation}) == "conversation changed");
  CHECK(test.assessment().conversations[0].note == "second");

  CHECK(test.done(RemoveConversation{conversation.id}) == "conversation removed");
  CHECK(test.done(RemoveFocus{test.assessment().focus[0].id}) == "focus area removed");
  CHECK(test.done(RemoveCheckpoint{test.assessment().checkpoints[0].id}) == "checkpoint removed");
  CHECK(test.done(RemoveEvidence{test.assessment().evidence[0].id}) == "evidence removed");
  CHECK(test.done(RemoveEvidence{RecordId("never there")}) == "nothing");
  CHECK(test.assessment().removed.size() == 4);

  for (int i = 0; i < 4; ++i) test.session.apply(UndoChange{});
  CHECK(test.assessment().removed.empty());
  CHECK(test.assessment().conversations.size() == 1);
  CHECK(test.assessment().focus.size() == 1);
  CHECK(test.assessment().checkpoints.size() == 1);
  CHECK(test.assessment().evidence.size() == 1);
}

TEST_CASE("A program step is marked done on a day, and not done again") {
  SessionUnderTest test;
  const ProgramId program("internship");
  CHECK(test.done(MarkProgramStep{program, StepId("one"), "2026-11-20"}) == "program step done");
  CHECK(test.done(MarkProgramStep{program, StepId("one"), "2026-11-20"}) == "nothing");
  CHECK(test.done(MarkProgramStep{program, StepId("one"), "2026-11-21"}) == "program step done");
  CHECK(test.done(MarkProgramStep{program, StepId("two"), "yesterday"}) == "nothing");
  REQUIRE(test.assessment().programs.size() == 1);
  CHECK(test.assessment().programs[0].done == "2026-11-21");
  CHECK(test.done(MarkProgramStep{program, StepId("two"), std::nullopt}) == "nothing");
  CHECK(test.done(MarkProgramStep{program, StepId("one"), std::nullopt}) == "program step not done");
  CHECK(test.assessment().programs.empty());
  CHECK(test.assessment().removed[0].id.text == "programs/internship/one");
  CHECK(test.done(UndoChange{}) == "Undone: program step not done");
  CHECK(test.assessment().programs[0].done == "2026-11-21");
}

TEST_CASE("A claim is noted on, and confirmed where the wording has changed") {
  SessionUnderTest test;
  CHECK(test.done(NoteClaim{craft, "since spring"}) == "nothing");
  CHECK(test.done(ConfirmClaim{craft}) == "nothing");
  test.claim("craft", 2);
  CHECK(test.done(NoteClaim{craft, "since spring"}) == "note on a claim");
  CHECK(test.assessment().claims[0].note == "since spring");
  CHECK(test.done(ConfirmClaim{craft}) == "nothing");

  Framework reworded = sample::framework();
  reworded.abilities[0].description = "Another wording";
  test.session.set_framework(reworded);
  CHECK(test.session.questions().back().code == QuestionCode::changed);
  CHECK(test.done(ConfirmClaim{craft}) == "craft still fits");
  CHECK(test.session.questions().back().code != QuestionCode::changed);
}

TEST_CASE("Both people are named") {
  SessionUnderTest test;
  CHECK(test.done(NameSubject{"Robin"}) == "name");
  CHECK(test.done(NameAssessor{"Alex"}) == "assessor's name");
  CHECK(test.assessment().subject.name == "Robin");
  CHECK(test.assessment().assessor.name == "Alex");
  test.session.apply(UndoChange{});
  CHECK(test.assessment().assessor.name.empty());
}

TEST_CASE("A file that is opened takes the place of what was there, until undone") {
  SessionUnderTest other;
  other.claim("team", 3);
  SessionUnderTest test;
  test.claim("craft", 1);
  CHECK_FALSE(test.session.import_text(other.session.stored_text(), ImportMode::replace));
  REQUIRE(test.assessment().claims.size() == 1);
  CHECK(test.assessment().claims[0].ability.text == "team");
  CHECK(test.done(UndoChange{}) == "Undone: file opened");
  REQUIRE(test.assessment().claims.size() == 1);
  CHECK(test.assessment().claims[0].ability == craft);
  CHECK(test.done(RedoChange{}) == "Done again: file opened");
  CHECK(test.assessment().claims[0].ability.text == "team");
}

TEST_CASE("What a file took the place of does not come back from another copy") {
  SessionUnderTest test;
  test.claim("craft", 1);
  const Assessment store = test.assessment();
  const std::string earlier = R"({"format": "milepost.assessment/1", "created": ")" + store.created + "\"}";
  test.session.import_text(earlier, ImportMode::replace);
  CHECK(merge(store, test.assessment()).claims.empty());
  test.session.apply(UndoChange{});
  CHECK(merge(store, test.assessment()).claims.size() == 1);
  test.session.reset();
  CHECK(merge(store, test.assessment()).claims.empty());
}

TEST_CASE("A file is merged with what is there, and undo takes it back") {
  SessionUnderTest test;
  test.claim("craft", 1);
  const Assessment before = test.assessment();
  const char* file = R"({"format": "milepost.assessment/1", "claims": [
    {"ability": "craft", "milestone": 3, "updated": "2026-11-21T09:59:59Z"},
    {"ability": "team", "milestone": 2, "updated": "2026-11-21T09:00:00Z"}]})";
  CHECK_FALSE(test.session.import_text(file, ImportMode::merge));
  CHECK(find_claim(test.assessment(), craft)->milestone == 1);
  CHECK(find_claim(test.assessment(), AbilityId("team"))->milestone == 2);
  CHECK(test.done(UndoChange{}) == "Undone: file merged");
  CHECK(same_answers(test.assessment(), before));
}

TEST_CASE("A file by another assessor or about another person is not merged") {
  SessionUnderTest test;
  test.session.apply(NameSubject{"Robin"});
  test.claim("craft", 1);
  const Assessment before = test.assessment();
  const auto manager = test.session.import_text(
      R"({"format": "milepost.assessment/1", "assessor": {"relation": "manager"}})", ImportMode::merge);
  REQUIRE(manager);
  CHECK(manager->path == "assessor.relation");
  CHECK(manager->message == "expected \"self\", got \"manager\": open it under Compare");
  const auto stranger = test.session.import_text(R"({"format": "milepost.assessment/1", "subject": {"name": "Alex"}})",
                                                 ImportMode::merge);
  REQUIRE(stranger);
  CHECK(stranger->path == "subject.name");
  CHECK(stranger->message == "expected \"Robin\", got \"Alex\": open it to compare, or in place of this one");
  CHECK(test.assessment() == before);
}

TEST_CASE("A file that is refused changes nothing in any mode") {
  SessionUnderTest test;
  test.claim("craft", 1);
  const Assessment before = test.assessment();
  for (const ImportMode mode : {ImportMode::replace, ImportMode::merge, ImportMode::adopt, ImportMode::synchronize}) {
    CHECK(test.session.import_text("{", mode));
    CHECK(test.assessment() == before);
  }
}

TEST_CASE("Two copies that change at the same time lose nothing when they synchronize") {
  SessionUnderTest left;
  left.claim("craft", 1);
  SessionUnderTest right;
  right.session.import_text(left.session.stored_text(), ImportMode::adopt);

  left.session.apply(ChooseTargetRole{RoleId("baker")});
  right.clock.milliseconds += 60'000;
  right.claim("team", 2);
  right.session.apply(NameSubject{"Robin"});

  const std::string of_left = left.session.stored_text();
  left.session.import_text(right.session.stored_text(), ImportMode::synchronize);
  right.session.import_text(of_left, ImportMode::synchronize);
  for (const Assessment& copy : {left.assessment(), right.assessment()}) {
    CHECK(copy.claims.size() == 2);
    CHECK(copy.target_role.text == "baker");
    CHECK(copy.subject.name == "Robin");
  }
  CHECK(left.done(UndoChange{}) == "Undone: target role");
}

TEST_CASE("A copy that slept does not take back what was chosen meanwhile") {
  SessionUnderTest sleeper;
  sleeper.session.apply(ChooseTargetRole{RoleId("baker")});
  sleeper.session.note_stored();
  SessionUnderTest awake;
  awake.session.import_text(sleeper.session.stored_text(), ImportMode::adopt);
  awake.session.apply(ChooseTargetRole{RoleId("miller")});

  sleeper.clock.milliseconds += 604'800'000;
  sleeper.claim("craft", 1);
  sleeper.session.import_text(awake.session.stored_text(), ImportMode::synchronize);
  CHECK(sleeper.assessment().target_role.text == "miller");
  CHECK(sleeper.assessment().claims.size() == 1);
}

TEST_CASE("Undo does not overwrite what another copy has changed since") {
  SessionUnderTest test;
  test.claim("craft", 1);
  const char* other = R"({"format": "milepost.assessment/1", "claims": [
    {"ability": "craft", "milestone": 4, "updated": "2026-11-21T11:00:00Z"}]})";
  test.session.import_text(other, ImportMode::synchronize);
  CHECK(test.done(UndoChange{}) == "nothing");
  CHECK(test.assessment().claims[0].milestone == 4);
}

TEST_CASE("An export leaves out what is private unless that is asked for") {
  SessionUnderTest test;
  test.session.apply(SaveEvidence{Evidence{.text = "open matter"}});
  test.session.apply(SaveEvidence{Evidence{.text = "secret matter", .is_private = true}});
  Conversation secret = talk("secret talk");
  secret.is_private = true;
  test.session.apply(SaveConversation{secret});
  const std::string shared = test.session.export_text(Privacy::without_private);
  CHECK(shared.find("open matter") != std::string::npos);
  CHECK(shared.find("secret") == std::string::npos);
  const std::string whole = test.session.export_text(Privacy::with_private);
  CHECK(whole.find("secret matter") != std::string::npos);
  CHECK(whole.find("secret talk") != std::string::npos);
}
