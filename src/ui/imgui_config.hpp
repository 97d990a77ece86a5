#pragma once

// Settings for Dear ImGui: what this project never uses stays out of the download.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// Glyphs come from ui/font_loader.cpp. Naming the other built-in loader is the library's own way of
// leaving stb_truetype out; its header is not needed, because a font loader is always set.
#define IMGUI_ENABLE_FREETYPE
