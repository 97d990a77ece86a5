#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ui/focus_wish.hpp"

namespace milepost::ui {

/// What is open and half done in the quarter tab.
struct QuarterState {
  /// Abilities ticked and unticked by hand for the quarter to start, by id; others as they are suggested.
  std::map<std::string, bool> chosen;
  std::vector<std::string> added;  ///< abilities chosen beside those that are proposed, by id
  std::string ability_to_add;      ///< id, chosen in the field and not added yet

  /// Ideas as they are typed, with the blank lines that are not kept, by the area's id.
  std::map<std::string, std::string> idea_lines;
  /// The summary as it is written while a checkpoint is being closed, by its id.
  std::map<std::string, std::string> summaries;

  FocusWish focus;
};

}  // namespace milepost::ui
