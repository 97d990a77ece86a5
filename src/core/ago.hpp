#pragma once

#include <cstdint>
#include <string>

namespace milepost {

/// How long ago a day was, in words: "today", "1 day ago", "29 days ago", "about 1 month ago", "about 5
/// years ago"; "in the future" where `days` is negative. From 30 days on it is rounded to months, from 345
/// days on to years.
std::string ago(std::int32_t days);

}  // namespace milepost
