#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "core/assessment.hpp"
#include "ui/forms_aside.hpp"
#include "ui/panels/assess/conversation_state.hpp"
#include "ui/panels/evidence/evidence_state.hpp"
#include "ui/panels/quarter/quarter_state.hpp"

namespace milepost::ui {

/// Which part of the whole an element shows, as its `view` attribute says.
enum class View { all, ability, roles, brief, health };

/// The tabs of the whole, as far as the framework has something for them.
enum class Tab { assess, roles, quarter, brief, compare, programs };

/// Whether the views behind the first one can be drawn. Where the page loads them apart they come a little later.
enum class FurtherViews { here, coming, missing };

/// Whether the page keeps what is written; `unknown` until something was.
enum class SaveState { unknown, saved, unsaved, unavailable };

/// What became of a copy on the clipboard.
enum class CopyOutcome { none, copied, refused };

/// What a person has chosen for the 1:1 brief.
struct BriefChoices {
  bool with_private = false;
  CopyOutcome copy = CopyOutcome::none;
  std::string copied;  ///< the brief that the outcome is about, as Markdown
};

/// The package that a person asks for; its first day is proposed until they choose another.
struct PackageChoice {
  std::string since;
  bool is_changed = false;
  std::string problem;  ///< why the date was not accepted
};

/// What a person has open and where they are: never part of the assessment.
struct ViewState {
  View view = View::all;
  std::string ability;        ///< id, from the attribute or chosen; the first where empty or unknown
  bool show_ability = false;  ///< the ability was gone to from elsewhere: the focus goes to its ladder
  std::string role;           ///< id, for the roles view of one role
  std::string role_to_show;   ///< id of a role that was asked for: its row opens and takes the focus
  Tab tab = Tab::assess;
  FurtherViews further_views = FurtherViews::here;
  bool is_example = false;     ///< the built-in framework, since the page asked for none
  bool can_save_copy = false;  ///< whether the page can be handed over as one file
  SaveState save_state = SaveState::unknown;
  std::string save_problem;  ///< why nothing is kept, and the way out
  bool kept_beside = false;  ///< what was here before a file was opened is saved too, and can be opened again
  bool kept_apart = false;   ///< what is saved is perhaps somebody else's, and not among one's own answers

  /// Cards somebody opened or closed themselves; others are as their panel sees fit.
  std::map<std::string, bool> opened;
  /// What is being written for each ability, by its id, so that going elsewhere loses nothing.
  std::map<std::string, EvidenceDraft> drafts;
  bool focus_draft = false;  ///< the form was just opened: the focus goes to its first field
  std::optional<ObservationDraft> observation;
  FormsAside aside;
  NodeId return_focus = 0;  ///< what opened a form that was just closed

  BriefChoices brief;
  PackageChoice package;

  /// How many rows of a long list are shown, by the list's key.
  std::map<std::string, std::size_t> shown_rows;
  ConversationState conversations;
  QuarterState quarter;
  /// What stands in fields whose text is no part of the assessment, by the field's key.
  std::map<std::string, std::string> typed;
  /// Texts that were not taken and wait in their fields, by the field's key.
  std::map<std::string, std::string> refused;
  std::string role_filter;
  std::string ability_filter;

  EvidenceDraft* draft_for(const AbilityId& id) {
    const auto found = drafts.find(id.text);
    return found == drafts.end() ? nullptr : &found->second;
  }

  bool is_open(const std::string& key, bool by_default) const {
    const auto found = opened.find(key);
    return found == opened.end() ? by_default : found->second;
  }
};

}  // namespace milepost::ui
