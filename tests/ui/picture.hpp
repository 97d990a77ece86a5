#pragma once

#include <string>

#include "platform/headless/page.hpp"

namespace milepost::sample {

/// What the last frame drew inside a rectangle of the content, as bytes that are the same where the picture is:
/// every triangle cut to the rectangle, with its colours and the part of the texture it shows. Bytes can be
/// compared only while no new letters come into the texture.
std::string picture_in(const ui::Rect& rect);

}  // namespace milepost::sample
