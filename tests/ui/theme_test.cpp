#include "ui/theme.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "ui/color.hpp"

using namespace milepost::ui;

namespace {

// A colour, a ground that the interface lays it on, and where.
struct Use {
  const char* where;
  Color color;
  Color ground;
};

std::vector<Use> texts(const Theme& theme) {
  return {{"running text", theme.text, theme.background},
          {"running text beside", theme.text, theme.panel},
          {"a name under the pointer", theme.text, theme.hover},
          {"a button that is held", theme.text, theme.held},
          {"the name of what is chosen", theme.text, theme.accent_soft},
          {"a question", theme.text, theme.attention.ground},
          {"secondary text", theme.soft, theme.background},
          {"secondary text beside", theme.soft, theme.panel},
          {"secondary text under the pointer", theme.soft, theme.hover},
          {"secondary text of what is chosen", theme.soft, theme.accent_soft},
          {"a link", theme.accent, theme.background},
          {"a link beside", theme.accent, theme.panel},
          {"a plain button under the pointer", theme.accent, theme.hover},
          {"a plain button that is held", theme.accent, theme.accent_soft},
          {"the main button", theme.on_accent, theme.accent},
          {"the main button under the pointer", theme.on_accent, theme.accent_hover},
          {"the main button that is held", theme.on_accent, theme.accent_held},
          {"a good word", theme.good.text, theme.good.ground},
          {"a word to attend to", theme.attention.text, theme.attention.ground},
          {"the flag of a must", theme.attention.text, theme.background},
          {"a neutral word", theme.neutral.text, theme.neutral.ground},
          {"what is wrong in a form", theme.danger.text, theme.panel}};
}

std::vector<Use> outlines(const Theme& theme) {
  return {{"a control", theme.outline, theme.background},
          {"a control beside", theme.outline, theme.panel},
          {"a control in a question", theme.outline, theme.attention.ground},
          {"the dots of a row under the pointer", theme.outline, theme.hover},
          {"the dots of what is chosen", theme.outline, theme.accent_soft},
          {"the ring of a must under the pointer", theme.attention.text, theme.accent_soft},
          {"the focus", theme.accent, theme.background},
          {"the focus beside", theme.accent, theme.panel},
          {"the focus on what is chosen", theme.accent, theme.accent_soft},
          {"the part of a bar that is filled", theme.accent, theme.line},
          {"a field that is wrong", theme.danger.text, theme.panel}};
}

std::vector<HostLook> many_looks() {
  const std::vector<Color> grounds{{255, 255, 255}, {250, 250, 250}, {253, 246, 227}, {200, 200, 200}, {160, 160, 160},
                                   {128, 128, 128}, {118, 118, 118}, {90, 90, 90},    {30, 30, 30},    {13, 17, 23},
                                   {0, 43, 54},     {0, 0, 0},       {255, 0, 0},     {0, 0, 255},     {255, 255, 0}};
  const std::vector<Color> inks{{0, 0, 0},       {27, 35, 48},    {110, 110, 110},
                                {200, 200, 200}, {255, 255, 255}, {128, 0, 0}};
  const std::vector<Color> accents{{47, 111, 181},  {0, 0, 0},       {255, 255, 255}, {255, 214, 0}, {255, 0, 0},
                                   {118, 118, 118}, {128, 128, 128}, {0, 255, 0},     {0, 0, 128},   {200, 160, 255}};
  std::vector<HostLook> looks;
  for (const Color ground : grounds) {
    for (const Color ink : inks) {
      for (const Color accent : accents) looks.push_back({.background = ground, .text = ink, .accent = accent});
    }
  }
  return looks;
}

std::string words(Color color) {
  std::ostringstream text;
  text << int{color.red} << ',' << int{color.green} << ',' << int{color.blue};
  return text.str();
}

// Where a look falls short of the ratio, one line each.
std::string shortfalls(const HostLook& look, const std::vector<Use>& uses, float ratio) {
  std::ostringstream text;
  for (const Use& use : uses) {
    const float reached = contrast(use.color, use.ground);
    if (reached >= ratio) continue;
    text << use.where << ' ' << reached << " where the page has " << words(look.text) << " on "
         << words(look.background) << " and accent " << words(look.accent) << '\n';
  }
  return text.str();
}

}  // namespace

