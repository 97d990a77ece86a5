#include "app/brief_text.hpp"
#include "app/sample_session.hpp"
#include "codec/framework_codec.hpp"
#include "core/merge.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/targets.hpp"

namespace milepost::fuzz {
namespace {

std::string import_fault(Session& session, std::string_view text, ImportMode mode) {
  const Held before(session);
  const auto error = session.import_text(text, mode);
  return error ? unchanged_fault(before, session, *error) : std::string();
}

// Everything that is worked out for a person is worked out, and the numbers hold together.
std::string evaluation_fault(const Session& session) {
  const Summary& summary = session.evaluation().summary;
  const int verdicts = summary.ready + summary.qualified + summary.not_yet + summary.unassessed;
  const Brief brief = session.brief(Privacy::without_private);
  return first_of(
      {fault_unless(verdicts == summary.roles, "Every role has a verdict."),
       fault_unless(summary.assessed <= summary.abilities, "No more abilities are assessed than there are."),
       fault_unless(!brief_markdown(brief).empty() && !brief_html(brief).empty(), "There is a brief.")});
}

// The keeper edits the framework: what a person said is still there, and can be stored and opened.
std::string edited_fault(Session& session) {
  Framework edited = session.framework();
  edited.milestones.resize(1);
  for (Ability& ability : edited.abilities) ability.milestones.clear();
  edited.roles.clear();
  const std::size_t claims = session.assessment().claims.size();
  session.set_framework(std::move(edited));
  return first_of({fault_unless(session.assessment().claims.size() == claims, "An edited framework takes no claim."),
                   evaluation_fault(session), reopening_fault(session)});
}

}  // namespace

std::string try_journey(std::string_view input) {
  const std::vector<std::string_view> texts = texts_of(input, 3);
  Result<Framework> framework = read_framework(texts[0]);
  if (!framework) return refusal_fault(framework.error());
  sample::StillClock clock;
  sample::CountingSource random;
  Session session(std::move(framework.value()), clock, random);
  const Assessment empty = session.assessment();
  std::vector<std::string> faults;
  if (texts.size() > 1) faults.push_back(import_fault(session, texts[1], ImportMode::replace));
  if (texts.size() > 2) faults.push_back(import_fault(session, texts[2], ImportMode::merge));
  faults.push_back(evaluation_fault(session));
  faults.push_back(reopening_fault(session));
  while (session.apply(UndoChange{})) {
  }
  faults.push_back(fault_unless(same_answers(empty, session.assessment()), "Everything is undone."));
  while (session.apply(RedoChange{})) {
  }
  faults.push_back(edited_fault(session));
  return first_of(std::move(faults));
}

}  // namespace milepost::fuzz
