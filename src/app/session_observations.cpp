#include <utility>

#include "app/file_name.hpp"
#include "app/session.hpp"
#include "codec/limits.hpp"
#include "codec/observation_codec.hpp"
#include "core/places.hpp"
#include "core/utf8.hpp"

namespace milepost {
namespace {

// A field of its own may stand deeper in an assessment than where it came from, too deep to be read again.
Result<std::vector<Evidence>> read_json(std::string_view text, const Framework& framework,
                                        const FrameworkIndex& index) {
  Result<std::vector<Evidence>> read = read_observations(text, framework, index);
  if (!read) return read;
  // Its milestones were held against the right framework already.
  const FrameworkReference elsewhere{framework.id, "", "", {}};
  for (const Evidence& item : read.value()) {
    const auto again = read_observations(write_observation(item, elsewhere), framework, index);
    if (!again) return Error{again.error().path, again.error().message};
  }
  return read;
}

Result<std::vector<Evidence>> read_received(std::string_view text, const Framework& framework,
                                            const FrameworkIndex& index) {
  if (is_meant_as_json(text)) return read_json(text, framework, index);
  constexpr std::string_view spaces = " \t\r\n";
  const std::size_t first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return Error{"", "expected what somebody observed, but there is no text"};
  text = text.substr(first, text.find_last_not_of(spaces) - first + 1);
  if (!is_utf8(text)) return Error{"", "expected a text in UTF-8; paste it once more"};
  if (text.size() > most_string_bytes) return Error{"", "expected a text of at most 64 KiB; leave some of it out"};
  Evidence item;
  item.text = text;
  return std::vector<Evidence>{std::move(item)};
}

std::string label(std::size_t added, std::size_t changed) {
  if (added + changed == 1) return added == 1 ? "observation added" : "observation changed";
  std::string text = std::to_string(added) + " observations added";
  if (changed > 0) text += ", " + std::to_string(changed) + " changed";
  return text;
}

}  // namespace

Receipt Session::receive_observation(std::string_view text, const ObservationDefaults& defaults) {
  Result<std::vector<Evidence>> read = read_received(text, framework_, index_);
  if (!read) return {.refusal = read.error()};
  std::vector<Change> changes;
  std::size_t changed = 0;
  Places known(assessment_.evidence.size());
  for (std::size_t i = 0; i < assessment_.evidence.size(); ++i) known.add(assessment_.evidence[i].id.text, i);
  for (Evidence& item : read.value()) {
    if (is_by_nobody(item) && defaults.observer.empty()) return {.needs_observer = true};
    RecordChange<Evidence> change;
    if (const auto place = known.find(item.id.text)) {
      const Evidence& old = assessment_.evidence[*place];
      if (says_nothing_new(item, old)) continue;
      change.before = old;
      ++changed;
    }
    if (item.id.empty()) item.id = new_id("e");
    change.after = as_received(std::move(item), defaults, index_);
    changes.push_back(std::move(change));
  }
  if (changes.empty()) return {};
  const std::size_t added = changes.size() - changed;
  refusal_.reset();
  std::optional<std::string> done = commit(label(added, changed), std::move(changes));
  return {.refusal = refusal_, .done = std::move(done)};
}

std::string Session::observation_text(const Evidence& evidence) const {
  const bool is_own = assessment_.assessor.relation == Relation::self && assessment_.assessor.name.empty();
  const std::string& writer = is_own ? assessment_.subject.name : assessment_.assessor.name;
  return write_observation(as_handed_over(evidence, writer), assessment_.framework);
}

std::string Session::observation_name(const Evidence& evidence) const {
  return file_name({"observation", evidence.text, evidence.date}, ".json");
}

}  // namespace milepost
