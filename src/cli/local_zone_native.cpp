// What the C library knows of zones.

#include <array>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string_view>

#include "cli/local_zone.hpp"

namespace milepost {
namespace {

constexpr std::int64_t milliseconds_a_second = 1000;

// The C library takes a name that it does not know for UTC without a word.
bool is_known_here(const std::string& name) {
  const char* directory = std::getenv("TZDIR");
  std::ifstream file(std::string(directory == nullptr ? "/usr/share/zoneinfo" : directory) + '/' + name,
                     std::ios::binary);
  std::array<char, 4> start{};
  return file.read(start.data(), start.size()) && std::string_view(start.data(), start.size()) == "TZif";
}

}  // namespace

std::int64_t milliseconds_east_of_utc(std::int64_t moment) {
  const std::time_t seconds =
      static_cast<std::time_t>(moment / milliseconds_a_second - (moment % milliseconds_a_second < 0 ? 1 : 0));
  std::tm here{};
  return localtime_r(&seconds, &here) == nullptr ? 0 : here.tm_gmtoff * milliseconds_a_second;
}

bool use_zone(const std::string& name) {
  if (!name.empty() && !is_known_here(name)) return false;
  if (!name.empty()) setenv("TZ", (":" + name).c_str(), 1);
  tzset();
  return true;
}

}  // namespace milepost
