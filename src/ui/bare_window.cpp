#include "ui/bare_window.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace milepost::ui {
namespace {

// Of what came together each change of the button has a frame of its own, so that no press is missed.
void take_events(ImGuiContext& g) {
  ImVector<ImGuiInputEvent>& waiting = g.InputEventsQueue;
  const ImGuiInputEvent* event = waiting.begin();
  for (bool changed = false; event != waiting.end() && !changed; ++event) {
    if (event->Type == ImGuiInputEventType_MousePos) {
      g.IO.MousePos = {event->MousePos.PosX, event->MousePos.PosY};
    } else if (event->Type == ImGuiInputEventType_MouseButton) {
      g.IO.MouseDown[event->MouseButton.Button] = event->MouseButton.Down;
      changed = true;
    }
  }
  if (event != waiting.begin()) waiting.erase(waiting.begin(), event);
}

void turn_to_button(ImGuiIO& io) {
  const bool was_down = io.MouseDownDuration[0] >= 0;
  const bool is_down = io.MouseDown[0];
  io.MouseClicked[0] = is_down && !was_down;
  io.MouseReleased[0] = was_down && !is_down;
  io.MouseDownDuration[0] = !is_down ? -1 : was_down ? io.MouseDownDuration[0] + io.DeltaTime : 0;
}

// What was pressed is forgotten when it is no longer drawn. What is pressed on the ground holds until it is let go, so
// that nothing else answers to a pointer that was dragged there.
void turn_to_widgets(ImGuiContext& g, const ImGuiWindow& window) {
  if (g.ActiveId == window.MoveId) {
    if (!g.IO.MouseDown[0]) ImGui::ClearActiveID();
  } else if (g.ActiveId != 0 && g.ActiveIdIsAlive != g.ActiveId && g.ActiveIdPreviousFrame == g.ActiveId) {
    ImGui::ClearActiveID();
  }
  g.ActiveIdPreviousFrame = g.ActiveId;
  g.ActiveIdIsAlive = 0;
  g.ActiveIdIsJustActivated = false;
  g.HoveredIdPreviousFrame = g.HoveredId;
  g.HoveredId = 0;
}

void ready_fonts(ImGuiContext& g) {
  ImFontAtlas& fonts = *g.IO.Fonts;
  ImFontAtlasUpdateNewFrame(&fonts, g.FrameCount, true);
  ImDrawListSharedData& shared = g.DrawListSharedData;
  shared.ClipRectFullscreen = {0, 0, g.IO.DisplaySize.x, g.IO.DisplaySize.y};
  shared.CurveTessellationTol = g.Style.CurveTessellationTol;
  shared.SetCircleTessellationMaxError(g.Style.CircleTessellationMaxError);
  shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                        ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
  shared.FontAtlas = &fonts;
  ImFontAtlasUpdateDrawListsSharedData(&fonts);
}

ImGuiWindow& window_of(ImGuiContext& g) {
  if (g.Windows.empty()) g.Windows.push_back(IM_NEW(ImGuiWindow)(&g, "milepost"));
  return *g.Windows[0];
}

// What is pressed elsewhere and dragged here is somebody else's.
void turn_to_window(ImGuiContext& g, ImGuiWindow& window) {
  const bool is_over = ImRect({0, 0}, g.IO.DisplaySize).Contains(g.IO.MousePos);
  if (g.IO.MouseClicked[0]) g.IO.MouseDownOwned[0] = is_over;
  const bool is_free = !g.IO.MouseDown[0] && !g.IO.MouseReleased[0];
  g.HoveredWindow = is_over && (is_free || g.IO.MouseDownOwned[0]) ? &window : nullptr;
  g.CurrentWindow = &window;
}

}  // namespace

ImDrawList& begin_bare_window(const Rect& visible) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ++g.FrameCount;
  take_events(g);
  turn_to_button(g.IO);
  ImGuiWindow& window = window_of(g);
  turn_to_widgets(g, window);
  turn_to_window(g, window);
  ready_fonts(g);
  ImDrawList& list = *window.DrawList;
  list._ResetForNewFrame();
  list.PushTexture(g.IO.Fonts->TexRef);
  list.PushClipRect({visible.x, visible.y}, {visible.right(), visible.bottom()});
  window.ClipRect = list._ClipRectStack.back();
  return list;
}

void end_bare_window() {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGuiWindow& window = *g.CurrentWindow;
  const bool is_on_ground = g.HoveredWindow != nullptr && g.HoveredId == 0 && g.ActiveId == 0;
  if (g.IO.MouseClicked[0] && is_on_ground) ImGui::SetActiveID(window.MoveId, &window);
  g.CurrentWindow = nullptr;
  g.PlatformIO.Textures = g.IO.Fonts->TexList;
  ImDrawData& data = g.Viewports[0]->DrawDataP;
  data.Clear();
  data.Valid = true;
  data.DisplaySize = g.IO.DisplaySize;
  data.FramebufferScale = g.IO.DisplayFramebufferScale;
  data.Textures = &g.PlatformIO.Textures;
  data.AddDrawList(window.DrawList);
}

}  // namespace milepost::ui
