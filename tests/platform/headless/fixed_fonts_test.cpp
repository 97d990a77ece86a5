#include "platform/headless/fixed_fonts.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cstdint>
#include <vector>

using namespace milepost;
using Catch::Matchers::WithinAbs;

TEST_CASE("The stand-in fonts give every letter one width and every ideograph and emoji another") {
  headless::FixedFonts fonts;
  const float letter = fonts.advance("a", ui::Weight::regular, 20);
  CHECK(fonts.advance("W", ui::Weight::semibold, 20) == letter);
  CHECK_THAT(fonts.advance("abc", ui::Weight::regular, 20), WithinAbs(3 * static_cast<double>(letter), 0.001));
  CHECK(fonts.advance("e\u0301", ui::Weight::regular, 20) == letter);
  CHECK(fonts.advance("漢", ui::Weight::regular, 20) == fonts.advance("👍🏽", ui::Weight::regular, 20));
  CHECK(fonts.advance("漢", ui::Weight::regular, 20) > letter);
}

TEST_CASE("The stand-in fonts draw a box for what shows and nothing for a space") {
  headless::FixedFonts fonts;
  CHECK(fonts.bounds(" ", ui::Weight::regular, 20).width == 0);
  const ui::GlyphBox box = fonts.bounds("a", ui::Weight::regular, 20);
  CHECK(box.width > 0);
  CHECK(-box.top == box.height);
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(box.width * box.height * 4));
  fonts.rasterize("a", ui::Weight::regular, 20, box, pixels);
  CHECK(pixels == std::vector<std::uint8_t>(pixels.size(), 255));
}
