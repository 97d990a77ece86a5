#include "app/brief_text.hpp"
#include "app/sample_session.hpp"
#include "codec/assessment_codec.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/targets.hpp"

namespace milepost::fuzz {
namespace {

std::string codec_fault(std::string_view input) {
  static const FrameworkIndex index(small_framework());
  const Result<Assessment> read = read_assessment(input, small_framework(), index);
  if (!read) return refusal_fault(read.error());
  const std::string written = write_assessment(read.value(), small_framework(), index);
  const Result<Assessment> again = read_assessment(written, small_framework(), index);
  if (!again) return fault_unless(false, "An assessment that is accepted is accepted when written.", written);
  return first_of({fault_unless(again.value() == read.value(), "An assessment is read as it was written.", written),
                   fault_unless(write_assessment(again.value(), small_framework(), index) == written,
                                "An assessment is written the same.", written)});
}

}  // namespace

std::string try_assessment(std::string_view input) {
  if (std::string fault = codec_fault(input); !fault.empty()) return fault;
  sample::StillClock clock;
  sample::CountingSource random;
  Session session(small_framework(), clock, random);
  session.apply(ClaimMilestone{AbilityId("craft"), 1});
  const Held before(session);
  const auto error = session.import_text(input, ImportMode::replace);
  if (error) return unchanged_fault(before, session, *error);
  const Brief brief = session.brief(Privacy::with_private);
  const std::string text = brief_markdown(brief) + brief_html(brief);
  std::string fault = first_of({fault_unless(text.size() > 0, "There is always a brief."), reopening_fault(session)});
  session.apply(UndoChange{});
  const Claim* claim = find_claim(session.assessment(), AbilityId("craft"));
  const bool is_back = session.assessment().claims.size() == 1 && claim != nullptr && claim->milestone == 1;
  return first_of({std::move(fault), fault_unless(is_back || session.stored_text() == before.text,
                                                  "Opening a file is undone.", session.stored_text())});
}

}  // namespace milepost::fuzz
