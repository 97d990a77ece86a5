#pragma once

#include <cstdint>
#include <vector>

namespace milepost::web {

/// What the last frame drew, as 32-bit words that web/src/picture/draw-data.ts reads in place: first the
/// textures that changed, then the draw lists with their commands. Floats are given by their bits.
/// Marks the textures as taken over.
std::vector<std::uint32_t> draw_words();

/// The graphics context is gone: the next words announce every texture anew.
void forget_textures();

}  // namespace milepost::web
