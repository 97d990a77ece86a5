#include "ui/text.hpp"

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless/fixed_fonts.hpp"
#include "ui/bare_window.hpp"

using namespace milepost;
using namespace milepost::ui;

namespace {

// Type of 20 px, in which the stand-in fonts have letters of 11 px.
const TextStyle style{{20, 30}, Weight::regular, {0, 0, 0}};
constexpr float letter = 11;
constexpr float ideograph = 20;

auto nearly(float value, double margin = 0.01) {
  return Catch::Matchers::WithinAbs(static_cast<double>(value), margin);
}

// Fonts whose letters can be made wider, of which a pair can be kerned, and with a red balloon.
class ChangingFonts final : public FontSource {
 public:
  float stretch = 1;
  float kerning = 0;  // em, between A and V

  FontMetrics metrics(Weight weight, float size) override { return fixed_.metrics(weight, size); }
  float advance(std::string_view text, Weight weight, float size) override {
    return fixed_.advance(text, weight, size) * stretch + (text == "AV" ? kerning * size : 0);
  }
  GlyphBox bounds(std::string_view text, Weight weight, float size) override {
    return fixed_.bounds(text, weight, size);
  }
  void rasterize(std::string_view text, Weight weight, float size, const GlyphBox& box,
                 std::span<std::uint8_t> pixels) override {
    fixed_.rasterize(text, weight, size, box, pixels);
    if (text != "🎈") return;
    for (std::size_t i = 0; i < pixels.size(); i += 4) pixels[i + 1] = pixels[i + 2] = 0;
  }

 private:
  headless::FixedFonts fixed_;
};

// A text engine in a frame of its own.
class Typesetter {
 public:
  ChangingFonts fonts;

  explicit Typesetter(float density = 1) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {1000, 1000};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    engine_ = std::make_unique<TextEngine>(*io.Fonts, fonts);
    begin_bare_window({0, 0, 1000, 1000});
    engine_->begin_frame(density);
  }
  ~Typesetter() {
    end_bare_window();
    engine_.reset();
    ImGui::DestroyContext(context_);
  }
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  TextEngine& operator*() { return *engine_; }
  TextEngine* operator->() { return engine_.get(); }

  // The lines as they are read, without the spaces that end them.
  std::vector<std::string> lines(std::string_view text, float width) {
    std::vector<std::string> found;
    for (const TextLine& line : engine_->lines(text, style, width)) {
      std::string shown(text.substr(line.begin, line.end - line.begin));
      while (!shown.empty() && shown.back() == ' ') shown.pop_back();
      found.push_back(shown);
    }
    return found;
  }

  // The first corner of each letter as it is drawn.
  std::vector<ImDrawVert> corners(std::string_view text, float x) {
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushTexture(ImGui::GetIO().Fonts->TexRef);
    engine_->draw(list, x, 0, text, style);
    std::vector<ImDrawVert> found;
    for (int corner = 0; corner < list.VtxBuffer.Size; corner += 4) found.push_back(list.VtxBuffer[corner]);
    return found;
  }

 private:
  ImGuiContext* context_ = ImGui::CreateContext();
  std::unique_ptr<TextEngine> engine_;
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A long text is broken into lines once for as long as it is shown in the same way") {
  Typesetter type;
  const std::string text(3000, 'm');
  const std::string other(3000, 'n');
  const auto lines = type.lines(text, 200);
  const auto others = type.lines(other, 200);
  const std::size_t broken = type->bytes_broken();
  CHECK(broken == text.size() + other.size());
  type->begin_frame(1);
  CHECK(type.lines(text, 200) == lines);
  CHECK(type.lines(other, 200) == others);
  CHECK(type->bytes_broken() == broken);
  type.lines(text, 300);
  CHECK(type->bytes_broken() == broken + text.size());
}

TEST_CASE("A long text that a frame did without, or whose letters have changed, is broken into lines again") {
  Typesetter type;
  const std::string text(3000, 'm');
  const auto lines = type.lines(text, 200);
  type->begin_frame(1);
  type->begin_frame(1);
  CHECK(type.lines(text, 200) == lines);
  CHECK(type->bytes_broken() == 2 * text.size());
  type.fonts.stretch = 2;
  type->fonts_changed();
  CHECK(type.lines(text, 200).size() > lines.size());
  CHECK(type->bytes_broken() == 3 * text.size());
}

TEST_CASE("A text is as wide as its letters") {
  Typesetter text;
  CHECK_THAT(text->width("word", style), nearly(4 * letter));
  CHECK_THAT(text->width("漢字", style), nearly(2 * ideograph));
  CHECK_THAT(text->width("e\u0301", style), nearly(letter));
  CHECK(text->width("", style) == 0);
}

