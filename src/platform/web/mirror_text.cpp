#include "platform/web/mirror_text.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include "codec/json_writer.hpp"
#include "core/words.hpp"

namespace milepost::web {
namespace {

using ui::FieldKind;
using ui::Node;
using ui::NodeRole;

constexpr Words<NodeRole, 20> role_words{{{NodeRole::group, "group"},
                                          {NodeRole::region, "region"},
                                          {NodeRole::document, "document"},
                                          {NodeRole::heading, "heading"},
                                          {NodeRole::text, "text"},
                                          {NodeRole::list, "list"},
                                          {NodeRole::list_item, "listitem"},
                                          {NodeRole::button, "button"},
                                          {NodeRole::link, "link"},
                                          {NodeRole::checkbox, "checkbox"},
                                          {NodeRole::radio_group, "radiogroup"},
                                          {NodeRole::radio, "radio"},
                                          {NodeRole::tab_list, "tablist"},
                                          {NodeRole::tab, "tab"},
                                          {NodeRole::tab_panel, "tabpanel"},
                                          {NodeRole::text_field, "textfield"},
                                          {NodeRole::text_area, "textarea"},
                                          {NodeRole::select, "select"},
                                          {NodeRole::progress, "progress"},
                                          {NodeRole::status, "status"}}};
constexpr Words<FieldKind, 4> field_words{
    {{FieldKind::text, "text"}, {FieldKind::url, "url"}, {FieldKind::date, "date"}, {FieldKind::search, "search"}}};

bool is_field(NodeRole role) {
  return role == NodeRole::text_field || role == NodeRole::text_area || role == NodeRole::select;
}

// Places are whole pixels to the page; elements that cover half a pixel more harm nobody.
void append_rect(JsonWriter& json, const ui::Rect& rect) {
  const int x = static_cast<int>(std::floor(rect.x));
  const int y = static_cast<int>(std::floor(rect.y));
  json.whole(nullptr, x);
  json.whole(nullptr, y);
  json.whole(nullptr, static_cast<int>(std::ceil(rect.right())) - x);
  json.whole(nullptr, static_cast<int>(std::ceil(rect.bottom())) - y);
}

void id_field(JsonWriter& json, const char* name, ui::NodeId id) { json.json(name, std::to_string(id)); }

void state(JsonWriter& json, const char* name, const std::optional<bool>& value) {
  if (value) json.flag(name, *value);
}

void flag_if(JsonWriter& json, const char* name, bool value) {
  if (value) json.flag(name, true);
}

void append_details(JsonWriter& json, const Node& node) {
  if (is_field(node.role)) {
    json.text("value", node.value);
    json.text("input", word_of(field_words, node.field));
  } else {
    json.text_if_any("value", node.value);
  }
  json.text_if_any("description", node.description);
  json.text_if_any("url", node.url);
  json.text_if_any("placeholder", node.placeholder);
  if (node.level > 0) json.whole("level", node.level);
  if (node.role == NodeRole::progress) {
    json.whole("min", node.minimum);
    json.whole("max", node.maximum);
    json.whole("now", node.now);
  }
  if (node.role == NodeRole::select) {
    json.open_list("options");
    for (const ui::Option& option : node.options) {
      json.open_object();
      json.text("value", option.value);
      json.text("label", option.label);
      json.close_object();
    }
    json.close_list();
  }
}

void append_node(JsonWriter& json, const Node& node) {
  json.open_object();
  id_field(json, "id", node.id);
  id_field(json, "parent", node.parent);
  id_field(json, "after", node.after);
  json.text("role", word_of(role_words, node.role));
  json.text("name", node.name);
  json.open_list("rect");
  append_rect(json, node.rect);
  json.close_list();
  append_details(json, node);
  state(json, "checked", node.checked);
  state(json, "selected", node.selected);
  state(json, "expanded", node.expanded);
  flag_if(json, "disabled", node.disabled);
  flag_if(json, "invalid", node.invalid);
  flag_if(json, "current", node.current);
  flag_if(json, "hint", node.hint);
  if (node.text_size > 0) {
    json.whole("text_size", node.text_size);
    json.whole("line_height", node.line_height);
    flag_if(json, "strong", node.strong);
  }
  json.close_object();
}

}  // namespace

std::string mirror_text(const ui::TreeDifference& difference, const std::string& language) {
  JsonWriter json(Layout::one_line);
  json.open_object();
  json.text("lang", language);
  json.open_list("remove");
  for (const ui::NodeId id : difference.removed) id_field(json, nullptr, id);
  json.close_list();
  json.open_list("put");
  for (const Node* node : difference.put) append_node(json, *node);
  json.close_list();
  json.open_list("move");
  for (const Node* node : difference.moved) {
    id_field(json, nullptr, node->id);
    append_rect(json, node->rect);
  }
  json.close_list();
  json.close_object();
  return json.document();
}

}  // namespace milepost::web
