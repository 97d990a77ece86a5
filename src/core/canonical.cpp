#include "core/canonical.hpp"

#include <optional>
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

  Canonical& add_any(const std::optional<Timestamp>& written) { return written ? add(1).add(*written) : add(0); }

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
      .add_any(claim.written)
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
      .add_any(evidence.written)
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
      .add_any(conversation.written)
      .take();
}

std::string canonical(const FocusArea& area) {
  Canonical text;
  text.add(area.id.text).add(area.quarter).add(area.ability.text).add(area.target_milestone.value_or(-1));
  text.add(area.goal).add(static_cast<int>(area.ideas.size()));
  for (const std::string& idea : area.ideas) text.add(idea);
  return text.add(area.progress).add(area.updated).add(area.extras).add_any(area.written).take();
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
      .add_any(checkpoint.written)
      .take();
}

std::string canonical(const ProgramProgress& progress) {
  return Canonical()
      .add(progress.program.text)
      .add(progress.step.text)
      .add(progress.done)
      .add(progress.updated)
      .add(progress.extras)
      .add_any(progress.written)
      .take();
}

std::string canonical(const Removal& removal) {
  return Canonical().add(removal.id.text).add(removal.updated).add(removal.extras).take();
}

std::string canonical(const FrameworkReference& framework) {
  return Canonical().add(framework.id).add(framework.version).add(framework.digest).add(framework.extras).take();
}

std::string canonical(const Subject& subject) { return Canonical().add(subject.name).add(subject.extras).take(); }

std::string canonical(const Assessor& assessor) {
  return Canonical().add(assessor.name).add(static_cast<int>(assessor.relation)).add(assessor.extras).take();
}

std::string canonical_header(const Assessment& assessment) {
  return Canonical()
      .add(canonical(assessment.framework))
      .add(canonical(assessment.subject))
      .add(canonical(assessment.assessor))
      .add(assessment.created)
      .add(assessment.updated)
      .add(assessment.target_role.text)
      .add(assessment.extras)
      .take();
}

}  // namespace milepost
