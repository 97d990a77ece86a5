#include "app/sample_session.hpp"
#include "codec/assessment_codec.hpp"
#include "core/merge.hpp"
#include "core/merge_account.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/targets.hpp"

namespace milepost::fuzz {
namespace {

std::string pair_fault(const Assessment& a, const Assessment& b) {
  const Assessment both = merge(a, b);
  const bool is_settled = merge(both, both) == both && merge(both, a) == both && merge(b, both) == both;
  const bool loses_none = sample::loses_nothing(a, both) && sample::loses_nothing(b, both);
  return first_of({fault_unless(merge(b, a) == both, "Merging is the same whichever side is named first."),
                   fault_unless(is_settled, "Merging what was merged before changes nothing."),
                   fault_unless(loses_none, "Merging loses no record.")});
}

std::string laws_fault(const std::vector<Assessment>& states) {
  std::vector<std::string> faults;
  for (std::size_t i = 0; i < states.size(); ++i) {
    for (std::size_t j = i; j < states.size(); ++j) faults.push_back(pair_fault(states[i], states[j]));
  }
  if (states.size() == 3) {
    const bool is_same = merge(merge(states[0], states[1]), states[2]) == merge(states[0], merge(states[1], states[2]));
    faults.push_back(fault_unless(is_same, "Merging is the same in whatever order copies meet."));
  }
  return first_of(std::move(faults));
}

// Takes the other states into the one that is open, as the page does when another tab has stored.
std::string synchronizing_fault(Session& session, const std::vector<std::string_view>& texts) {
  for (const std::string_view text : texts) {
    const Held before(session);
    const Assessment mine = session.assessment();
    if (const auto error = session.import_text(text, ImportMode::synchronize)) {
      if (std::string fault = unchanged_fault(before, session, *error); !fault.empty()) return fault;
      continue;
    }
    if (!sample::loses_nothing(mine, session.assessment())) return "Another tab’s state takes no record from this one.";
    if (std::string fault = reopening_fault(session); !fault.empty()) return fault;
  }
  return {};
}

}  // namespace

std::string try_merge(std::string_view input) {
  static const FrameworkIndex index(small_framework());
  const std::vector<std::string_view> texts = texts_of(input, 3);
  std::vector<Assessment> states;
  for (const std::string_view text : texts) {
    Result<Assessment> read = read_assessment(text, small_framework(), index);
    if (read) states.push_back(std::move(read.value()));
  }
  if (std::string fault = laws_fault(states); !fault.empty()) return fault;
  sample::StillClock clock;
  sample::CountingSource random;
  Session session(small_framework(), clock, random);
  session.apply(ClaimMilestone{AbilityId("words"), 2});
  return synchronizing_fault(session, texts);
}

}  // namespace milepost::fuzz
