#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/assessment.hpp"
#include "ui/panels/assess/conversation_state.hpp"
#include "ui/panels/evidence/evidence_state.hpp"

namespace milepost::ui {

/// Forms that Escape has closed, with what was written in them: each is there when it is opened again.
struct FormsAside {
  std::map<std::string, EvidenceDraft> evidence;           ///< by `form_key`
  std::map<std::string, ConversationDraft> conversations;  ///< by `form_key`
  std::map<std::string, std::string> summaries;            ///< of checkpoints, by their id
  std::optional<ObservationDraft> observation;
};

/// Of the form on a record, or on a new one of an ability where `record` is empty.
inline std::string form_key(const AbilityId& ability, const RecordId& record) {
  return record.text.empty() ? '\n' + ability.text : record.text;
}

/// Takes what was put aside under `key` into `draft`; gives whether there was anything.
template <class Draft>
bool take_back(std::map<std::string, Draft>& aside, const std::string& key, Draft& draft) {
  const auto found = aside.find(key);
  if (found == aside.end()) return false;
  draft = std::move(found->second);
  aside.erase(found);
  return true;
}

}  // namespace milepost::ui
