#include "platform/headless/page.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace milepost::headless {
namespace {

constexpr float screen_height = 100'000;  // everything is visible
constexpr int most_frames = 20;

// Without a graphics card every texture is where it should be at once.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

Page::Page(float width) : width_(width) { settle(); }

void Page::set_width(float width) {
  width_ = width;
  settle();
}

const ui::Node* Page::find(ui::NodeRole role, std::string_view name) const {
  const auto& nodes = application_.interface().tree().nodes();
  const auto found = std::find_if(nodes.begin(), nodes.end(),
                                  [&](const ui::Node& node) { return node.role == role && node.name == name; });
  return found == nodes.end() ? nullptr : &*found;
}

bool Page::click(ui::NodeRole role, std::string_view name) {
  const ui::Node* node = find(role, name);
  if (node == nullptr || node->disabled) return false;
  ui::Interface& interface = application_.interface();
  interface.move_pointer(node->rect.center_x(), node->rect.center_y());
  interface.press_pointer(true);
  interface.press_pointer(false);
  settle();
  return true;
}

bool Page::activate(ui::NodeRole role, std::string_view name) {
  const ui::Node* node = find(role, name);
  if (node == nullptr || node->disabled) return false;
  application_.interface().input().activate(node->id);
  settle();
  return true;
}

bool Page::enter(ui::NodeRole role, std::string_view name, std::string value) {
  const ui::Node* node = find(role, name);
  if (node == nullptr || node->disabled) return false;
  application_.interface().input().set_value(node->id, std::move(value));
  settle();
  return true;
}

bool Page::shows(std::string_view name) const {
  const auto& nodes = application_.interface().tree().nodes();
  return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node& node) { return node.name == name; });
}

int Page::settle() {
  int frames = 0;
  do {
    last_frame_ = application_.frame({width_, 0, screen_height, 1}, 1.0F / 60);
    accept_textures();
    ++frames;
  } while (last_frame_.wants_another && frames < most_frames);
  return frames;
}

}  // namespace milepost::headless
