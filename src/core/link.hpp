#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// True for an address that may become a link: it starts with https://, http:// or mailto: (in any case),
/// goes on after that, and has no control characters.
bool can_be_followed(std::string_view url);

/// Where a link leads, in few words: the host of a page, the address of a letter. What stands before an @
/// in a host is left out, since it could pass for one. REQUIRES: `can_be_followed`.
std::string link_label(std::string_view url);

}  // namespace milepost
