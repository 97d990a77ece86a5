#include "shell/application.hpp"

#include <utility>

#include "app/brief_text.hpp"
#include "assets/builtin_framework.hpp"
#include "codec/error_text.hpp"
#include "codec/framework_codec.hpp"
#include "ui/panels/brief/brief.hpp"
#include "ui/panels/compare/compare.hpp"
#include "ui/panels/evidence/evidence_draft.hpp"
#include "ui/panels/header.hpp"

namespace milepost {
namespace {

Framework builtin_framework() {
  Result<Framework> read = read_framework(builtin_framework_text);
  // A test holds that the built-in framework is accepted.
  return read ? std::move(read.value()) : Framework{};
}

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

std::string verdict_counts(const Summary& summary) {
  return std::to_string(summary.ready) + " of " + std::to_string(summary.roles) + " roles fully met";
}

// Who writes into a field hears what is written from the field itself.
bool is_heard_already(const Action& action) {
  const auto* focus = std::get_if<SaveFocus>(&action);
  const bool is_name = std::holds_alternative<NameSubject>(action) || std::holds_alternative<NameAssessor>(action);
  return is_name || (focus != nullptr && !focus->area.id.empty());
}

}  // namespace

Application::Application(Clock& clock, RandomSource& random, ui::FontSource& fonts)
    : session_(builtin_framework(), clock, random), interface_(fonts) {}

std::optional<Error> Application::set_framework(std::string_view text) {
  Result<Framework> read = read_framework(text);
  if (!read) return read.error();
  session_.set_framework(std::move(read.value()));
  return std::nullopt;
}

void Application::set_relation(Relation relation) {
  if (relation == session_.assessment().assessor.relation) return;
  session_.set_relation(relation);
  // Forms with the words of records that are gone; what is being written anew stays.
  const auto is_of_record = [](const auto& draft) { return !draft.second.id.empty(); };
  std::erase_if(interface_.view().drafts, is_of_record);
  std::erase_if(interface_.view().conversations.drafts, is_of_record);
  std::erase_if(interface_.view().aside.evidence, is_of_record);
  std::erase_if(interface_.view().aside.conversations, is_of_record);
}

std::optional<Error> Application::import_text(std::string_view text, ImportMode mode) {
  std::optional<Error> error = session_.import_text(text, mode);
  const bool is_undoable = mode == ImportMode::replace || mode == ImportMode::merge;
  if (!error && is_undoable) {
    const std::string done = mode == ImportMode::merge ? "File merged" : "File opened";
    effects_.push_back(ChangedEffect{});
    effects_.push_back(AnnounceEffect{done + ". Undo takes it back."});
  }
  return error;
}

std::optional<Error> Application::open_file(std::string_view name, std::string_view text, FilePurpose purpose) {
  if (purpose == FilePurpose::replace) return import_text(text, ImportMode::replace);
  if (purpose == FilePurpose::observation) return offer_observation(text);
  std::optional<Error> error = session_.open_beside(name, text, purpose);
  if (error) return error;
  const OpenedFiles& opened = session_.opened();
  const std::string words = purpose == FilePurpose::since ? "Changes are told since " + opened.since->name + "."
                                                          : opened.compared.back().name + " is open to compare.";
  effects_.push_back(AnnounceEffect{words});
  return std::nullopt;
}

FilePurpose Application::purpose_of_drop() const { return ui::purpose_of_drop(interface_.view()); }

void Application::reset() {
  session_.reset();
  effects_.push_back(ChangedEffect{});
}

void Application::note_shown(std::string name, Shown shown) {
  if (name == shown_) return;
  std::string before = std::exchange(shown_, std::move(name));
  if (shown == Shown::same) return;
  ui::ViewState& view = interface_.view();
  Beside there = std::move(beside_others_[shown_]);
  beside_others_.erase(shown_);
  beside_others_[std::move(before)] = {
      session_.exchange_opened(std::move(there.opened)),
      std::exchange(view.brief, std::move(there.brief)),
      std::exchange(view.package, std::move(there.package)),
  };
}

void Application::apply(const Action& action) {
  const Summary before = session_.evaluation().summary;
  const auto words = session_.apply(action);
  if (!words) {
    if (session_.refusal()) tell_refusal(action);
    return;
  }
  effects_.push_back(ChangedEffect{});
  if (!is_heard_already(action)) announce_change(*words, before);
}

// The form that the words came from opens again, with the words.
void Application::tell_refusal(const Action& action) {
  ui::ViewState& view = interface_.view();
  if (const auto* evidence = std::get_if<SaveEvidence>(&action)) {
    const std::size_t ability = session_.index().ability(AbilityId(view.ability)).value_or(0);
    view.drafts[session_.framework().abilities[ability].id.text] = ui::draft_of(evidence->evidence);
  } else if (const auto* talk = std::get_if<SaveConversation>(&action)) {
    const Conversation& said = talk->conversation;
    view.conversations.drafts[said.ability.text] = {said.id, said.note, said.date, said.is_private, ""};
  } else if (const auto* close = std::get_if<CloseQuarter>(&action)) {
    view.quarter.summaries[close->checkpoint.text] = close->summary;
  }
  effects_.push_back(ErrorEffect{"Not done: " + to_text(*session_.refusal(), "")});
}

void Application::announce_change(const std::string& words, const Summary& before) {
  const Summary& now = session_.evaluation().summary;
  std::string text = words + ".";
  if (!(now == before) && now.roles > 0) text += " " + verdict_counts(now) + ".";
  effects_.push_back(AnnounceEffect{std::move(text)});
}

// Once, and again after a trouble: whoever heard it takes the rest for granted.
void Application::announce_saved() {
  const ui::ViewState& view = interface_.view();
  const ui::SaveState before = std::exchange(save_state_, view.save_state);
  if (!view.save_problem.empty()) is_saved_told_ = false;
  const bool was_saved = save_state_ == ui::SaveState::saved && before != save_state_;
  // What the page finds saved as it starts is nothing new.
  if (!was_saved || before == ui::SaveState::unknown || std::exchange(is_saved_told_, true)) return;
  effects_.push_back(AnnounceEffect{std::string(ui::saved_words(view))});
}

ui::FrameResult Application::frame(const ui::FrameSize& size, float seconds) {
  std::vector<ui::Request> requests;
  const ui::FrameResult result = interface_.frame(session_, size, seconds, requests);
  for (const ui::Request& request : requests) handle(request);
  announce_saved();
  if (result.refused != nullptr) {
    effects_.push_back(AnnounceEffect{result.refused->description, Urgency::assertive});
  }
  if (result.reveal != 0) effects_.push_back(RevealEffect{result.reveal});
  if (result.focus != 0) effects_.push_back(FocusEffect{result.focus});
  if (result.link != 0) effects_.push_back(LinkEffect{result.link});
  return result;
}

void Application::handle(const ui::Request& request) {
  std::visit(Overloaded{
                 [&](const Action& action) { apply(action); },
                 [&](const ui::ExportFile&) {
                   effects_.push_back(
                       ExportEffect{session_.export_name(), "application/json", export_text(Privacy::without_private)});
                 },
                 [&](const ui::OpenFile& open) { effects_.push_back(OpenEffect{open.purpose}); },
                 [&](const ui::CloseFile& close) { session_.close_beside(close.purpose, close.place); },
                 [&](const ui::CopyBrief& copy) { copy_brief(copy.privacy); },
                 [&](const ui::ExportBrief& brief) {
                   effects_.push_back(ExportEffect{session_.export_name(".md"), "text/markdown",
                                                   brief_markdown(session_.brief(brief.privacy))});
                 },
                 [&](const ui::ExportPackage& package) {
                   effects_.push_back(ExportEffect{session_.package_name(package.since), "application/json",
                                                   session_.package_text(package.since)});
                   if (session_.note_packaged(package.since)) effects_.push_back(KeepEffect{});
                 },
                 [&](const ui::SaveCopy&) { effects_.push_back(SaveCopyEffect{}); },
                 [&](const ui::LoadViews&) { effects_.push_back(LoadViewsEffect{}); },
                 [&](const ui::PrintBrief&) { effects_.push_back(PrintEffect{}); },
                 [&](const ui::TakeObservation& take) { take_observation(take.ability); },
                 [&](const ui::HandOver& hand) { hand_over(hand.id); },
             },
             request);
}

std::string Application::export_text(Privacy privacy) {
  std::string text = session_.export_text(privacy);
  if (session_.note_exported(privacy)) effects_.push_back(KeepEffect{});
  return text;
}

void Application::copy_brief(Privacy privacy) {
  const Brief& brief = session_.brief(privacy);
  ui::BriefChoices& choices = interface_.view().brief;
  choices.copy = ui::CopyOutcome::none;
  choices.copied = brief_markdown(brief);
  effects_.push_back(CopyEffect{brief_html(brief), choices.copied});
}

void Application::note_copied(ui::CopyOutcome outcome) {
  interface_.view().brief.copy = outcome;
  effects_.push_back(AnnounceEffect{std::string(ui::copy_words(outcome)),
                                    outcome == ui::CopyOutcome::refused ? Urgency::assertive : Urgency::polite});
}

std::vector<Effect> Application::take_effects() { return std::exchange(effects_, {}); }

}  // namespace milepost
