#include <algorithm>
#include <utility>

#include "codec/error_text.hpp"
#include "codec/limits.hpp"
#include "core/utf8.hpp"
#include "shell/application.hpp"

namespace milepost {

std::optional<Error> Application::offer_observation(std::string_view text) {
  if (text.size() > most_text_bytes) return Error{"", "expected at most 4 MiB of text; open a smaller file"};
  if (!is_utf8(text)) return Error{"", "expected a text in UTF-8; save the file as such, or paste its text"};
  ui::ViewState& view = interface_.view();
  if (!view.observation) view.observation.emplace();
  view.observation->text = text;
  view.observation->problem.clear();
  return std::nullopt;
}

void Application::take_observation(const AbilityId& ability) {
  ui::ViewState& view = interface_.view();
  if (!view.observation) return;
  ui::ObservationDraft& draft = *view.observation;
  const Summary before = session_.evaluation().summary;
  const auto place = session_.index().ability(ability);
  const int milestone = place ? std::max(1, session_.standings()[*place].value_or(1)) : 1;
  const ObservationDefaults defaults{draft.observer, draft.date, {ability, milestone, {}}};
  const Receipt receipt = session_.receive_observation(draft.text, defaults);
  draft.observer_problem = receipt.needs_observer ? "Say who observed it; the observation does not." : "";
  draft.problem = receipt.refusal ? to_text(*receipt.refusal, "") : "";
  if (receipt.needs_observer || receipt.refusal) return;
  view.return_focus = draft.opener;
  view.observation.reset();
  if (receipt.done) {
    effects_.push_back(ChangedEffect{});
    announce_change(*receipt.done, before);
  } else {
    effects_.push_back(AnnounceEffect{"This observation is here already; nothing has changed."});
  }
}

void Application::hand_over(const RecordId& id) {
  const Evidence* item = find_evidence(session_.assessment(), id);
  if (item == nullptr) return;
  effects_.push_back(
      ExportEffect{session_.observation_name(*item), "application/json", session_.observation_text(*item)});
}

}  // namespace milepost
