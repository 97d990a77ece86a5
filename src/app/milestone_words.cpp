#include "app/milestone_words.hpp"

#include "app/brief_words.hpp"

namespace milepost {

std::string milestone_title(const Milestone& milestone) {
  return milestone.name.empty() ? "Milestone " + std::to_string(milestone.level) : milestone.name;
}

std::string numbered_milestone(const Milestone& milestone, std::string_view between) {
  if (milestone.name.empty()) return milestone_title(milestone);
  return std::to_string(milestone.level) + std::string(between) + milestone.name;
}

std::string reach_line(Reach reach) { return "Reach: " + std::string(reach_words(reach)); }

}  // namespace milepost
