#include "ui/interface.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>

#include "ui/bare_window.hpp"
#include "ui/panels/page.hpp"

namespace milepost::ui {

Interface::Interface(FontSource& fonts) : imgui_(ImGui::CreateContext()), theme_(HostLook{}) {
  ImGui::SetCurrentContext(imgui_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  // Keys, focus and the text cursor belong to the page's own elements.
  io.ConfigInputTextCursorBlink = false;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
  text_ = std::make_unique<TextEngine>(*io.Fonts, fonts);
}

Interface::~Interface() {
  ImGui::SetCurrentContext(imgui_);
  text_.reset();
  ImGui::DestroyContext(imgui_);
}

void Interface::set_look(const HostLook& look) { theme_ = Theme(look); }

void Interface::move_pointer(float x, float y) {
  ImGui::SetCurrentContext(imgui_);
  ImGui::GetIO().AddMousePosEvent(x, y);
}

void Interface::press_pointer(bool down) {
  ImGui::SetCurrentContext(imgui_);
  ImGui::GetIO().AddMouseButtonEvent(0, down);
}

void Interface::leave_pointer() {
  ImGui::SetCurrentContext(imgui_);
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  // What was held is let go over nothing, so that the next press is a new one.
  ImGui::GetIO().AddMouseButtonEvent(0, false);
}

FrameResult Interface::frame(const Session& session, const FrameSize& size, float seconds,
                             std::vector<Request>& requests) {
  ImGui::SetCurrentContext(imgui_);
  ImGuiIO& io = ImGui::GetIO();
  // ImGui sees a screen as high as the content; the platform draws the tile of it that is visible.
  const float height = std::max(content_height_, size.tile_top + size.tile_height);
  io.DisplaySize = {size.width, height};
  io.DisplayFramebufferScale = {size.density, size.density};
  io.DeltaTime = seconds;
  text_->begin_frame(size.density);
  tree_.begin();
  const Rect visible{0, size.tile_top, size.width, size.tile_height};
  Context context{.theme = theme_,
                  .text = *text_,
                  .tree = tree_,
                  .input = input_,
                  .draw = begin_bare_window(visible),
                  .visible = visible};
  const bool acted = input_.is_waiting();
  const float content_height = draw(session, context, size, requests);
  const Node* refused = submitted_ == 0 ? nullptr : refused_in(tree_, submitted_);
  submitted_ = context.submitted;
  if (refused != nullptr) context.wants_focus = context.wants_reveal = refused->id;
  end_bare_window();
  input_.forget();
  return {.content_height = content_height,
          // What was pressed or typed may have opened something that only the next frame shows.
          .wants_another = still_settles(content_height) || acted || context.wants_focus != 0,
          .cursor = context.cursor,
          .focus = context.wants_focus,
          .reveal = context.wants_reveal,
          .link = context.wants_link,
          .refused = refused};
}

float Interface::draw(const Session& session, Context& context, const FrameSize& size, std::vector<Request>& requests) {
  context.draw.ChannelsSplit(Layer::deepest);
  Column column{0, 0, size.width};
  page({context, session, view_, requests}, column);
  context.draw.ChannelsMerge();
  return column.y;
}

// Events that came together are handed out over several frames, and a changed height needs a second
// look at what is visible.
bool Interface::still_settles(float content_height) {
  const bool grew = content_height != content_height_;
  content_height_ = content_height;
  return grew || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

}  // namespace milepost::ui
