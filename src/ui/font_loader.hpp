#pragma once

struct ImFontLoader;

namespace milepost::ui {

/// The loader that fills Dear ImGui's atlas from the FontSource of the TextEngine that the atlas names
/// as its user data.
const ImFontLoader& font_loader();

}  // namespace milepost::ui
