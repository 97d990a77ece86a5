#include "shell/application.hpp"

#include <utility>

#include "assets/builtin_framework.hpp"
#include "codec/framework_codec.hpp"

namespace milepost {
namespace {

Framework builtin_framework() {
  Result<Framework> read = read_framework(builtin_framework_text);
  // A test holds that the built-in framework is accepted.
  return read ? std::move(read.value()) : Framework{};
}

std::string verdict_counts(const Summary& summary) {
  return std::to_string(summary.ready) + " of " + std::to_string(summary.roles) + " roles fully met";
}

// Who writes into a field hears what is written from the field itself.
bool is_heard_already(const Action& action) {
  const auto* focus = std::get_if<SaveFocus>(&action);
  return std::holds_alternative<NameSubject>(action) || (focus != nullptr && !focus->area.id.empty());
}

}  // namespace

Application::Application(Clock& clock, RandomSource& random, ui::FontSource& fonts)
    : session_(builtin_framework(), clock, random), interface_(fonts) {}

std::optional<Error> Application::set_framework(std::string_view text) {
  Result<Framework> read = read_framework(text);
  if (!read) return read.error();
  session_.set_framework(std::move(read.value()));
  effects_.push_back(ChangedEffect{});
  return std::nullopt;
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

void Application::reset() {
  session_.reset();
  effects_.push_back(ChangedEffect{});
}

void Application::apply(const Action& action) {
  const Summary before = session_.evaluation().summary;
  const auto words = session_.apply(action);
  if (!words) return;
  effects_.push_back(ChangedEffect{});
  if (!is_heard_already(action)) announce_change(*words, before);
}

void Application::announce_change(const std::string& words, const Summary& before) {
  const Summary& now = session_.evaluation().summary;
  std::string text = words + ".";
  if (!(now == before) && now.roles > 0) text += " " + verdict_counts(now) + ".";
  effects_.push_back(AnnounceEffect{std::move(text)});
}

ui::FrameResult Application::frame(const ui::FrameSize& size, float seconds) {
  std::vector<ui::Request> requests;
  const ui::FrameResult result = interface_.frame(session_, size, seconds, requests);
  for (const ui::Request& request : requests) handle(request);
  if (result.reveal != 0) effects_.push_back(RevealEffect{result.reveal});
  if (result.focus != 0) effects_.push_back(FocusEffect{result.focus});
  if (result.link != 0) effects_.push_back(LinkEffect{result.link});
  return result;
}

void Application::handle(const ui::Request& request) {
  if (const auto* action = std::get_if<Action>(&request)) {
    apply(*action);
  } else if (std::holds_alternative<ui::OpenFile>(request)) {
    effects_.push_back(OpenEffect{});
  } else {
    effects_.push_back(
        ExportEffect{session_.export_name(), "application/json", session_.export_text(Privacy::without_private)});
  }
}

std::vector<Effect> Application::take_effects() { return std::exchange(effects_, {}); }

}  // namespace milepost
