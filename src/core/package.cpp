#include "core/package.hpp"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/quarter.hpp"
#include "core/records.hpp"
#include "core/sharing.hpp"

namespace milepost {
namespace {

// Days compare as texts do; an empty one is before all of them.
bool is_since(const std::string& first, std::initializer_list<std::string_view> days) {
  return std::any_of(days.begin(), days.end(), [&](std::string_view day) { return day >= first; });
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// The same day of the month six months earlier, or the last day of that month where it is shorter.
Date half_a_year_before(Date date) {
  const std::string text = date.text();
  const int month = std::atoi(text.c_str() + 5);
  const std::string year = month > 6 ? text.substr(0, 4) : std::to_string(std::atoi(text.c_str()) - 1);
  const std::string start = year + '-' + two_digits(month > 6 ? month - 6 : month + 6) + '-';
  for (int day = std::atoi(text.c_str() + 8); day > 0; --day) {
    if (const auto earlier = Date::parse(start + two_digits(day))) return *earlier;
  }
  return date;
}

}  // namespace

Assessment package_since(const Assessment& assessment, Date since, const Zone& zone) {
  Assessment package = assessment;
  const std::string day = since.text();
  const std::string quarter = since.quarter();
  const auto drop = [&](auto& list, auto is_in_time) {
    std::erase_if(list, [&](const auto& record) {
      return !is_in_time(record) && !is_since(day, {day_of(written(record), zone)});
    });
  };
  drop(package.evidence, [&](const Evidence& item) { return is_since(day, {item.date}); });
  drop(package.conversations, [&](const Conversation& item) { return is_since(day, {item.date}); });
  drop(package.focus, [&](const FocusArea& area) { return is_since(quarter, {area.quarter}); });
  drop(package.checkpoints, [&](const Checkpoint& item) { return is_since(day, {item.opened, item.closed}); });
  drop(package.programs, [&](const ProgramProgress& progress) { return is_since(day, {progress.done}); });
  package.removed.clear();
  return exported(Privacy::without_private, package);
}

Date package_start(const Assessment& assessment, Date today) {
  const auto closed = closed_checkpoints(assessment);
  const Checkpoint* last = open_checkpoint(assessment);
  if (last == nullptr && !closed.empty()) last = closed.back();
  const auto opened = last == nullptr ? std::nullopt : Date::parse(last->opened);
  return opened ? *opened : half_a_year_before(today);
}

}  // namespace milepost
