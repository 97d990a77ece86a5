#include "core/ago.hpp"

namespace milepost {
namespace {

constexpr std::int32_t days_a_year = 365;

std::string counted_ago(std::int32_t count, const char* unit) {
  return std::to_string(count) + ' ' + unit + (count == 1 ? " ago" : "s ago");
}

std::int32_t rounded(std::int32_t dividend, std::int32_t divisor) { return (dividend + divisor / 2) / divisor; }

}  // namespace

std::string ago(std::int32_t days) {
  if (days < 0) return "in the future";
  if (days == 0) return "today";
  if (days < 30) return counted_ago(days, "day");
  if (days < 345) return "about " + counted_ago(rounded(days * 12, days_a_year), "month");
  return "about " + counted_ago(rounded(days, days_a_year), "year");
}

}  // namespace milepost
