// Takes the place of what Dear ImGui holds for title bars, menus, tables, keys and .ini files, none of
// which this project shows or uses. The library cannot know that, and would bring it all into the
// download; a quarter of the program stays out this way.
//
// cmake/Dependencies.cmake builds the library's own sources, unchanged, with weak functions, so the
// linker takes the ones below instead. Functions that the library still calls answer what is true here;
// those that nothing leads to end the program, so that a widget that begins to need one is noticed at once.

#include <imgui.h>
#include <imgui_internal.h>

namespace {

[[noreturn]] void left_out() { __builtin_trap(); }

}  // namespace

// What is opened is closed in the same frame: there is nothing to recover from.
void ImGui::ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState*) {}
void ImGui::ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState*) {}
void ImGui::ErrorCheckEndFrameFinalizeErrorTooltip() {}
void ImGui::ErrorCheckUsingSetCursorPosToExtendParentBoundaries() {}
bool ImGui::ErrorLog(const char*) { left_out(); }

// No window's place is kept in a file.
void ImGui::AddSettingsHandler(const ImGuiSettingsHandler*) {}
void ImGui::TableSettingsAddSettingsHandler() {}
void ImGui::MarkIniSettingsDirty() {}
void ImGui::MarkIniSettingsDirty(ImGuiWindow*) {}
ImGuiWindowSettings* ImGui::FindWindowSettingsByWindow(ImGuiWindow*) { return nullptr; }
ImGuiWindowSettings* ImGui::FindWindowSettingsByID(ImGuiID) { return nullptr; }
ImGuiWindowSettings* ImGui::CreateNewWindowSettings(const char*) { left_out(); }
void ImGui::LoadIniSettingsFromDisk(const char*) { left_out(); }
void ImGui::SaveIniSettingsToDisk(const char*) { left_out(); }
const char* ImGui::SaveIniSettingsToMemory(std::size_t*) { left_out(); }

// The page's own elements hold the focus and take the keys: none comes here, and nothing is moved by one.
bool ImGui::IsKeyDown(ImGuiKey, ImGuiID) { return false; }
bool ImGui::IsKeyPressed(ImGuiKey, ImGuiInputFlags, ImGuiID) { return false; }
bool ImGui::IsKeyReleased(ImGuiKey, ImGuiID) { return false; }
bool ImGui::Shortcut(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) { return false; }
bool ImGui::TestShortcutRouting(ImGuiKeyChord, ImGuiID) { return false; }
ImVec2 ImGui::GetKeyMagnitude2d(ImGuiKey, ImGuiKey, ImGuiKey, ImGuiKey) { return {}; }
const char* ImGui::GetKeyName(ImGuiKey) { return ""; }
const char* ImGui::GetKeyChordName(ImGuiKeyChord) { return ""; }
void ImGui::NavInitWindow(ImGuiWindow*, bool) {}
void ImGui::NavInitRequestApplyResult() {}
void ImGui::NavMoveRequestCancel() {}
void ImGui::NavMoveRequestApplyResult() {}
void ImGui::NavMoveRequestSubmit(ImGuiDir, ImGuiDir, ImGuiNavMoveFlags, ImGuiScrollFlags) { left_out(); }
void ImGui::NavMoveRequestForward(ImGuiDir, ImGuiDir, ImGuiNavMoveFlags, ImGuiScrollFlags) { left_out(); }
ImVec2 ImGui::ScrollToRectEx(ImGuiWindow*, const ImRect&, ImGuiScrollFlags) { left_out(); }

