#include "app/brief_changes.hpp"

#include <algorithm>
#include <utility>

#include "core/line.hpp"
#include "core/link.hpp"
#include "core/places.hpp"
#include "core/quarter.hpp"
#include "core/records.hpp"

namespace milepost {
namespace {

constexpr std::size_t longest_text = 200;

std::string role_name(const BriefRequest& request, const RoleId& role) {
  if (role.empty()) return "none";
  const auto place = request.index.role(role);
  return one_line(place ? request.framework.roles[*place].name : role.text, longest_text);
}

// A record that was shared once and is private now would come up as removed, with its text.
template <class Record>
void drop_now_private(std::vector<RecordDifference<Record>>& differences, const Assessment& now) {
  Places private_now;
  for (const Record& record : records<Record>(now)) {
    if (record.is_private) private_now.add(record.id.text, 0);
  }
  std::erase_if(differences, [&](const RecordDifference<Record>& difference) {
    return difference.record.is_private || private_now.has(difference.record.id.text);
  });
}

BriefItem claim_item(const BriefRequest& request, const ClaimChange& change) {
  BriefItem item{ability_name(request, change.ability), "", "", {}};
  switch (change.move) {
    case ClaimMove::up:
    case ClaimMove::down:
      item.text = milestone_text(*change.before) + " → " + milestone_text(*change.after);
      break;
    case ClaimMove::added:
      item.text = milestone_text(*change.after) + ", not assessed before";
      break;
    case ClaimMove::cleared:
      item.text = "not assessed any more, was " + milestone_text(*change.before);
      break;
  }
  if (!change.day_after.empty()) item.text += " (" + change.day_after + ")";
  return item;
}

std::string move_words(RecordMove move) {
  switch (move) {
    case RecordMove::added:
      return "added";
    case RecordMove::changed:
      return "changed";
    case RecordMove::written:
      return "added or changed";
    case RecordMove::removed:
      return "removed";
  }
  return {};
}

BriefItem evidence_item(const RecordDifference<Evidence>& difference) {
  const Evidence& evidence = difference.record;
  BriefItem item{"Evidence " + move_words(difference.move), one_line(evidence.text, longest_text), "", {}};
  if (!evidence.date.empty()) item.text += " (" + evidence.date + ")";
  if (can_be_followed(evidence.url)) item.url = evidence.url;
  return item;
}

BriefItem conversation_item(const BriefRequest& request, const RecordDifference<Conversation>& difference) {
  const Conversation& conversation = difference.record;
  const std::string about = conversation.ability.empty() ? "" : " about " + ability_name(request, conversation.ability);
  BriefItem item{
      "Conversation" + about + " " + move_words(difference.move), one_line(conversation.note, longest_text), "", {}};
  if (!conversation.date.empty()) item.text += (item.text.empty() ? "" : " ") + ("(" + conversation.date + ")");
  return item;
}

BriefBase since_file(const BriefRequest& request) {
  const Assessment before = shared_with(request.privacy, *request.since);
  const std::string day = day_of(before.updated, request.zone);
  return {"Changes since " + (day.empty() ? "the earlier file" : day), true,
          changes_between(before, request.assessment, request.index, request.zone)};
}

BriefBase since_checkpoint(const BriefRequest& request, const Checkpoint& checkpoint) {
  const bool is_closed = !checkpoint.closed.empty();
  const std::string& day = is_closed ? checkpoint.closed : checkpoint.opened;
  const std::string quarter = checkpoint.quarter.empty() ? "the quarter" : checkpoint.quarter;
  return {"Changes since " + (day.empty() ? "" : day + ", ") + (is_closed ? "the end of " : "the start of ") + quarter,
          true, changes_since(checkpoint, request.assessment, request.index, request.zone)};
}

BriefBase since_what_there_is(const BriefRequest& request) {
  if (request.since != nullptr) return since_file(request);
  const auto closed = closed_checkpoints(request.assessment);
  const Checkpoint* checkpoint = closed.empty() ? open_checkpoint(request.assessment) : closed.back();
  if (checkpoint != nullptr) return since_checkpoint(request, *checkpoint);
  return {"Changes since last time", false, {}};
}

}  // namespace

BriefBase changes_for(const BriefRequest& request) {
  BriefBase base = since_what_there_is(request);
  if (request.privacy == Privacy::without_private) {
    drop_now_private(base.changes.evidence, request.assessment);
    drop_now_private(base.changes.conversations, request.assessment);
  }
  return base;
}

BriefSection changes_section(const BriefRequest& request, const BriefBase& base, std::size_t most) {
  BriefSection section{BriefTopic::changes, base.heading, {}, ""};
  const Changes& changes = base.changes;
  if (!base.is_known) section.remark = "Nothing to compare with yet: no quarter was opened, and no earlier file.";
  if (base.is_known && changes.empty()) section.remark = "Nothing has changed.";
  const auto told = [&](const auto& item) {
    section.items.push_back(section.items.size() < most ? item() : BriefItem{});
  };
  for (const ClaimChange& change : changes.claims) told([&] { return claim_item(request, change); });
  if (changes.target_role) {
    section.items.push_back(
        {"Target role",
         role_name(request, changes.target_role->after) + ", was " + role_name(request, changes.target_role->before),
         "",
         {}});
  }
  for (const auto& difference : changes.evidence) told([&] { return evidence_item(difference); });
  for (const auto& difference : changes.conversations) told([&] { return conversation_item(request, difference); });
  return section;
}

std::string ability_name(const BriefRequest& request, const AbilityId& ability) {
  const auto place = request.index.ability(ability);
  return one_line(place ? request.framework.abilities[*place].name : ability.text, longest_text);
}

std::string milestone_text(int milestone) { return milestone == 0 ? "not yet" : std::to_string(milestone); }

}  // namespace milepost
