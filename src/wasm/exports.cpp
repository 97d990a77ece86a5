// The functions that cross between the page and the program; web/src/core/core.ts is the other side.
//
// Text goes in by mp_input(size), which gives where to write it for the next call, and comes out by
// mp_output() and mp_output_size(), valid until the next call. Calls that can refuse give 0 where all
// is well and 1 where they refuse, with the sentence as output.

#include <emscripten.h>

#include <algorithm>
#include <utility>

#include "app/brief_text.hpp"
#include "codec/error_text.hpp"
#include "codec/evaluation_codec.hpp"
#include "codec/framework_codec.hpp"
#include "codec/identity.hpp"
#include "codec/merged_text.hpp"
#include "platform/web/draw_words.hpp"
#include "platform/web/mirror_text.hpp"
#include "ui/drafts.hpp"
#include "wasm/runtime.hpp"

namespace {

using namespace milepost;

enum class PointerKind { move, down, up, leave };
enum class PointerType { mouse, touch, pen };
enum class EventKind { activate, focus, blur, value, dismiss };

std::string& input() {
  static std::string text;
  return text;
}

std::string& output() {
  static std::string text;
  return text;
}

web::Runtime& runtime() {
  static web::Runtime running;
  return running;
}

Application& application() { return runtime().application; }

// Hands over what was written for this call.
std::string take_input() { return std::exchange(input(), {}); }

int give(std::string text) {
  output() = std::move(text);
  return 0;
}

int outcome(const std::optional<Error>& error) {
  output() = error ? to_text(*error, "") : std::string();
  return error ? 1 : 0;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* mp_input(int size) {
  input().resize(static_cast<std::size_t>(std::max(size, 0)));
  return input().data();
}

EMSCRIPTEN_KEEPALIVE const char* mp_output() { return output().data(); }
EMSCRIPTEN_KEEPALIVE int mp_output_size() { return static_cast<int>(output().size()); }

EMSCRIPTEN_KEEPALIVE int mp_configure() {
  const auto problem = web::configure(runtime(), take_input());
  output() = problem.value_or("");
  return problem ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void mp_fonts_changed() { application().interface().fonts_changed(); }
EMSCRIPTEN_KEEPALIVE void mp_textures_lost() { web::forget_textures(); }

EMSCRIPTEN_KEEPALIVE int mp_set_framework() { return outcome(application().set_framework(take_input())); }
EMSCRIPTEN_KEEPALIVE int mp_framework() { return give(write_framework(application().session().framework())); }
EMSCRIPTEN_KEEPALIVE int mp_framework_id() { return give(application().session().framework().id); }

EMSCRIPTEN_KEEPALIVE int mp_import(int merge) {
  const ImportMode mode = merge != 0 ? ImportMode::merge : ImportMode::replace;
  return outcome(application().import_text(take_input(), mode));
}
EMSCRIPTEN_KEEPALIVE int mp_adopt() { return outcome(application().import_text(take_input(), ImportMode::adopt)); }

// Of an assessment's text, whatever is open. 2 is the refusal of what a newer version wrote.
EMSCRIPTEN_KEEPALIVE int mp_identify() {
  const std::string text = take_input();
  const Result<Identity> identity = read_identity(text);
  if (identity) return give(write_identity(identity.value()));
  return outcome(identity.error()) + (is_from_newer_version(text) ? 1 : 0);
}

// Three texts stand behind each other, mine, theirs and what both last said, which may be empty. Gives 0 where it is
// refused, 8 where they are of different assessments, or 4 and 1 where the result adds to mine, 2 where to theirs.
EMSCRIPTEN_KEEPALIVE int mp_merge(int mine_size, int theirs_size) {
  const std::string texts = take_input();
  const std::string_view all = texts;
  const auto first = std::min(all.size(), static_cast<std::size_t>(std::max(mine_size, 0)));
  const auto second = std::min(all.size() - first, static_cast<std::size_t>(std::max(theirs_size, 0)));
  const std::string_view base = all.substr(first + second);
  const Session& session = application().session();
  Result<MergedText> merged =
      merge_texts(all.substr(0, first), all.substr(first, second), base.empty() ? std::nullopt : std::optional(base),
                  session.framework(), session.index());
  if (!merged) {
    outcome(merged.error());
    return 0;
  }
  if (merged.value().is_another) return 8;
  output() = std::move(merged.value().text);
  return 4 + (merged.value().adds_to_mine ? 1 : 0) + (merged.value().adds_to_theirs ? 2 : 0);
}

EMSCRIPTEN_KEEPALIVE int mp_identity() { return give(write_identity(application().session().identity())); }
EMSCRIPTEN_KEEPALIVE int mp_fresh() { return give(application().fresh_text(take_input())); }

EMSCRIPTEN_KEEPALIVE int mp_assessment() { return give(application().session().stored_text()); }
EMSCRIPTEN_KEEPALIVE int mp_drafts() { return give(ui::write_drafts(application().interface().view())); }
EMSCRIPTEN_KEEPALIVE void mp_resume_drafts(int stay) {
  const ui::OpenForms open = stay != 0 ? ui::OpenForms::stay : ui::OpenForms::close;
  ui::resume_drafts(take_input(), application().interface().view(), open);
}

// The page's name for it comes in.
EMSCRIPTEN_KEEPALIVE void mp_note_shown(int goes_on) {
  application().note_shown(take_input(), goes_on != 0 ? Application::Shown::same : Application::Shown::another);
}

EMSCRIPTEN_KEEPALIVE int mp_export(int include_private) {
  const Privacy privacy = include_private != 0 ? Privacy::with_private : Privacy::without_private;
  return give(application().export_text(privacy));
}
// The same for the page's own copy, which is not handed to anybody.
EMSCRIPTEN_KEEPALIVE int mp_page_copy(int include_private) {
  const Privacy privacy = include_private != 0 ? Privacy::with_private : Privacy::without_private;
  return give(application().session().export_text(privacy));
}
EMSCRIPTEN_KEEPALIVE int mp_export_name() { return give(application().session().export_name()); }

EMSCRIPTEN_KEEPALIVE int mp_purpose_of_drop() { return static_cast<int>(application().purpose_of_drop()); }

// The name of the file stands before its text; the sentence of a refusal begins with it.
EMSCRIPTEN_KEEPALIVE int mp_open_file(int purpose, int name_size) {
  const std::string text = take_input();
  const auto size = static_cast<std::size_t>(std::clamp(name_size, 0, static_cast<int>(text.size())));
  const std::string_view name = std::string_view(text).substr(0, size);
  const auto error =
      application().open_file(name, std::string_view(text).substr(size), static_cast<FilePurpose>(purpose));
  output() = error ? to_text(*error, name) : std::string();
  return error ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int mp_brief() {
  return give(brief_markdown(application().session().brief(Privacy::without_private)));
}
EMSCRIPTEN_KEEPALIVE void mp_copied(int done) {
  application().note_copied(done != 0 ? ui::CopyOutcome::copied : ui::CopyOutcome::refused);
}

EMSCRIPTEN_KEEPALIVE int mp_evaluation() {
  const Session& session = application().session();
  return give(
      write_evaluation(session.framework(), session.index(), session.assessment(), session.today(), Layout::one_line));
}

EMSCRIPTEN_KEEPALIVE int mp_claim(int milestone) {
  const AbilityId ability(take_input());
  const Framework& framework = application().session().framework();
  if (!application().session().index().ability(ability)) {
    return outcome(Error{"ability", "this framework has no ability \"" + ability.text + "\""});
  }
  if (milestone < -1 || milestone > framework.milestone_count()) {
    return outcome(Error{"milestone", "expected a whole number from 0 to " +
                                          std::to_string(framework.milestone_count()) + ", or null, got " +
                                          std::to_string(milestone)});
  }
  application().apply(ClaimMilestone{ability, milestone < 0 ? std::nullopt : std::optional(milestone)});
  return outcome(std::nullopt);
}

EMSCRIPTEN_KEEPALIVE void mp_undo() { application().apply(UndoChange{}); }
EMSCRIPTEN_KEEPALIVE void mp_redo() { application().apply(RedoChange{}); }
EMSCRIPTEN_KEEPALIVE void mp_reset() { application().reset(); }

EMSCRIPTEN_KEEPALIVE int mp_frame(float width, float tile_top, float tile_height, float density, double time) {
  web::Runtime& running = runtime();
  constexpr double longest_step = 0.1;
  constexpr double shortest_step = 0.001;
  const double seconds = std::clamp((time - running.last_time) / 1000, shortest_step, longest_step);
  running.last_time = time;
  running.last_frame = application().frame({width, tile_top, tile_height, density}, static_cast<float>(seconds));
  running.draw_words = web::draw_words();
  return running.last_frame.wants_another ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE float mp_content_height() { return runtime().last_frame.content_height; }
EMSCRIPTEN_KEEPALIVE int mp_cursor() { return static_cast<int>(runtime().last_frame.cursor); }
EMSCRIPTEN_KEEPALIVE const std::uint32_t* mp_draw_data() { return runtime().draw_words.data(); }

EMSCRIPTEN_KEEPALIVE int mp_mirror() {
  const ui::TreeDifference difference = runtime().mirror.update(application().interface().tree());
  output() =
      difference.empty() ? std::string() : web::mirror_text(difference, application().session().framework().language);
  return difference.empty() ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE int mp_effects() { return give(web::effects_text(application().take_effects())); }

EMSCRIPTEN_KEEPALIVE void mp_pointer(int kind, float x, float y, int type) {
  ui::Interface& interface = application().interface();
  const auto what = static_cast<PointerKind>(kind);
  if (what == PointerKind::leave) return interface.leave_pointer();
  interface.move_pointer(x, y);
  if (what == PointerKind::down) interface.press_pointer(true);
  if (what == PointerKind::up) interface.press_pointer(false);
  // A finger that was lifted hovers over nothing.
  if (what == PointerKind::up && static_cast<PointerType>(type) == PointerType::touch) interface.leave_pointer();
}

EMSCRIPTEN_KEEPALIVE void mp_event(int kind, ui::NodeId node) {
  ui::Input& nodes = application().interface().input();
  switch (static_cast<EventKind>(kind)) {
    case EventKind::activate:
      return nodes.activate(node);
    case EventKind::focus:
      return nodes.focus(node);
    case EventKind::blur:
      return nodes.blur(node);
    case EventKind::value:
      return nodes.set_value(node, take_input());
    case EventKind::dismiss:
      return nodes.dismiss();
  }
}

EMSCRIPTEN_KEEPALIVE void mp_focus_visible(int visible) { application().interface().input().show_focus(visible != 0); }

}  // extern "C"
