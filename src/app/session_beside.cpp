#include <algorithm>
#include <utility>

#include "app/session.hpp"
#include "codec/assessment_codec.hpp"
#include "core/merge.hpp"
#include "core/quote.hpp"

// What a session knows of the files that are opened beside its assessment.

namespace milepost {
namespace {

constexpr std::size_t longest_name = 80;

}  // namespace

std::optional<Error> Session::open_beside(std::string_view file_name, std::string_view text, FilePurpose purpose) {
  Result<Assessment> read = read_assessment(text, framework_, index_);
  if (!read) return read.error();
  OpenedFile file{visible(file_name, longest_name), std::move(read.value())};
  if (purpose == FilePurpose::since) {
    if (auto difference = difference_of_people(assessment_, file.assessment)) {
      difference->message += ": choose an earlier file of this assessment";
      return difference;
    }
    opened_.since = std::move(file);
    is_stale_ = true;
    return std::nullopt;
  }
  const auto same = std::find_if(opened_.compared.begin(), opened_.compared.end(),
                                 [&](const OpenedFile& other) { return other.assessment == file.assessment; });
  if (same != opened_.compared.end()) return Error{"", "it is open already, as " + in_quotes(same->name)};
  opened_.compared.push_back(std::move(file));
  is_stale_ = true;
  return std::nullopt;
}

void Session::close_beside(FilePurpose purpose, std::size_t place) {
  is_stale_ = true;
  if (purpose == FilePurpose::since) opened_.since.reset();
  if (purpose != FilePurpose::compare || place >= opened_.compared.size()) return;
  opened_.compared.erase(opened_.compared.begin() + static_cast<std::ptrdiff_t>(place));
}

OpenedFiles Session::exchange_opened(OpenedFiles others) {
  is_stale_ = true;
  return std::exchange(opened_, std::move(others));
}

const Assessment* Session::since() const {
  if (!opened_.since || difference_of_people(assessment_, opened_.since->assessment)) return nullptr;
  return &opened_.since->assessment;
}

}  // namespace milepost
