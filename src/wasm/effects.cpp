#include "codec/json_writer.hpp"
#include "core/words.hpp"
#include "wasm/runtime.hpp"

namespace milepost::web {
namespace {

void node_effect(JsonWriter& json, const char* kind, ui::NodeId node) {
  json.text("kind", kind);
  json.json("id", std::to_string(node));
}

void write(JsonWriter& json, const ChangedEffect&) { json.text("kind", "change"); }

void write(JsonWriter& json, const KeepEffect&) { json.text("kind", "keep"); }

void write(JsonWriter& json, const ExportEffect& effect) {
  json.text("kind", "export");
  json.text("name", effect.name);
  json.text("type", effect.type);
  json.text("text", effect.text);
}

constexpr Words<FilePurpose, 4> purpose_words{{{FilePurpose::replace, "replace"},
                                               {FilePurpose::since, "since"},
                                               {FilePurpose::compare, "compare"},
                                               {FilePurpose::observation, "observation"}}};

void write(JsonWriter& json, const OpenEffect& effect) {
  json.text("kind", "open");
  json.text("purpose", word_of(purpose_words, effect.purpose));
}

void write(JsonWriter& json, const CopyEffect& effect) {
  json.text("kind", "copy");
  json.text("html", effect.html);
  json.text("text", effect.text);
}

void write(JsonWriter& json, const PrintEffect&) { json.text("kind", "print"); }

void write(JsonWriter& json, const SaveCopyEffect&) { json.text("kind", "save-copy"); }

void write(JsonWriter& json, const LoadViewsEffect&) { json.text("kind", "load-views"); }

void write(JsonWriter& json, const AnnounceEffect& effect) {
  json.text("kind", "announce");
  json.text("text", effect.text);
  json.flag("assertive", effect.urgency == Urgency::assertive);
}

void write(JsonWriter& json, const ErrorEffect& effect) {
  json.text("kind", "error");
  json.text("message", effect.text);
}

void write(JsonWriter& json, const FocusEffect& effect) { node_effect(json, "focus", effect.node); }
void write(JsonWriter& json, const LinkEffect& effect) { node_effect(json, "link", effect.node); }
void write(JsonWriter& json, const RevealEffect& effect) { node_effect(json, "reveal", effect.node); }

}  // namespace

std::string effects_text(const std::vector<Effect>& effects) {
  JsonWriter json(Layout::one_line);
  json.open_list();
  for (const Effect& effect : effects) {
    json.open_object();
    std::visit([&](const auto& one) { write(json, one); }, effect);
    json.close_object();
  }
  json.close_list();
  return json.document();
}

}  // namespace milepost::web
