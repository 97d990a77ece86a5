#include "ui/color.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cstdint>

using namespace milepost::ui;
using Catch::Matchers::WithinAbs;

namespace {

constexpr Color black{0, 0, 0};
constexpr Color white{255, 255, 255};

}  // namespace

// The expected ratios are the ones that the definition in WCAG 2 gives, to two digits.
TEST_CASE("Contrast is what WCAG 2 says it is") {
  struct Pair {
    Color first;
    Color second;
    float ratio;
  };
  const auto [first, second, ratio] = GENERATE(
      Pair{black, white, 21.0F}, Pair{white, white, 1.0F}, Pair{{0x77, 0x77, 0x77}, white, 4.48F},
      Pair{{0x76, 0x76, 0x76}, white, 4.54F}, Pair{{0x59, 0x59, 0x59}, white, 7.0F}, Pair{{255, 0, 0}, white, 4.0F},
      Pair{{0, 0, 255}, white, 8.59F}, Pair{{0, 255, 0}, white, 1.37F}, Pair{{255, 255, 0}, black, 19.56F});
  CHECK_THAT(contrast(first, second), WithinAbs(static_cast<double>(ratio), 0.005));
  CHECK_THAT(contrast(second, first), WithinAbs(static_cast<double>(ratio), 0.005));
}

TEST_CASE("A mixture goes from the one colour to the other") {
  const Color from{10, 200, 0};
  const Color to{30, 100, 255};
  CHECK(mix(from, to, 0) == from);
  CHECK(mix(from, to, 1) == to);
  CHECK(mix(from, to, 0.5F) == Color{20, 150, 128});
}

TEST_CASE("A ground is dark where white reads better on it than black") {
  CHECK(is_dark(black));
  CHECK(is_dark({0x75, 0x75, 0x75}));
  CHECK_FALSE(is_dark({0x76, 0x76, 0x76}));
  CHECK(is_dark({0, 0, 255}));
  CHECK_FALSE(is_dark({255, 255, 0}));
  CHECK_FALSE(is_dark(white));
}

TEST_CASE("A colour that reads well stays as the host page has it") {
  const Color blue{47, 111, 181};
  CHECK(readable_on(white, blue, 4.5F) == blue);
  CHECK_FALSE(readable_on(black, blue, 4.5F) == blue);
}

TEST_CASE("A colour is moved until it reads well on whatever ground there is") {
  const int step = 51;
  for (int red = 0; red <= 255; red += step) {
    for (int green = 0; green <= 255; green += step) {
      for (int blue = 0; blue <= 255; blue += step) {
        const Color ground{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                           static_cast<std::uint8_t>(blue)};
        for (const Color wanted : {ground, black, white, Color{47, 111, 181}, Color{255, 214, 0}}) {
          const Color color = readable_on(ground, wanted, 4.5F);
          if (contrast(ground, color) < 4.5F) FAIL_CHECK(red << ' ' << green << ' ' << blue);
        }
      }
    }
  }
}

TEST_CASE("A ratio that nothing reaches on the ground gives the best there is") {
  CHECK(readable_on({0x76, 0x76, 0x76}, {200, 0, 0}, 7.0F) == black);
  CHECK(readable_on({0x75, 0x75, 0x75}, {200, 0, 0}, 7.0F) == white);
}

TEST_CASE("A packed colour is opaque, with red in its lowest byte") {
  CHECK(packed({0x12, 0x34, 0x56}) == 0xFF563412U);
}
