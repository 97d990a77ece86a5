#include "ui/drafts.hpp"

#include <catch2/catch_test_macros.hpp>

namespace milepost::ui {
namespace {

ViewState half_written() {
  ViewState view;
  EvidenceDraft& evidence = view.drafts["writing"];
  evidence.id = RecordId("e-1");
  evidence.kind = "feedback";
  evidence.text = "Said so \"plainly\" \xE2\x80\x93 twice.";
  evidence.date = "2026-1";
  evidence.observer = "Ines";
  evidence.author = "Ines";
  evidence.reach = "squads";
  evidence.url = "example";
  evidence.recognized = true;
  evidence.is_private = true;
  evidence.supports = {{"writing", "2", {{"seen", "[1,2]"}}}, {"review", "", {}}};
  view.conversations.drafts["review"] = {RecordId(), "Where to go", "2026-10-02", true, "not kept"};
  view.quarter.summaries["c-1"] = "A quarter of waiting";
  view.observation = ObservationDraft{"They were calm.", "Sam", "2026-10-01", {}, {}, {}};
  view.refused["program/lead/meet"] = "soon";
  view.quarter.chosen = {{"review", true}, {"writing", false}};
  view.quarter.added = {"planning"};
  return view;
}

TEST_CASE("What is being written in forms comes back in them", "[drafts]") {
  ViewState view;
  resume_drafts(write_drafts(half_written()), view);
  const EvidenceDraft& evidence = view.drafts.at("writing");
  CHECK(evidence.text == "Said so \"plainly\" \xE2\x80\x93 twice.");
  CHECK(evidence.date == "2026-1");
  CHECK(evidence.supports.at(0).extras == Extras{{"seen", "[1,2]"}});
  CHECK(view.conversations.drafts.at("review").note == "Where to go");
  CHECK(view.quarter.summaries.at("c-1") == "A quarter of waiting");
  CHECK(view.observation.value().observer == "Sam");
  CHECK(view.refused.at("program/lead/meet") == "soon");
  CHECK(view.quarter.chosen == std::map<std::string, bool>{{"review", true}, {"writing", false}});
  CHECK(view.quarter.added == std::vector<std::string>{"planning"});
  CHECK(view.ability == "writing");
  CHECK(write_drafts(view) == write_drafts(half_written()));
}

TEST_CASE("What Escape has put aside comes back where it was, and opens no form", "[drafts]") {
  ViewState view;
  const ViewState written = half_written();
  view.aside = {written.drafts, written.conversations.drafts, written.quarter.summaries, written.observation};
  ViewState resumed;
  resume_drafts(write_drafts(view), resumed);
  CHECK(resumed.drafts.empty());
  CHECK_FALSE(resumed.observation);
  CHECK(resumed.aside.evidence.at("writing").text == written.drafts.at("writing").text);
  CHECK(resumed.aside.observation.value().observer == "Sam");
  CHECK(write_drafts(resumed) == write_drafts(view));
}

TEST_CASE("What is being written about one person is not in the forms of another", "[drafts]") {
  ViewState view = half_written();
  view.aside.evidence["e-2"].text = "Put aside";
  view.quarter.ability_to_add = "review";
  resume_drafts("{}", view);
  CHECK(write_drafts(view).empty());
  CHECK(view.quarter.ability_to_add.empty());
  view.drafts["review"].text = "About somebody else";
  resume_drafts(write_drafts(half_written()), view);
  CHECK(write_drafts(view) == write_drafts(half_written()));
}

TEST_CASE("Forms that are open stay where others of the same person come back", "[drafts]") {
  ViewState view;
  view.drafts["writing"].text = "The later words";
  view.conversations.drafts["planning"].note = "Open";
  view.observation.emplace().text = "The later observation";
  view.aside.evidence["e-1"].text = "Put aside";
  resume_drafts(write_drafts(half_written()), view, OpenForms::stay);
  CHECK(view.drafts.at("writing").text == "The later words");
  CHECK(view.aside.evidence.at("e-1").text == "Put aside");
  CHECK(view.conversations.drafts.at("planning").note == "Open");
  CHECK(view.conversations.drafts.at("review").note == "Where to go");
  CHECK(view.observation.value().text == "The later observation");
  CHECK(view.aside.observation.value().text == "They were calm.");
  CHECK(view.quarter.summaries.at("c-1") == "A quarter of waiting");
  view.drafts["writing"].id = RecordId();
  view.aside.evidence.clear();
  resume_drafts(write_drafts(half_written()), view, OpenForms::stay);
  CHECK(view.aside.evidence.at("e-1").author == "Ines");
}

TEST_CASE("Without an open form there is nothing to keep", "[drafts]") {
  CHECK(write_drafts(ViewState()).empty());
  ViewState view;
  resume_drafts("", view);
  CHECK(write_drafts(view).empty());
}

TEST_CASE("The ability that a page shows stays when a form of another comes back", "[drafts]") {
  ViewState view;
  view.ability = "review";
  resume_drafts(write_drafts(half_written()), view);
  CHECK(view.ability == "review");
}

TEST_CASE("A text that is no draft opens no form", "[drafts]") {
  for (const char* text : {"{", "[]", "null", R"({"evidence":[{"ability":3}]})", R"({"observation":{"text":{}}})"}) {
    INFO(text);
    ViewState view = half_written();
    resume_drafts(text, view);
    CHECK(write_drafts(view) == write_drafts(half_written()));
  }
}

}  // namespace
}  // namespace milepost::ui
