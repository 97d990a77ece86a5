#pragma once

#include <map>
#include <string>

#include "core/assessment.hpp"
#include "ui/focus_wish.hpp"

namespace milepost::ui {

/// A conversation as it is being written, before it is saved.
struct ConversationDraft {
  RecordId id;  ///< empty for a new one
  std::string note;
  std::string date;
  bool is_private = false;
  std::string date_problem;  ///< why the date was not accepted
};

struct ConversationState {
  /// What is being written for each ability, by its id, so that going elsewhere loses nothing.
  std::map<std::string, ConversationDraft> drafts;
  FocusWish focus;
};

}  // namespace milepost::ui
