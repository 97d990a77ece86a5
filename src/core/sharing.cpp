#include "core/sharing.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "core/header.hpp"
#include "core/merge.hpp"
#include "core/records.hpp"
#include "core/sorting.hpp"
#include "core/timestamp.hpp"

namespace milepost {
namespace {

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) {
  return std::binary_search(names.begin(), names.end(), name);
}

Names united(const Names& left, const Names& right) {
  Names names;
  names.reserve(left.size() + right.size());
  std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(names));
  return names;
}

void sort_names(Names& names) {
  sort_items(names, std::less<>());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

Names names_of(const Assessment& assessment) {
  Names names;
  for_each_list(assessment, [&](const auto& list) {
    for (const auto& record : list) names.push_back(removal_id(record).text);
  });
  sort_names(names);
  return names;
}

bool is_told(const Assessment& assessment, Privacy privacy, const Removal& removal) {
  if (!assessment.told) return false;
  return contains(assessment.told->others, removal.id.text) ||
         (privacy == Privacy::with_private && contains(assessment.told->own, removal.id.text));
}

}  // namespace

Assessment exported(Privacy privacy, const Assessment& assessment) {
  Assessment handed = shared_with(privacy, assessment);
  std::erase_if(handed.removed, [&](const Removal& removal) { return !is_told(assessment, privacy, removal); });
  handed.told.reset();
  set_updated(handed, later(later(handed.created, latest_change(handed)), latest_said(handed)));
  return handed;
}

bool note_told(Told& told, Privacy privacy, const Assessment& handed) {
  Names& names = privacy == Privacy::with_private ? told.own : told.others;
  const std::size_t before = names.size();
  names = united(names, names_of(handed));
  return names.size() > before;
}

Told told_by(const Assessment& file) {
  Told told;
  Names own;
  for_each_list(file, [&](const auto& list) {
    for (const auto& record : list) (is_private(record) ? own : told.others).push_back(removal_id(record).text);
  });
  for (const Removal& removal : file.removed) own.push_back(removal.id.text);
  sort_names(told.others);
  sort_names(own);
  std::set_difference(own.begin(), own.end(), told.others.begin(), told.others.end(), std::back_inserter(told.own));
  return told;
}

Told told_before(const Assessment& kept) {
  Told told{{}, names_of(kept)};
  for (const Removal& removal : kept.removed) told.own.push_back(removal.id.text);
  sort_names(told.own);
  return told;
}

std::optional<Told> both(const std::optional<Told>& left, const std::optional<Told>& right) {
  if (!left || !right) return left ? left : right;
  return Told{united(left->others, right->others), united(left->own, right->own)};
}

void forget_removals(Assessment& assessment, std::string_view time) {
  std::erase_if(assessment.removed, [&](const Removal& removal) {
    return !is_told(assessment, Privacy::with_private, removal) && compare_timestamps(removal.updated, time) < 0;
  });
}

}  // namespace milepost
