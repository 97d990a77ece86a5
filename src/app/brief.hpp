#pragma once

#include <string>
#include <vector>

#include "core/assessment.hpp"
#include "core/date.hpp"
#include "core/framework.hpp"
#include "core/privacy.hpp"
#include "core/zone.hpp"

namespace milepost {

/// What a brief is made from. `since` is the earlier assessment that changes are told from; where it is
/// null they are told from the newest closed checkpoint, else from the opening of the open one.
struct BriefRequest {
  const Framework& framework;
  const FrameworkIndex& index;
  const Assessment& assessment;
  const Assessment* since = nullptr;
  Date as_of;
  const Zone& zone;  ///< of whoever reads it
  Privacy privacy = Privacy::without_private;
};

enum class BriefTopic { changes, evidence, gaps, focus, questions, conversations };

/// One point of a brief. Every text is one line of plain text; a writer escapes it.
struct BriefItem {
  std::string label;  ///< what it is about, such as an ability; may be empty
  std::string text;
  std::string url;  ///< one that can be followed, or empty
  std::vector<std::string> details;
  friend bool operator==(const BriefItem&, const BriefItem&) = default;
};

struct BriefSection {
  BriefTopic topic = BriefTopic::changes;
  std::string heading;
  std::vector<BriefItem> items;
  std::string remark;  ///< said after the items, or in their place; may be empty
  friend bool operator==(const BriefSection&, const BriefSection&) = default;
};

/// The one page that a 1:1 starts from.
struct Brief {
  std::string title;
  std::vector<std::string> facts;
  std::vector<BriefSection> sections;  ///< one for each topic, in their order
  friend bool operator==(const Brief&, const Brief&) = default;
};

/// Evidence by its strength: publicly recognized first, then with an observer, then with the widest reach
/// (one squad where it names none), then the newest, undated last, then by id.
std::vector<const Evidence*> strongest_first(const Assessment& assessment);

/// Makes a brief. The same request gives the same brief. What is private is not in it, and has no effect
/// on it, unless asked for. Sections are cut to what fits on a page, and say how much more there is.
Brief make_brief(const BriefRequest& whole);

}  // namespace milepost
