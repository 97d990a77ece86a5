#pragma once

#include <string>

#include "platform/headless/page.hpp"

namespace milepost::sample {

/// What is wrong with what the page shows, one line each; empty where it keeps what every screen promises:
/// all of it lies inside the page, no text or target lies over another, each target is at least 24 by 24 px
/// and has a name, no text is empty, every id is used once, and a choice shows one of its options.
std::string layout_faults(headless::Page& page);

/// Draws the page once more. Gives what is wrong where it does not stand still: another frame is wanted, or
/// this one differs from the last. REQUIRES: the page has settled.
std::string unrest(headless::Page& page);

}  // namespace milepost::sample
