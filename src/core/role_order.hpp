#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation.hpp"

namespace milepost {

/// The milestones that the claims do not reach yet, of musts and recommendeds together.
int milestones_to_go(const RoleResult& role);

/// The roles' places, the nearest first: those that are not ready by how few milestones are to go, then those
/// that are ready; equally near ones in framework order.
std::vector<std::size_t> nearest_roles(const std::vector<RoleResult>& roles);

/// Roles of one rank in one family; the family is empty, and there is no rank, where a framework names none.
struct RoleGroup {
  std::string family;
  std::optional<int> rank;
  std::vector<std::size_t> roles;
  friend bool operator==(const RoleGroup&, const RoleGroup&) = default;
};

/// Puts roles into groups without changing their order: families come as their first role does, and the ranks
/// within a family likewise. REQUIRES: `order` holds places of `Framework::roles`.
std::vector<RoleGroup> grouped_roles(const Framework& framework, const std::vector<std::size_t>& order);

}  // namespace milepost
