#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "core/result.hpp"
#include "shell/effect.hpp"
#include "ui/interface.hpp"

namespace milepost {

/// The whole program without a platform: a session, the interface that shows it, and the effects it has
/// on the world. The browser and the tests both run this.
class Application {
 public:
  /// Starts with the built-in framework. REQUIRES: what is handed in outlives the program.
  Application(Clock& clock, RandomSource& random, ui::FontSource& fonts);

  const Session& session() const { return session_; }
  ui::Interface& interface() { return interface_; }
  const ui::Interface& interface() const { return interface_; }

  /// Reads another framework, or says why it is refused and keeps the one there is.
  std::optional<Error> set_framework(std::string_view text);

  /// Reads an assessment, or says why it is refused and changes nothing.
  std::optional<Error> import_text(std::string_view text, ImportMode mode);

  /// Reads a file that a person chose, or says why it is refused and changes nothing. One with an observation is
  /// shown where it can be looked at before it is taken.
  std::optional<Error> open_file(std::string_view name, std::string_view text, FilePurpose purpose);

  /// What a file is opened for that is dropped on what is shown.
  FilePurpose purpose_of_drop() const;

  /// Whether the page could put on the clipboard what it was asked to.
  void note_copied(ui::CopyOutcome outcome);

  /// Who assesses, as the page says. What another relation said leaves the form at once; the page has it already.
  void set_relation(Relation relation);

  void reset();

  /// Says that the page has this name for what is shown from now on, which is another assessment than before or, with
  /// `Shown::same`, goes on. What was opened and chosen beside the other, to compare and for its brief and package,
  /// stays with that, and is there again with it.
  enum class Shown { another, same };
  void note_shown(std::string name, Shown shown);

  /// See Session::fresh_text.
  std::string fresh_text(std::string_view subject) { return session_.fresh_text(subject); }

  /// The assessment as it is shared with others, who from now on know what is in it.
  std::string export_text(Privacy privacy);

  /// Does what a person, or the page on their behalf, asked for, and announces it.
  void apply(const Action& action);

  /// Draws a frame and does what was asked for in it.
  ui::FrameResult frame(const ui::FrameSize& size, float seconds);

  /// The effects since the last call.
  std::vector<Effect> take_effects();

 private:
  void handle(const ui::Request& request);
  void tell_refusal(const Action& action);
  void copy_brief(Privacy privacy);
  std::optional<Error> offer_observation(std::string_view text);
  void take_observation(const AbilityId& ability);
  void hand_over(const RecordId& id);
  void announce_change(const std::string& words, const Summary& before);
  void announce_saved();

  // What a person has beside an assessment, which is no part of it.
  struct Beside {
    OpenedFiles opened;
    ui::BriefChoices brief;
    ui::PackageChoice package;
  };

  Session session_;
  ui::Interface interface_;
  std::map<std::string, Beside> beside_others_;  ///< by the page's names for them
  std::string shown_;                            ///< the page's name for the one that is shown
  std::vector<Effect> effects_;
  ui::SaveState save_state_ = ui::SaveState::unknown;  ///< in the last frame
  bool is_saved_told_ = false;                         ///< since the page last could not keep the answers
};

}  // namespace milepost
