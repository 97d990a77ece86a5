#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assessment.hpp"
#include "core/evaluation.hpp"
#include "core/framework.hpp"

namespace milepost {

/// Why an ability is proposed to focus on, the strongest reason first.
enum class FocusReason { always_in_focus, target_must, target_recommended, next_step };

struct FocusProposal {
  std::size_t ability = 0;  ///< place in Framework::abilities
  FocusReason reason = FocusReason::next_step;
  std::optional<int> claimed;
  int target = 0;                  ///< the next milestone; the highest one where that is claimed
  std::optional<int> needed;       ///< the milestone that the roles need, where the reason is a role
  std::vector<std::size_t> roles;  ///< the target role, or those that the step would lift
  bool is_suggested = false;       ///< whether it is among those to begin with
  friend bool operator==(const FocusProposal&, const FocusProposal&) = default;
};

/// As many focus areas as one quarter usually has; more are possible, with a word about it.
constexpr std::size_t usual_focus_areas = 3;

/// What to focus on in a quarter: the abilities that the framework keeps always in focus; what the target
/// role still needs, musts before recommendeds, the fewest missing milestones first; then the other steps
/// that would lift a role, the shortest first, of equally short ones that which lifts more roles. Each
/// ability once, and none that is in focus in that quarter already. The first three are suggested, and all
/// that are always in focus.
std::vector<FocusProposal> propose_focus(const Framework& framework, const FrameworkIndex& index,
                                         const Assessment& assessment, const Evaluation& evaluation,
                                         std::string_view quarter);

/// For each of the framework's abilities whether it is one of the quarter's focus areas.
std::vector<char> abilities_in_focus(const Framework& framework, const FrameworkIndex& index,
                                     const Assessment& assessment, std::string_view quarter);

/// Whether the ability is one of the quarter's focus areas.
bool is_in_focus(const Assessment& assessment, const AbilityId& ability, std::string_view quarter);

/// A focus area on an ability, with the next milestone as its target; the highest one where that is
/// claimed.
FocusArea new_focus_area(const Framework& framework, std::size_t ability, std::optional<int> claimed,
                         std::string quarter);

/// Ideas written one a line: without blank lines, and without blanks around each.
std::vector<std::string> ideas_from(std::string_view lines);

/// Whether the lines say just these ideas.
bool are_ideas(std::string_view lines, const std::vector<std::string>& ideas);

/// Lines that say these ideas.
std::string lines_of(const std::vector<std::string>& ideas);

}  // namespace milepost
