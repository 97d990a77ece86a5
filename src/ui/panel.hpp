#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/action.hpp"
#include "app/session.hpp"
#include "ui/context.hpp"
#include "ui/text.hpp"
#include "ui/view_state.hpp"

namespace milepost::ui {

/// Asks the page to hand over the export as a file.
struct ExportFile {};
/// Asks the page for a file to open; for several where they are compared.
struct OpenFile {
  FilePurpose purpose = FilePurpose::replace;
};
/// Takes away a file that was opened beside the assessment; see Session::close_beside.
struct CloseFile {
  FilePurpose purpose = FilePurpose::since;
  std::size_t place = 0;
};

/// Asks the page for what becomes of the 1:1 brief: on the clipboard, as a Markdown file, on paper.
struct CopyBrief {
  Privacy privacy = Privacy::without_private;
};
struct ExportBrief {
  Privacy privacy = Privacy::without_private;
};
struct PrintBrief {};

/// Asks the page to hand over everything since a day as a file.
struct ExportPackage {
  Date since;
};

/// Asks the page for one file with the program, the framework and the answers.
struct SaveCopy {};
/// Asks for the observation that stands in the view to be taken, for this ability where it names none.
struct TakeObservation {
  AbilityId ability;
};
/// Asks the page to hand over one piece of evidence as a file.
struct HandOver {
  RecordId id;
};

/// Asks the page to load the further views once more.
struct LoadViews {};

/// What a panel asks for: a change of the assessment, or something only the page can do.
using Request = std::variant<Action, ExportFile, OpenFile, CloseFile, CopyBrief, ExportBrief, PrintBrief, ExportPackage,
                             TakeObservation, HandOver, SaveCopy, LoadViews>;

/// What panels draw from and write to. They read the session, keep what is open in the view, and leave
/// what should be done in the requests; they hold no rules and no data of their own.
struct Panel {
  Context& ui;
  const Session& session;
  ViewState& view;
  std::vector<Request>& requests;

  void request(Request request) const { requests.push_back(std::move(request)); }
};

/// How many rows of a long list are shown at first, and how many more at a time.
constexpr std::size_t rows_at_a_time = 40;

/// The number of rows to draw of a list of `total`.
std::size_t rows_to_show(const ViewState& view, const std::string& key, std::size_t total);

/// A button below a list that shows more of it, where there is more.
void show_more(const Panel& panel, Column& column, const std::string& key, std::size_t total);

/// The same of a list of texts, which is drawn as far as it is shown.
void long_list(const Panel& panel, Column& column, const std::string& key, const std::vector<std::string>& items,
               const TextStyle& style);

/// True where `text` holds `filter`, whatever the case of ASCII letters; an empty filter fits all.
bool passes(std::string_view text, std::string_view filter);

/// What the framework calls the ability; its id where there is none of that id any more.
std::string ability_name(const Session& session, const AbilityId& ability);

/// The ability that the view is on, as its place in the framework.
std::size_t chosen_ability(const Panel& panel);

}  // namespace milepost::ui
