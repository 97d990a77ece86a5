#include "core/role_order.hpp"

#include <map>
#include <utility>

#include "core/sorting.hpp"

namespace milepost {

int milestones_to_go(const RoleResult& role) { return role.must.missing + role.recommended.missing; }

std::vector<std::size_t> nearest_roles(const std::vector<RoleResult>& roles) {
  std::vector<std::size_t> order(roles.size());
  for (std::size_t place = 0; place < order.size(); ++place) order[place] = place;
  sort_items(order, [&](std::size_t left, std::size_t right) {
    const bool is_left_ready = roles[left].verdict == Verdict::ready;
    const bool is_right_ready = roles[right].verdict == Verdict::ready;
    if (is_left_ready != is_right_ready) return is_right_ready;
    return milestones_to_go(roles[left]) < milestones_to_go(roles[right]);
  });
  return order;
}

std::vector<RoleGroup> grouped_roles(const Framework& framework, const std::vector<std::size_t>& order) {
  // Where the groups of each family are, and each group in its family, by rank and family.
  std::map<std::string, std::size_t> places;
  std::map<std::string, std::size_t> places_in_family;
  std::vector<std::vector<RoleGroup>> families;
  for (const std::size_t role : order) {
    const Role& said = framework.roles[role];
    const auto [place, is_new] = places.emplace(said.family, families.size());
    if (is_new) families.emplace_back();
    std::vector<RoleGroup>& ranks = families[place->second];
    const std::string name = (said.rank ? std::to_string(*said.rank) : "") + ' ' + said.family;
    const auto [in_family, is_new_rank] = places_in_family.emplace(name, ranks.size());
    if (is_new_rank) ranks.push_back({said.family, said.rank, {}});
    ranks[in_family->second].roles.push_back(role);
  }
  std::vector<RoleGroup> groups;
  for (std::vector<RoleGroup>& ranks : families) {
    for (RoleGroup& group : ranks) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace milepost
