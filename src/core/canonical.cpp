#include "core/canonical.hpp"

#include <string_view>

namespace milepost {
namespace {

// Every text goes with its length and every list with its count, so that none runs into the next.
class Canonical {
 public:
  Canonical& add(std::string_view text) {
    text_ += std::to_string(text.size());
    text_ += ':';
    text_ += text;
    return *this;
  }

  Canonical& add(int number) {
    text_ += std::to_string(number);
    text_ += ';';
    return *this;
  }

  Canonical& add(const Extras& extras) {
    add(static_cast<int>(extras.size()));
    for (const Extra& extra : extras) add(extra.name).add(extra.json);
    return *this;
  }

  Canonical& add(const std::vector<Standing>& standings) {
    add(static_cast<int>(standings.size()));
    for (const Standing& standing : standings) {
      add(standing.ability.text).add(standing.milestone).add(standing.extras);
    }
    return *this;
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

std::string canonical(const Claim& claim) {
  return Canonical()
      .add(claim.ability.text)
      .add(claim.milestone)
      .add(claim.note)
      .add(claim.digest)
      .add(claim.updated)
      .add(claim.extras)
      .take();
}

std::string canonical(const Evidence& evidence) {
  return Canonical()
      .add(evidence.id.text)
      .add(static_cast<int>(evidence.kind))
      .add(evidence.text)
      .add(evidence.url)
      .add(evidence.date)
      .add(evidence.observer)
      .add(evidence.author)
      .add(evidence.reach ? static_cast<int>(*evidence.reach) : -1)
      .add(evidence.recognized ? 1 : 0)
      .add(evidence.is_private ? 1 : 0)
      .add(evidence.supports)
      .add(evidence.updated)
      .add(evidence.extras)
      .take();
}

std::string canonical(const Conversation& conversation) {
  return Canonical()
      .add(conversation.id.text)
      .add(conversation.ability.text)
      .add(conversation.date)
      .add(conversation.note)
      .add(conversation.is_private ? 1 : 0)
      .add(conversation.updated)
      .add(conversation.extras)
      .take();
}

std::string canonical(const FocusArea& area) {
  Canonical text;
  text.add(area.id.text).add(area.quarter).add(area.ability.text).add(area.target_milestone.value_or(-1));
  text.add(area.goal).add(static_cast<int>(area.ideas.size()));
  for (const std::string& idea : area.ideas) text.add(idea);
  return text.add(area.progress).add(area.updated).add(area.extras).take();
}

std::string canonical(const Checkpoint& checkpoint) {
  return Canonical()
      .add(checkpoint.id.text)
      .add(checkpoint.quarter)
      .add(checkpoint.opened)
      .add(checkpoint.closed)
      .add(checkpoint.summary)
      .add(checkpoint.claims)
      .add(checkpoint.closing_claims)
      .add(checkpoint.updated)
      .add(checkpoint.extras)
      .take();
}

std::string canonical(const ProgramProgress& progress) {
  return Canonical()
      .add(progress.program.text)
      .add(progress.step.text)
      .add(progress.done)
      .add(progress.updated)
      .add(progress.extras)
      .take();
}

std::string canonical(const Removal& removal) {
  return Canonical().add(removal.id.text).add(removal.updated).add(removal.extras).take();
}

std::string canonical_header(const Assessment& assessment) {
  return Canonical()
      .add(assessment.framework.id)
      .add(assessment.framework.version)
      .add(assessment.framework.digest)
      .add(assessment.framework.extras)
      .add(assessment.subject.name)
      .add(assessment.subject.extras)
      .add(assessment.assessor.name)
      .add(static_cast<int>(assessment.assessor.relation))
      .add(assessment.assessor.extras)
      .add(assessment.created)
      .add(assessment.updated)
      .add(assessment.target_role.text)
      .add(assessment.extras)
      .take();
}

}  // namespace milepost
