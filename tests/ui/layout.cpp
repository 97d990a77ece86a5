#include "ui/layout.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <vector>

#include "ui/tree_difference.hpp"

namespace milepost::sample {
namespace {

using ui::Node;
using ui::NodeRole;
using ui::Rect;

constexpr float least_target = 24;
constexpr float rounding = 0.01F;

bool is_target(const Node& node) {
  switch (node.role) {
    case NodeRole::button:
    case NodeRole::link:
    case NodeRole::checkbox:
    case NodeRole::radio:
    case NodeRole::tab:
    case NodeRole::text_field:
    case NodeRole::text_area:
    case NodeRole::select:
      return true;
    default:
      return false;
  }
}

bool is_read(const Node& node) {
  return node.role == NodeRole::text || node.role == NodeRole::heading || node.role == NodeRole::progress;
}

bool overlap(const Rect& left, const Rect& right) {
  return left.x + rounding < right.right() && right.x + rounding < left.right() && left.y + rounding < right.bottom() &&
         right.y + rounding < left.bottom();
}

std::string words(const Node& node) {
  std::ostringstream text;
  text << "“" << node.name << "” at " << node.rect.x << ',' << node.rect.y << ' ' << node.rect.width << " x "
       << node.rect.height;
  return text.str();
}

void check_place(const Node& node, float width, float height, std::ostringstream& faults) {
  const Rect& rect = node.rect;
  const bool inside = rect.x >= -rounding && rect.y >= -rounding && rect.right() <= width + rounding &&
                      rect.bottom() <= height + rounding;
  if (!inside) faults << words(node) << " is outside of " << width << " x " << height << '\n';
  if (rect.width <= 0 || rect.height <= 0) faults << words(node) << " has no room\n";
}

void check_words(const Node& node, std::ostringstream& faults) {
  if ((is_target(node) || is_read(node)) && node.name.empty()) faults << words(node) << " has no words\n";
  if (node.role == NodeRole::progress && (node.now < node.minimum || node.now > node.maximum)) {
    faults << words(node) << " is beyond its ends\n";
  }
  const bool is_option = std::any_of(node.options.begin(), node.options.end(),
                                     [&](const ui::Option& option) { return option.value == node.value; });
  if (node.role == NodeRole::select && !is_option) faults << words(node) << " shows none of its options\n";
}

void check_size(const Node& target, std::ostringstream& faults) {
  if (target.rect.width < least_target - rounding || target.rect.height < least_target - rounding) {
    faults << words(target) << " is too small a target\n";
  }
}

void check_overlaps(const std::vector<const Node*>& shown, std::ostringstream& faults) {
  for (auto one = shown.begin(); one != shown.end(); ++one) {
    for (auto other = one + 1; other != shown.end(); ++other) {
      if (overlap((*one)->rect, (*other)->rect)) faults << words(**one) << " overlaps " << words(**other) << '\n';
    }
  }
}

}  // namespace

std::string layout_faults(headless::Page& page) {
  std::ostringstream faults;
  std::set<ui::NodeId> ids{0};
  std::vector<const Node*> shown;
  for (const Node& node : page.tree().nodes()) {
    check_place(node, page.width(), page.last_frame().content_height, faults);
    check_words(node, faults);
    if (!ids.insert(node.id).second) faults << words(node) << " has the id of another\n";
    if (is_target(node)) check_size(node, faults);
    if (is_target(node) || is_read(node)) shown.push_back(&node);
  }
  check_overlaps(shown, faults);
  return faults.str();
}

std::string unrest(headless::Page& page) {
  std::ostringstream faults;
  ui::TreeMemory memory;
  memory.update(page.tree());
  const int frames = page.settle();
  if (frames != 1) faults << frames << " frames were drawn where nothing happened\n";
  const ui::TreeDifference difference = memory.update(page.tree());
  for (const Node* node : difference.put) faults << words(*node) << " changed by itself\n";
  for (const Node* node : difference.moved) faults << words(*node) << " moved by itself\n";
  if (!difference.removed.empty()) faults << difference.removed.size() << " nodes went by themselves\n";
  return faults.str();
}

}  // namespace milepost::sample
