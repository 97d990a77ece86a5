#pragma once

#include <cstddef>
#include <string_view>

namespace milepost::ui {

/// One character of a UTF-8 text and how many bytes it takes.
struct Character {
  char32_t code = 0;
  std::size_t bytes = 1;
};

/// The character at `at`; a byte that starts none counts as U+FFFD. REQUIRES: at < text.size().
Character character_at(std::string_view text, std::size_t at);

/// Joins what stands before it: combining marks, variation selectors, joiners, skin tones.
bool joins_previous(char32_t code);

/// The emoji of their own block: each is drawn alone.
bool is_pictograph(char32_t code);

/// One of the letters that make a flag in pairs.
bool is_flag_half(char32_t code);

/// In the scripts of India and Southeast Asia, `next` is written around `previous`: a vowel sign, a tone,
/// or a consonant whose vowel was taken away before it.
bool joins_syllable(char32_t previous, char32_t next);

/// Belongs to a script that is written from right to left.
bool is_right_to_left(char32_t code);

/// Takes the direction of what is around it: spaces, digits and marks.
bool takes_direction(char32_t code);

/// Is drawn alone, by its own glyph, whatever stands beside it. Everything else is handed to the font
/// source in clusters, so that it can shape them.
bool is_simple(char32_t code);

/// A line may break on either side of it, as between ideographs.
bool breaks_anywhere(char32_t code);

/// A letter of a script that puts a hyphen where a word is cut: Latin, Greek or Cyrillic.
bool is_hyphenated(char32_t code);

/// Must not start a line: closing brackets and marks.
bool sticks_to_previous(char32_t code);

}  // namespace milepost::ui