TEST_CASE("Every text can be read on every ground it stands on, whatever the page looks like") {
  for (const HostLook& look : many_looks()) {
    const std::string found = shortfalls(look, texts(Theme(look)), 4.5F);
    if (!found.empty()) FAIL_CHECK(found);
  }
}

TEST_CASE("Every outline that says something stands out from its ground, whatever the page looks like") {
  for (const HostLook& look : many_looks()) {
    const std::string found = shortfalls(look, outlines(Theme(look)), 3.0F);
    if (!found.empty()) FAIL_CHECK(found);
  }
}

TEST_CASE("Who asks for more contrast gets 7 to 1 for text and 4.5 to 1 for outlines") {
  for (HostLook look : many_looks()) {
    look.more_contrast = true;
    const Theme theme(look);
    const std::string found = shortfalls(look, texts(theme), 7.0F) + shortfalls(look, outlines(theme), 4.5F);
    if (!found.empty()) FAIL_CHECK(found);
  }
}

TEST_CASE("The page's own colours are taken as they are where they can be read") {
  const HostLook light;
  CHECK(Theme(light).background == light.background);
  CHECK(Theme(light).text == light.text);
  const HostLook dark{.background = {13, 17, 23}, .text = {230, 237, 243}, .accent = {88, 166, 255}};
  CHECK(Theme(dark).background == dark.background);
  CHECK(Theme(dark).text == dark.text);
  CHECK(Theme(dark).accent == dark.accent);
}

TEST_CASE("A ground so middling that nothing stands out on it is taken lighter or darker") {
  const Theme lighter(HostLook{.background = {128, 128, 128}});
  CHECK(lighter.background.red > 128);
  const Theme darker(HostLook{.background = {110, 110, 110}});
  CHECK(darker.background.red < 110);
}

TEST_CASE("What the pointer is over looks different") {
  for (const HostLook& look : many_looks()) {
    const Theme theme(look);
    CHECK_FALSE(theme.hover == theme.background);
    CHECK_FALSE(theme.held == theme.hover);
    CHECK_FALSE(theme.accent_held == theme.accent);
  }
}

TEST_CASE("Type follows the size of the page's, within what a form can bear") {
  const Theme usual(HostLook{.font_size = 16});
  CHECK(usual.body.size == 16.0F);
  CHECK(usual.title.size > usual.heading.size);
  CHECK(usual.heading.size > usual.body.size);
  CHECK(usual.body.size > usual.small.size);
  CHECK(usual.small.size > usual.tiny.size);
  CHECK(Theme(HostLook{.font_size = 20}).body.size > usual.body.size);
  CHECK(Theme(HostLook{.font_size = 90}).body.size == Theme(HostLook{.font_size = 22}).body.size);
  CHECK(Theme(HostLook{.font_size = 1}).tiny.size >= 11.0F);
}

TEST_CASE("Corners are as round as the page's, within what a card can bear") {
  CHECK(Theme(HostLook{.radius = 4}).radius == 4.0F);
  CHECK(Theme(HostLook{.radius = 200}).radius == 24.0F);
  CHECK(Theme(HostLook{.radius = -3}).radius == 0.0F);
}

TEST_CASE("Controls are large enough for fingers where fingers press them") {
  CHECK(Theme(HostLook{.touch = true}).control_height >= 44.0F);
  CHECK(Theme(HostLook{.touch = true}).choice_height >= 44.0F);
  CHECK(Theme(HostLook{}).control_height >= 36.0F);
  CHECK(Theme(HostLook{.font_size = 22}).control_height >= 44.0F);
}