TEST_CASE("Letters that the font draws closer together are measured so") {
  Typesetter text;
  text.fonts.kerning = -0.1F;
  CHECK_THAT(text->width("AV", style), nearly(2 * letter - 0.1F * style.size.size));
  CHECK_THAT(text->width("VA", style), nearly(2 * letter));
}

TEST_CASE("Another font is measured anew once it is there") {
  Typesetter text;
  CHECK_THAT(text->width("word", style), nearly(4 * letter));
  text.fonts.stretch = 2;
  text->fonts_changed();
  CHECK_THAT(text->width("word", style), nearly(8 * letter));
}

TEST_CASE("A text is as wide on a screen with many pixels as on one with few") {
  Typesetter text(3);
  CHECK_THAT(text->width("word", style), nearly(4 * letter));
}

TEST_CASE("Lines end between words") {
  Typesetter text;
  CHECK(text.lines("one two three", 7 * letter) == Lines{"one two", "three"});
  CHECK(text.lines("one two three", 6.9F * letter) == Lines{"one", "two", "three"});
  CHECK(text.lines("one two three", 100 * letter) == Lines{"one two three"});
}

TEST_CASE("A space that ends a line takes no room in it") {
  Typesetter text;
  const std::vector<TextLine> lines = text->lines("one   two ", style, 3 * letter);
  REQUIRE(lines.size() == 2);
  CHECK_THAT(lines[0].width, nearly(3 * letter));
  CHECK_THAT(lines[1].width, nearly(3 * letter));
}

TEST_CASE("A line feed ends the line, wherever it stands") {
  Typesetter text;
  CHECK(text.lines("one\ntwo", 100 * letter) == Lines{"one", "two"});
  CHECK(text.lines("one\n\ntwo", 100 * letter) == Lines{"one", "", "two"});
  CHECK(text.lines("one\n", 100 * letter) == Lines{"one", ""});
  CHECK(text.lines("", 100 * letter) == Lines{""});
}

TEST_CASE("A word that is longer than the line is cut") {
  Typesetter text;
  CHECK(text.lines("abcdefgh", 3 * letter) == Lines{"abc", "def", "gh"});
  CHECK(text.lines("12345678", 4 * letter) == Lines{"1234", "5678"});
  CHECK(text.lines("👍👍👍", 2 * ideograph) == Lines{"👍👍", "👍"});
}

TEST_CASE("A word is cut with room for a hyphen, and three letters or more on either side") {
  Typesetter text;
  const auto word = GENERATE("Eigenverantwortung", "Überwältigendes", "Ответственность", "Υπευθυνότητα");
  for (int room = 4; room < 20; ++room) {
    CAPTURE(word, room);
    const std::string_view whole(word);
    for (const TextLine& line : text->lines(word, style, static_cast<float>(room) * letter)) {
      const bool is_last = line.end == whole.size();
      CHECK(line.is_cut == !is_last);
      CHECK(text->width(whole.substr(line.begin, line.end - line.begin), style) > 2.9F * letter);
      CHECK(line.width + (is_last ? 0 : letter) < static_cast<float>(room) * letter + 0.1F);
    }
  }
  CHECK(text.lines("a bcdefgh i", 4 * letter) == Lines{"a", "bcd", "efgh", "i"});
  CHECK(text.lines("so Verantwortung, ja", 12 * letter) == Lines{"so", "Verantwort", "ung, ja"});
}

TEST_CASE("What is no word of letters is cut without a hyphen") {
  Typesetter text;
  const auto whole = GENERATE("1234567890", "____________", "👍👍👍👍👍👍👍", "aaa1bbb1ccc1");
  for (const TextLine& line : text->lines(whole, style, 5 * letter)) CHECK_FALSE(line.is_cut);
}

TEST_CASE("A day and a quarter stay in one piece") {
  Typesetter text;
  CHECK(text.lines("on 2026-09-18", 11 * letter) == Lines{"on", "2026-09-18"});
  CHECK(text.lines("the 2026-Q4", 10 * letter) == Lines{"the", "2026-Q4"});
  CHECK_THAT(text->widest_word("2026-09-18", style), nearly(10 * letter));
}

TEST_CASE("A line may end after a hyphen, a slash or a dash") {
  Typesetter text;
  CHECK(text.lines("self-made", 6 * letter) == Lines{"self-", "made"});
  CHECK(text.lines("and/or", 4 * letter) == Lines{"and/", "or"});
  CHECK(text.lines("2025–2026", 5 * letter) == Lines{"2025–", "2026"});
}

TEST_CASE("A line may end between ideographs") {
  Typesetter text;
  CHECK(text.lines("漢字仮名", 2 * ideograph) == Lines{"漢字", "仮名"});
  CHECK(text.lines("see 漢字", 4 * letter + ideograph) == Lines{"see 漢", "字"});
}

