#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/assessment.hpp"

namespace milepost {

/// What a file is opened for: to work on in place of what is there, as the earlier state that a brief
/// tells changes from, beside one's own assessment to compare the two, or for what somebody observed.
enum class FilePurpose { replace, since, compare, observation };

/// An assessment that was read from a file, under the name the file has. The name is fit to be shown.
struct OpenedFile {
  std::string name;
  Assessment assessment;
};

/// The files that a person has opened beside their own assessment. They are never stored, never exported,
/// and gone with the page.
struct OpenedFiles {
  std::optional<OpenedFile> since;
  std::vector<OpenedFile> compared;
};

}  // namespace milepost
