#include "ui/picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace milepost::sample {
namespace {

using ui::Rect;

// Corners outside are moved to the edge, so that a ground that reaches far beyond says nothing of its far end.
ImVec2 cut(ImVec2 corner, const Rect& rect) {
  return {std::clamp(corner.x, rect.x, rect.right()) - rect.x, std::clamp(corner.y, rect.y, rect.bottom()) - rect.y};
}

bool has_area(const std::array<ImVec2, 3>& corners) {
  const float across = (corners[1].x - corners[0].x) * (corners[2].y - corners[0].y);
  const float down = (corners[2].x - corners[0].x) * (corners[1].y - corners[0].y);
  return across != down;
}

void append(std::string& bytes, float value) { bytes += std::to_string(value) + ' '; }

void append_triangle(std::string& bytes, const std::array<const ImDrawVert*, 3>& vertices, const Rect& rect) {
  std::array<ImVec2, 3> corners;
  for (std::size_t i = 0; i < corners.size(); ++i) corners[i] = cut(vertices[i]->pos, rect);
  if (!has_area(corners)) return;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    for (const float value : {corners[i].x, corners[i].y, vertices[i]->uv.x, vertices[i]->uv.y}) append(bytes, value);
    bytes += std::to_string(vertices[i]->col) + '\n';
  }
}

}  // namespace

std::string picture_in(const Rect& rect) {
  std::string bytes;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
      for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
        const auto vertex = [&](unsigned int corner) { return &list->VtxBuffer[static_cast<int>(index[i + corner])]; };
        append_triangle(bytes, {vertex(0), vertex(1), vertex(2)}, rect);
      }
    }
  }
  return bytes;
}

}  // namespace milepost::sample
