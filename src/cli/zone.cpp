#include "cli/zone.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "cli/local_zone.hpp"
#include "core/quote.hpp"

namespace milepost {
namespace {

class LocalZone final : public Zone {
 public:
  Date day_of(std::int64_t milliseconds) const override {
    return FixedZone().day_of(milliseconds + milliseconds_east_of_utc(milliseconds));
  }
};

std::optional<int> two_digits(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() != 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  return (text[0] - '0') * 10 + (text[1] - '0');
}

// Minutes east of UTC for `+05:30`, up to fourteen hours, as far as any zone is away.
std::optional<int> offset_from_text(std::string_view text) {
  constexpr int furthest = 14 * 60;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hours = two_digits(text.substr(1, 2));
  const auto minutes = two_digits(text.substr(4));
  if (!hours || !minutes || *minutes > 59 || *hours * 60 + *minutes > furthest) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

// Whether it is a name and no path that leads elsewhere.
bool is_zone_name(std::string_view text) {
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '_' ||
           c == '-' || c == '+';
  };
  return !text.empty() && text.front() != '/' && std::all_of(text.begin(), text.end(), is_allowed);
}

}  // namespace

std::unique_ptr<Zone> local_zone() {
  use_zone("");
  return std::make_unique<LocalZone>();
}

Result<std::unique_ptr<Zone>> zone_from_text(const std::string& text) {
  if (text == "UTC" || text == "Z") return std::unique_ptr<Zone>(std::make_unique<FixedZone>());
  if (const auto minutes = offset_from_text(text)) {
    return std::unique_ptr<Zone>(std::make_unique<FixedZone>(*minutes));
  }
  if (!is_zone_name(text) || !use_zone(text)) {
    return Error{"", "expected a zone such as +10:00, or one that this machine knows such as Australia/Sydney, got " +
                         in_quotes(text)};
  }
  return std::unique_ptr<Zone>(std::make_unique<LocalZone>());
}

}  // namespace milepost
