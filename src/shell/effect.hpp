#pragma once

#include <string>
#include <variant>

#include "ui/semantics.hpp"

namespace milepost {

// What the program asks of the world around it.

/// The assessment or the framework changed.
struct ChangedEffect {};

/// Hand this text to the person as a file.
struct ExportEffect {
  std::string name;
  std::string type;  ///< of the content, such as application/json
  std::string text;
};

/// Let the person choose a file to open.
struct OpenEffect {};

enum class Urgency { polite, assertive };

/// Say this to those who do not see the screen.
struct AnnounceEffect {
  std::string text;
  Urgency urgency = Urgency::polite;
};

/// Move the focus to the node, without scrolling.
struct FocusEffect {
  ui::NodeId node = 0;
};

/// Open the link that the node is.
struct LinkEffect {
  ui::NodeId node = 0;
};

/// Scroll the node into view.
struct RevealEffect {
  ui::NodeId node = 0;
};

using Effect =
    std::variant<ChangedEffect, ExportEffect, OpenEffect, AnnounceEffect, FocusEffect, LinkEffect, RevealEffect>;

}  // namespace milepost
