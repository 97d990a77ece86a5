#include "core/package.hpp"

#include <cstdlib>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/privacy.hpp"
#include "core/quarter.hpp"

namespace milepost {
namespace {

// Dates and times begin with the day, so that texts compare as days do; an empty one is before all of them.
bool is_since(const std::string& day, std::initializer_list<const std::string*> times) {
  for (const std::string* time : times) {
    if (time->substr(0, day.size()) >= day) return true;
  }
  return false;
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

Assessment package_since(const Assessment& assessment, Date since) {
  Assessment package = shared_with(Privacy::without_private, assessment);
  const std::string day = since.text();
  const std::string quarter = since.quarter();
  std::erase_if(package.evidence, [&](const Evidence& item) { return !is_since(day, {&item.date, &item.updated}); });
  std::erase_if(package.conversations, [&](const Conversation& item) {
    return !is_since(day, {&item.date, &item.updated});
  });
  std::erase_if(package.focus, [&](const FocusArea& area) {
    return !is_since(quarter, {&area.quarter}) && !is_since(day, {&area.updated});
  });
  std::erase_if(package.checkpoints, [&](const Checkpoint& checkpoint) {
    return !is_since(day, {&checkpoint.opened, &checkpoint.closed, &checkpoint.updated});
  });
  std::erase_if(package.programs, [&](const ProgramProgress& progress) {
    return !is_since(day, {&progress.done, &progress.updated});
  });
  package.removed.clear();
  return package;
}

Date package_start(const Assessment& assessment, Date today) {
  const auto closed = closed_checkpoints(assessment);
  const Checkpoint* last = open_checkpoint(assessment);
  if (last == nullptr && !closed.empty()) last = closed.back();
  const auto opened = last == nullptr ? std::nullopt : Date::parse(last->opened);
  return opened ? *opened : half_a_year_before(today);
}

}  // namespace milepost