TEST_CASE("No line begins with a closing mark or a small letter") {
  Typesetter text;
  CHECK(text.lines("漢字。仮名", 2 * ideograph) == Lines{"漢", "字。", "仮名"});
  CHECK(text.lines("でしょう", 2 * ideograph) == Lines{"で", "しょ", "う"});
}

TEST_CASE("Right-to-left text is broken at its spaces") {
  Typesetter text;
  CHECK(text.lines("שלום עולם", 5 * letter) == Lines{"שלום", "עולם"});
}

TEST_CASE("The widest word is what no line break may cut") {
  Typesetter text;
  CHECK_THAT(text->widest_word("a longest bit", style), nearly(7 * letter));
  CHECK_THAT(text->widest_word("self-made", style), nearly(5 * letter));
  CHECK_THAT(text->widest_word("漢字", style), nearly(ideograph));
  CHECK(text->widest_word("", style) == 0);
}

TEST_CASE("What fits is told in whole characters") {
  Typesetter text;
  CHECK(text->fitting("abcdef", style, 3.5F * letter) == 3);
  CHECK(text->fitting("äöü", style, 2 * letter) == 4);
  CHECK(text->fitting("abc", style, 100 * letter) == 3);
  CHECK(text->fitting("abc", style, -5) == 0);
}

TEST_CASE("Whatever is written, every line fits and nothing of the text is lost") {
  const auto words = GENERATE("plain words that go on and on", "Donaudampfschifffahrtsgesellschaft und Co.",
                              "漢字、かな。「交ぜ書き」と English", "שלום עולם 123 abc",
                              "👍🏽👩‍🚀 flags 🇩🇪🇫🇷 ❤️", "  spaces   everywhere  ",
                              "feeds\n\nand\nmore\n", "bad \xFF\xC3 bytes \t\x01");
  const float width = GENERATE(1.0F, 20.0F, 55.0F, 130.0F, 2000.0F);
  CAPTURE(words, width);
  Typesetter text;
  const std::string_view whole = words;
  std::size_t at = 0;
  for (const TextLine& line : text->lines(whole, style, width)) {
    CHECK((line.begin == at || (line.begin == at + 1 && whole[at] == '\n')));
    const std::string_view shown = whole.substr(line.begin, line.end - line.begin);
    CHECK((line.width <= width + 0.01F || text->width(shown, style) <= 4 * ideograph));
    at = line.end;
  }
  CHECK(at == whole.size());
}

TEST_CASE("Every letter stands on a whole pixel of the screen") {
  const float density = GENERATE(1.0F, 1.5F, 2.0F, 3.0F);
  Typesetter text(density);
  text.fonts.stretch = 1.037F;
  text->fonts_changed();
  for (const ImDrawVert& corner : text.corners("letters on the grid", 10.3F)) {
    const float pixel = corner.pos.x * density;
    CHECK_THAT(pixel, nearly(std::round(pixel)));
  }
}

TEST_CASE("A letter that is rounded to a pixel does not push those after it") {
  Typesetter text;
  text.fonts.stretch = 1.05F;
  text->fonts_changed();
  const std::vector<ImDrawVert> corners = text.corners("nnnnnnnnnnnnnnnnnnnn", 0);
  REQUIRE(corners.size() == 20);
  CHECK_THAT(corners.back().pos.x - corners.front().pos.x, nearly(19 * 1.05F * letter, 1.0));
}

TEST_CASE("A cluster is drawn once, as a whole") {
  Typesetter text;
  CHECK(text.corners("e\u0301", 0).size() == 1);
  CHECK(text.corners("שלום עולם", 0).size() == 1);
  CHECK(text.corners("a b", 0).size() == 2);
}

TEST_CASE("A long right-to-left line goes on to the left of where it began") {
  Typesetter text;
  std::string line = "abc ";
  for (int word = 0; word < 24; ++word) line += "שלום ";
  const std::vector<ImDrawVert> corners = text.corners(line + "12", 0);
  REQUIRE(corners.size() == 3 + 2 + 2);
  const float left_piece = corners[4].pos.x - corners[3].pos.x;
  const float whole = corners[5].pos.x - corners[3].pos.x;
  CHECK(left_piece < whole / 2);
}

TEST_CASE("A letter has the colour of its text, an emoji its own") {
  Typesetter text;
  const std::vector<ImDrawVert> corners = text.corners("a🎈", 0);
  REQUIRE(corners.size() == 2);
  CHECK(corners[0].col == packed(style.color));
  CHECK(corners[1].col == IM_COL32_WHITE);
}
