#include "app/sample_session.hpp"
#include "codec/observation_codec.hpp"
#include "core/merge.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/targets.hpp"

namespace milepost::fuzz {
namespace {

// Whatever stands in the assessment can be handed over, and is then what it was.
std::string handing_over_fault(const Session& session) {
  for (const Evidence& item : session.assessment().evidence) {
    const std::string text = session.observation_text(item);
    const auto read = read_observations(text, session.framework(), session.index());
    if (!read) return fault_unless(false, "What is handed over can be taken.", text);
    const bool is_same = read.value().size() == 1 && read.value()[0].text == item.text && read.value()[0].id == item.id;
    if (!is_same) return fault_unless(false, "What is taken is what was handed over.", text);
  }
  return {};
}

}  // namespace

std::string try_observation(std::string_view input) {
  sample::StillClock clock;
  sample::CountingSource random;
  Session session(small_framework(), clock, random);
  session.apply(SaveEvidence{sample::evidence("a", "craft", 2)});
  const Assessment first = session.assessment();
  const Held before(session);
  const ObservationDefaults defaults{"Sam", "2026-11-20", {AbilityId("team"), 1, {}}};
  const Receipt receipt = session.receive_observation(input, defaults);
  if (receipt.refusal) return unchanged_fault(before, session, *receipt.refusal);
  if (!receipt.done) return fault_unless(session.stored_text() == before.text, "What is known changes nothing.");
  std::string fault = first_of({reopening_fault(session), handing_over_fault(session)});
  session.apply(UndoChange{});
  return first_of({std::move(fault), fault_unless(same_answers(first, session.assessment()),
                                                  "Taking an observation is undone.", session.stored_text())});
}

}  // namespace milepost::fuzz
