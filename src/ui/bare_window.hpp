#pragma once

#include "ui/geometry.hpp"

struct ImDrawList;

namespace milepost::ui {

// Dear ImGui's frame in one window as large as its screen, with nothing around it, that only the pointer reaches. The
// library's own frame readies title bars, menus, keys and a second window as well, of which nothing is to be seen here.

/// Begins a frame in the current context, from what its ImGuiIO says of screen, time and pointer. What is drawn into
/// the list, and pressed, shows within `visible`.
ImDrawList& begin_bare_window(const Rect& visible);

/// Ends the frame: ImGui::GetDrawData() is what was drawn.
void end_bare_window();

}  // namespace milepost::ui
