#pragma once

#include <string>
#include <variant>

#include "app/opened_files.hpp"
#include "ui/semantics.hpp"

namespace milepost {

// What the program asks of the world around it.

/// The assessment or the framework changed.
struct ChangedEffect {};

/// The assessment says what it said, but there is more to store of it.
struct KeepEffect {};

/// Hand this text to the person as a file.
struct ExportEffect {
  std::string name;
  std::string type;  ///< of the content, such as application/json
  std::string text;
};

/// Let the person choose a file to open, or several where they are to be compared.
struct OpenEffect {
  FilePurpose purpose = FilePurpose::replace;
};

/// Put this on the clipboard, in both forms, and tell the application whether that was possible.
struct CopyEffect {
  std::string html;
  std::string text;
};

/// Print the document that is shown.
struct PrintEffect {};

/// Hand the person one file with the program, the framework and the answers.
struct SaveCopyEffect {};

/// Load the further views once more.
struct LoadViewsEffect {};

enum class Urgency { polite, assertive };

/// Say this to those who do not see the screen.
struct AnnounceEffect {
  std::string text;
  Urgency urgency = Urgency::polite;
};

/// Say, and show until something else is done, what was refused and why.
struct ErrorEffect {
  std::string text;
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
    std::variant<ChangedEffect, KeepEffect, ExportEffect, OpenEffect, CopyEffect, PrintEffect, SaveCopyEffect,
                 LoadViewsEffect, AnnounceEffect, ErrorEffect, FocusEffect, LinkEffect, RevealEffect>;

}  // namespace milepost
