#include <array>
#include <string>

#include "codec/error_text.hpp"
#include "codec/json.hpp"
#include "codec/json_number.hpp"
#include "core/words.hpp"
#include "wasm/runtime.hpp"

namespace milepost::web {
namespace {

using ui::View;

constexpr Words<View, 5> view_words{{{View::all, "all"},
                                     {View::ability, "ability"},
                                     {View::roles, "roles"},
                                     {View::brief, "brief"},
                                     {View::health, "health"}}};

constexpr Words<ui::SaveState, 3> save_words{{{ui::SaveState::saved, "saved"},
                                              {ui::SaveState::unsaved, "unsaved"},
                                              {ui::SaveState::unavailable, "unavailable"}}};

constexpr Words<ui::FurtherViews, 3> further_words{
    {{ui::FurtherViews::here, "here"}, {ui::FurtherViews::coming, "coming"}, {ui::FurtherViews::missing, "missing"}}};

const std::string* text_field(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() ? nullptr : found->get_ptr<const std::string*>();
}

void read_number(const Json& json, const char* name, float& value) {
  const auto found = json.find(name);
  if (found != json.end()) value = static_cast<float>(number_in(*found).value_or(value));
}

void read_flag(const Json& json, const char* name, bool& value) {
  const auto found = json.find(name);
  if (found != json.end() && found->is_boolean()) value = found->get<bool>();
}

void read_color(const Json& json, const char* name, ui::Color& color) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_array() || found->size() != 3) return;
  const auto channel = [&](std::size_t place) {
    return static_cast<std::uint8_t>(static_cast<int>(number_in((*found)[place]).value_or(0)) & 0xFF);
  };
  color = {channel(0), channel(1), channel(2)};
}

ui::HostLook read_look(const Json& theme, ui::HostLook look) {
  read_color(theme, "background", look.background);
  read_color(theme, "text", look.text);
  read_color(theme, "accent", look.accent);
  read_number(theme, "radius", look.radius);
  read_number(theme, "font_size", look.font_size);
  read_flag(theme, "more_contrast", look.more_contrast);
  return look;
}

}  // namespace

// A word that is not known is what an author mistyped in an attribute: the default stands.
std::optional<std::string> configure(Runtime& runtime, std::string_view text) {
  Result<Json> read = parse_json(text);
  if (!read) return to_text(read.error(), "configuration");
  const Json& json = read.value();
  ui::ViewState& view = runtime.application.interface().view();
  if (const std::string* word = text_field(json, "view")) view.view = value_of(view_words, *word).value_or(View::all);
  if (const std::string* ability = text_field(json, "ability")) view.ability = *ability;
  if (const std::string* role = text_field(json, "role")) view.role = *role;
  if (const std::string* saved = text_field(json, "saved")) {
    view.save_state = value_of(save_words, *saved).value_or(ui::SaveState::unknown);
  }
  if (const std::string* further = text_field(json, "further_views")) {
    view.further_views = value_of(further_words, *further).value_or(ui::FurtherViews::here);
  }
  read_flag(json, "example", view.is_example);
  read_flag(json, "copies", view.can_save_copy);
  read_flag(json, "kept_apart", view.kept_apart);
  read_flag(json, "kept_beside", view.kept_beside);
  if (const std::string* problem = text_field(json, "save_problem")) view.save_problem = *problem;
  if (const std::string* relation = text_field(json, "relation")) {
    runtime.application.set_relation(relation_from_word(*relation).value_or(Relation::self));
  }
  ui::HostLook look = runtime.look;
  read_flag(json, "touch", look.touch);
  if (const auto theme = json.find("theme"); theme != json.end() && theme->is_object()) look = read_look(*theme, look);
  if (!(look == runtime.look)) {
    runtime.look = look;
    runtime.application.interface().set_look(look);
  }
  return std::nullopt;
}

}  // namespace milepost::web
