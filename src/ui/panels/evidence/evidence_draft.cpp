#include "ui/panels/evidence/evidence_draft.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/date.hpp"
#include "core/link.hpp"

namespace milepost::ui {
namespace {

std::vector<Standing> supports_from(const EvidenceDraft& draft, const Session& session) {
  std::vector<Standing> supports;
  for (const SupportDraft& support : draft.supports) {
    const AbilityId ability(support.ability);
    // What another framework's milestones are is not known here.
    const bool is_known = session.index().ability(ability).has_value();
    const int milestone = is_known ? milestone_of(support, session.framework()) : std::atoi(support.milestone.c_str());
    Standing standing{ability, milestone, support.extras};
    if (std::find(supports.begin(), supports.end(), standing) == supports.end()) supports.push_back(standing);
  }
  return supports;
}

}  // namespace

EvidenceDraft draft_of(const Evidence& evidence) {
  EvidenceDraft draft;
  draft.id = evidence.id;
  draft.kind = word(evidence.kind);
  draft.text = evidence.text;
  draft.date = evidence.date;
  draft.observer = evidence.observer;
  draft.author = evidence.author;
  draft.reach = evidence.reach ? std::string(word(*evidence.reach)) : "";
  draft.url = evidence.url;
  draft.recognized = evidence.recognized;
  draft.is_private = evidence.is_private;
  for (const Standing& standing : evidence.supports) {
    draft.supports.push_back({standing.ability.text, std::to_string(standing.milestone), standing.extras});
  }
  return draft;
}

bool check(EvidenceDraft& draft) {
  const bool is_own = draft.author.empty();
  const bool blank = is_own && draft.text.find_first_not_of(" \t\r\n") == std::string::npos;
  draft.problem = blank ? "Write in a few words what happened." : "";
  draft.date_problem =
      draft.date.empty() || Date::parse(draft.date) ? "" : "Write the date as year-month-day, such as 2026-10-02.";
  draft.url_problem = draft.url.empty() || can_be_followed(draft.url)
                          ? ""
                          : "Begin the link with https://, http:// or mailto:, or leave it out.";
  return draft.problem.empty() && draft.date_problem.empty() && draft.url_problem.empty();
}

Evidence evidence_from(const EvidenceDraft& draft, const Session& session) {
  const Evidence* old = find_evidence(session.assessment(), draft.id);
  Evidence evidence = old == nullptr ? Evidence{} : *old;
  evidence.kind = evidence_kind_from_word(draft.kind).value_or(EvidenceKind::observation);
  evidence.text = draft.text;
  evidence.date = draft.date;
  evidence.observer = draft.observer;
  evidence.reach = reach_from_word(draft.reach);
  evidence.url = draft.url;
  evidence.recognized = draft.recognized;
  evidence.is_private = draft.is_private;
  evidence.supports = supports_from(draft, session);
  return evidence;
}

int milestone_of(const SupportDraft& support, const Framework& framework) {
  return std::clamp(std::atoi(support.milestone.c_str()), 1, framework.milestone_count());
}

}  // namespace milepost::ui
