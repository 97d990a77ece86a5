#include "codec/json_writer.hpp"
#include "wasm/runtime.hpp"

namespace milepost::web {
namespace {

void node_effect(JsonWriter& json, const char* kind, ui::NodeId node) {
  json.text("kind", kind);
  json.json("id", std::to_string(node));
}

void write(JsonWriter& json, const ChangedEffect&) { json.text("kind", "change"); }

void write(JsonWriter& json, const ExportEffect& effect) {
  json.text("kind", "export");
  json.text("name", effect.name);
  json.text("type", effect.type);
  json.text("text", effect.text);
}

void write(JsonWriter& json, const OpenEffect&) { json.text("kind", "open"); }

void write(JsonWriter& json, const AnnounceEffect& effect) {
  json.text("kind", "announce");
  json.text("text", effect.text);
  json.flag("assertive", effect.urgency == Urgency::assertive);
}

void write(JsonWriter& json, const FocusEffect& effect) { node_effect(json, "focus", effect.node); }
void write(JsonWriter& json, const LinkEffect& effect) { node_effect(json, "link", effect.node); }
void write(JsonWriter& json, const RevealEffect& effect) { node_effect(json, "reveal", effect.node); }

}  // namespace

std::string effects_text(const std::vector<Effect>& effects) {
  JsonWriter json;
  json.open_list();
  for (const Effect& effect : effects) {
    json.open_object();
    std::visit([&](const auto& one) { write(json, one); }, effect);
    json.close_object();
  }
  json.close_list();
  return json.document(Layout::one_line);
}

}  // namespace milepost::web
