// Takes the place of what Dear ImGui holds for keys, tooltips, settings and text of its own, none of which this project
// shows or uses. The library cannot know that, and would bring it all into the download; with what ui/bare_window.cpp
// does without, a third of the program stays out this way.
//
// cmake/Dependencies.cmake builds the library's own sources, unchanged, with weak functions, so the
// linker takes the ones below instead. Functions that the library still calls answer what is true here;
// those that nothing leads to end the program, so that a widget that begins to need one is noticed at once.

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdint>

namespace {

constexpr std::uint8_t opaque_white = 255;

[[noreturn]] void left_out() { __builtin_trap(); }

}  // namespace

// Nothing is opened that would have to be closed.
bool ImGui::ErrorLog(const char*) { left_out(); }

// No window's place is kept in a file, and no words are the library's.
void ImGui::AddSettingsHandler(const ImGuiSettingsHandler*) {}
void ImGui::TableSettingsAddSettingsHandler() {}
void ImGui::LocalizeRegisterEntries(const ImGuiLocEntry*, int) {}

// The page's own elements hold the focus and take the keys: none comes here. Whoever is pressed keeps the pointer by
// being the active one.
void ImGui::FocusWindow(ImGuiWindow*, ImGuiFocusRequestFlags) {}
void ImGui::SetFocusID(ImGuiID, ImGuiWindow*) {}
void ImGui::SetKeyOwner(ImGuiKey, ImGuiID, ImGuiInputFlags) {}
bool ImGui::TestKeyOwner(ImGuiKey, ImGuiID) { return true; }
int ImGui::CalcTypematicRepeatAmount(float, float, float, float) { left_out(); }
void ImGui::InputTextDeactivateHook(ImGuiID) {}

// There is one window, without popups, dialogs or tooltips before it, and nothing is dragged or moved.
bool ImGui::IsWindowContentHoverable(ImGuiWindow*, ImGuiHoveredFlags) { return true; }
bool ImGui::IsItemHovered(ImGuiHoveredFlags) { left_out(); }
void ImGui::SetTooltip(const char*, ...) { left_out(); }
const char* ImGui::GetKeyChordName(ImGuiKeyChord) { left_out(); }
void ImGui::StopMouseMovingWindow() { left_out(); }

// Colours are the theme's, and so is the size of text.
void ImGui::StyleColorsDark(ImGuiStyle*) {}
void ImGui::SetCurrentFont(ImFont*, float, float) {}

// Our fonts come glyph by glyph, as they are needed.
void ImFontAtlasBuildLegacyPreloadAllGlyphRanges(ImFontAtlas*) { left_out(); }
void ImFontAtlasTextureBlockPostProcessMultiply(ImFontAtlasPostProcessData*, float) { left_out(); }

// Of the library's own pictures, which are the shapes of the pointer, only the white to fill with is drawn.
void ImFontAtlasBuildRenderBitmapFromString(ImFontAtlas* atlas, int x, int y, int width, int height, const char*,
                                            char) {
  ImTextureData& texture = *atlas->TexData;
  const int row = width * texture.BytesPerPixel;
  for (int line = 0; line < height; ++line)
    std::fill_n(static_cast<std::uint8_t*>(texture.GetPixelsAt(x, y + line)), row, opaque_white);
}

// The library writes no text for us, and printf's way with numbers is long.
int ImFormatString(char* buffer, std::size_t, const char*, ...) { return *buffer = '\0'; }
int ImFormatStringV(char* buffer, std::size_t, const char*, va_list) { return *buffer = '\0'; }