// There are no popups, dialogs, tooltips, child windows or groups, and nothing is dragged.
ImGuiWindow* ImGui::GetTopMostPopupModal() { return nullptr; }
ImGuiWindow* ImGui::GetTopMostAndVisiblePopupModal() { return nullptr; }
ImGuiWindow* ImGui::FindBlockingModal(ImGuiWindow*) { return nullptr; }
bool ImGui::IsPopupOpen(ImGuiID, ImGuiPopupFlags) { return false; }
void ImGui::ClosePopupsOverWindow(ImGuiWindow*, bool) {}
void ImGui::ClosePopupsExceptModals() {}
void ImGui::ClosePopupToLevel(int, bool) { left_out(); }
void ImGui::OpenPopupEx(ImGuiID, ImGuiPopupFlags) { left_out(); }
ImVec2 ImGui::FindBestWindowPosForPopup(ImGuiWindow*) { left_out(); }
ImRect ImGui::GetPopupAllowedExtentRect(ImGuiWindow*) { left_out(); }
void ImGui::SetTooltip(const char*, ...) { left_out(); }
void ImGui::EndChild() { left_out(); }
void ImGui::EndGroup() { left_out(); }
void ImGui::ClearDragDrop() { left_out(); }
bool ImGui::IsItemHovered(ImGuiHoveredFlags) { left_out(); }

// There are no tables, columns or lists to select from.
void ImGui::TableGcCompactTransientBuffers(ImGuiTable*) { left_out(); }
void ImGui::TableGcCompactTransientBuffers(ImGuiTableTempData*) { left_out(); }
void ImGui::EndColumns() { left_out(); }
bool ImGui::Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { left_out(); }
void ImGui::MultiSelectItemHeader(ImGuiID, bool*, ImGuiButtonFlags*) { left_out(); }
void ImGui::MultiSelectItemFooter(ImGuiID, bool*, bool*) { left_out(); }

// Our one window has no title bar and does not scroll. The library's fallback window would, but it is
// never shown; its colours and its text are not needed either.
void ImGui::StyleColorsDark(ImGuiStyle*) {}
void ImGui::Scrollbar(ImGuiAxis) {}
bool ImGui::CloseButton(ImGuiID, const ImVec2&) { return false; }
bool ImGui::CollapseButton(ImGuiID, const ImVec2&) { return false; }
ImVec2 ImGui::CalcTextSize(const char*, const char*, bool, float) { return {}; }
void ImGui::RenderText(ImVec2, const char*, const char*, bool) {}
void ImGui::RenderTextClipped(const ImVec2&, const ImVec2&, const char*, const char*, const ImVec2*, const ImVec2&,
                              const ImRect*) {}
void ImGui::RenderTextEllipsis(ImDrawList*, const ImVec2&, const ImVec2&, float, const char*, const char*,
                               const ImVec2*) {}
void ImGui::RenderFrame(ImVec2, ImVec2, ImU32, bool, float) {}
void ImGui::RenderArrow(ImDrawList*, ImVec2, ImU32, ImGuiDir, float) {}
void ImGui::RenderNavCursor(const ImRect&, ImGuiID, ImGuiNavRenderCursorFlags) {}
void ImGui::RenderMouseCursor(ImVec2, float, ImGuiMouseCursor, ImU32, ImU32, ImU32) { left_out(); }
void ImGui::TextEx(const char*, const char*, ImGuiTextFlags) { left_out(); }
void ImGui::SeparatorTextEx(ImGuiID, const char*, const char*, float) { left_out(); }
void ImGui::LogFinish() { left_out(); }
void ImGui::LogRenderedText(const ImVec2*, const char*, const char*) { left_out(); }
void ImGui::LocalizeRegisterEntries(const ImGuiLocEntry*, int) {}

// Our fonts come glyph by glyph, as they are needed.
void ImFontAtlasBuildLegacyPreloadAllGlyphRanges(ImFontAtlas*) { left_out(); }
void ImFontAtlasTextureBlockPostProcessMultiply(ImFontAtlasPostProcessData*, float) { left_out(); }

// Two windows are not worth giving memory back for.
void ImGui::GcCompactTransientMiscBuffers() {}
void ImGui::GcCompactTransientWindowBuffers(ImGuiWindow*) {}
void ImGui::GcAwakeTransientWindowBuffers(ImGuiWindow*) {}

// The library writes no text for us, and printf's way with numbers is long.
int ImFormatString(char* buffer, std::size_t, const char*, ...) { return *buffer = '\0'; }
int ImFormatStringV(char* buffer, std::size_t, const char*, va_list) { return *buffer = '\0'; }
