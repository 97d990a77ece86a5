#include "platform/web/draw_words.hpp"

#include <imgui.h>

#include <cstring>

namespace milepost::web {
namespace {

using Words = std::vector<std::uint32_t>;

enum class TextureAction : std::uint32_t { create = 1, update = 2, destroy = 3 };

std::uint32_t bits(float value) {
  std::uint32_t word = 0;
  std::memcpy(&word, &value, sizeof word);
  return word;
}

std::uint32_t address(const void* pointer) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

std::uint32_t word(int value) { return static_cast<std::uint32_t>(value); }

void add_texture(Words& words, ImTextureData& texture, TextureAction action, const ImTextureRect& part) {
  const std::uint32_t id = word(texture.UniqueID) + 1;  // 0 says "no texture"
  const bool gone = action == TextureAction::destroy;
  words.insert(words.end(), {id, static_cast<std::uint32_t>(action), word(texture.Width), word(texture.Height), part.x,
                             part.y, part.w, part.h, gone ? 0 : address(texture.GetPixelsAt(part.x, part.y)),
                             gone ? 0 : word(texture.GetPitch())});
  texture.SetTexID(gone ? ImTextureID_Invalid : id);
  texture.SetStatus(gone ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
}

std::uint32_t add_textures(Words& words) {
  std::uint32_t count = 0;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    const ImTextureRect whole{0, 0, static_cast<unsigned short>(texture->Width),
                              static_cast<unsigned short>(texture->Height)};
    if (texture->Status == ImTextureStatus_WantCreate) {
      add_texture(words, *texture, TextureAction::create, whole);
    } else if (texture->Status == ImTextureStatus_WantUpdates) {
      add_texture(words, *texture, TextureAction::update, texture->UpdateRect);
    } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      add_texture(words, *texture, TextureAction::destroy, whole);
    } else {
      continue;
    }
    ++count;
  }
  return count;
}

void add_list(Words& words, const ImDrawList& list) {
  words.insert(words.end(),
               {address(list.VtxBuffer.Data), word(list.VtxBuffer.size_in_bytes()), address(list.IdxBuffer.Data),
                word(list.IdxBuffer.size_in_bytes()), word(list.CmdBuffer.Size)});
  for (const ImDrawCmd& command : list.CmdBuffer) {
    words.insert(words.end(), {bits(command.ClipRect.x), bits(command.ClipRect.y), bits(command.ClipRect.z),
                               bits(command.ClipRect.w), static_cast<std::uint32_t>(command.GetTexID()),
                               command.ElemCount, command.IdxOffset, command.VtxOffset});
  }
}

}  // namespace

std::vector<std::uint32_t> draw_words() {
  Words words{0};
  words[0] = add_textures(words);
  const ImDrawData& data = *ImGui::GetDrawData();
  words.push_back(word(data.CmdLists.Size));
  for (const ImDrawList* list : data.CmdLists) add_list(words, *list);
  return words;
}

void forget_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_WantCreate);
    }
  }
}

}  // namespace milepost::web
