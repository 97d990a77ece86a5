#include "ui/characters.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

using namespace milepost::ui;

TEST_CASE("Characters are read one by one from UTF-8") {
  const std::string_view text = "aä漢🧭";
  CHECK(character_at(text, 0).code == U'a');
  CHECK(character_at(text, 1).code == U'ä');
  CHECK(character_at(text, 1).bytes == 2);
  CHECK(character_at(text, 3).code == U'漢');
  CHECK(character_at(text, 6).code == U'🧭');
  CHECK(character_at(text, 6).bytes == 4);
}

TEST_CASE("A byte that starts no character is shown as U+FFFD, and the next one is read again") {
  const std::string_view text = "\xFFz\xC3";
  CHECK(character_at(text, 0).code == 0xFFFD);
  CHECK(character_at(text, 0).bytes == 1);
  CHECK(character_at(text, 1).code == U'z');
  CHECK(character_at(text, 2).code == 0xFFFD);
  CHECK(character_at(text, 2).bytes == 1);
}

TEST_CASE("Marks, joiners and skin tones belong to what stands before them") {
  for (const char32_t code : {0x301U, 0x200DU, 0xFE0FU, 0x20E3U, 0x3099U, 0x1F3FDU, 0xE0067U}) {
    CAPTURE(static_cast<unsigned>(code));
    CHECK(joins_previous(code));
  }
  for (const char32_t code : {U'a', U'漢', U'🧭', U' '}) CHECK_FALSE(joins_previous(code));
}

TEST_CASE("Vowel signs and tones are written around the consonant before them") {
  for (const char32_t sign : {U'ी', U'்', U'ี', U'่', U'ໍ', U'ျ'}) {
    CAPTURE(static_cast<unsigned>(sign));
    CHECK(joins_syllable(U'क', sign));
  }
  CHECK(joins_syllable(U'्', U'ष'));
  CHECK_FALSE(joins_syllable(U'क', U'ष'));
  CHECK_FALSE(joins_syllable(U'ก', U'ข'));
}

TEST_CASE("Hebrew and Arabic run from right to left") {
  CHECK(is_right_to_left(U'ש'));
  CHECK(is_right_to_left(U'ع'));
  for (const char32_t code : {U'a', U'я', U'漢', U'अ', U'1'}) CHECK_FALSE(is_right_to_left(code));
}

TEST_CASE("Letters that stand alone are told from those that must be shaped together") {
  for (const char32_t code : {U'a', U'ß', U'Ω', U'Я', U'漢', U'한', U'…', U'→'}) {
    CAPTURE(static_cast<unsigned>(code));
    CHECK(is_simple(code));
  }
  for (const char32_t code : {U'ع', U'अ', U'ท', U'🧭', U'\u0301', U'\u200D'}) {
    CAPTURE(static_cast<unsigned>(code));
    CHECK_FALSE(is_simple(code));
  }
}

TEST_CASE("A hyphen cuts words of alphabets that use it") {
  for (const char32_t code : {U'a', U'Z', U'ß', U'ő', U'я', U'ά'}) CHECK(is_hyphenated(code));
  for (const char32_t code : {U'1', U'-', U'@', U'漢', U'한', U'ع', U'ก', U'👍'}) CHECK_FALSE(is_hyphenated(code));
}

TEST_CASE("A line may break between ideographs, and not before a closing mark") {
  for (const char32_t code : {U'漢', U'か', U'한'}) CHECK(breaks_anywhere(code));
  for (const char32_t code : {U'a', U'я', U'ع'}) CHECK_FALSE(breaks_anywhere(code));
  for (const char32_t code : {U'。', U'」', U'！', U'ょ', U','}) CHECK(sticks_to_previous(code));
  for (const char32_t code : {U'「', U'漢', U'a'}) CHECK_FALSE(sticks_to_previous(code));
}
