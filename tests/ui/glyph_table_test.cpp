#include "ui/glyph_table.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.hpp"

using namespace milepost::ui;

namespace {

// The texts that are drawn as one glyph each, from the first to the last.
std::vector<std::string> pieces(std::string_view text, RunLength length = RunLength::word) {
  GlyphTable table;
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    const Piece piece = table.piece_at(text, at, length);
    REQUIRE(piece.bytes > 0);
    found.push_back(table.text_of(piece.glyph));
    at += piece.bytes;
  }
  return found;
}

using Pieces = std::vector<std::string>;

std::string repeated(std::string_view text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("A letter that stands alone keeps its own code, wherever it stands") {
  GlyphTable table;
  CHECK(table.piece_at("a", 0, RunLength::word).glyph == u'a');
  CHECK(table.piece_at("xä", 1, RunLength::word).glyph == u'ä');
  CHECK(table.piece_at("漢字", 0, RunLength::word).glyph == u'漢');
  CHECK(pieces("Grüße, 漢字!") == Pieces{"G", "r", "ü", "ß", "e", ",", " ", "漢", "字", "!"});
}

TEST_CASE("A mark is drawn together with its letter") {
  CHECK(pieces("e\u0301a") == Pieces{"e\u0301", "a"});
  CHECK(pieces("o\u0302\u0323o") == Pieces{"o\u0302\u0323", "o"});
  CHECK(pieces("か\u3099か") == Pieces{"か\u3099", "か"});
}

TEST_CASE("An emoji and all that changes it is one glyph") {
  const auto emoji = GENERATE("👍", "👍🏽", "👩🏽‍🚀", "👨‍👩‍👧‍👦", "❤️", "1️⃣",
                              "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿");
  CAPTURE(emoji);
  CHECK(pieces(emoji) == Pieces{emoji});
  CHECK(pieces(std::string("a") + emoji + "b") == Pieces{"a", emoji, "b"});
}

TEST_CASE("A flag is one glyph, and no flag is torn from a row of them") {
  CHECK(pieces("🇩🇪") == Pieces{"🇩🇪"});
  CHECK(pieces("🇩🇪 🇫🇷") == Pieces{"🇩🇪", " ", "🇫🇷"});
  for (const std::string& piece : pieces("🧭" + repeated("🇩🇪", 40))) {
    CHECK((piece.size() % std::string("🇩🇪").size() == 0 || piece == "🧭"));
  }
}

TEST_CASE("A row of emoji is cut between them, so that it can be broken into lines") {
  CHECK(pieces("👍👍🏽❤️👩‍🚀") == Pieces{"👍", "👍🏽", "❤️", "👩‍🚀"});
}

TEST_CASE("A word of a script that joins its letters is one glyph") {
  CHECK(pieces("हिन्दी भाषा") == Pieces{"हिन्दी", " ", "भाषा"});
  CHECK(pieces("ภาษาไทย") == Pieces{"ภาษาไทย"});
  CHECK(pieces("(हिन्दी)") == Pieces{"(", "हिन्दी", ")"});
}

TEST_CASE("Arabic is drawn as the run it is, and measured word by word") {
  CHECK(pieces("مرحبا بالعالم", RunLength::whole) == Pieces{"مرحبا بالعالم"});
  CHECK(pieces("مرحبا بالعالم", RunLength::word) == Pieces{"مرحبا", " ", "بالعالم"});
  CHECK(pieces("see مرحبا.", RunLength::whole) == Pieces{"s", "e", "e", " ", "مرحبا", "."});
}

TEST_CASE("Digits inside a Hebrew run belong to it") {
  CHECK(pieces("שלום 123 עולם", RunLength::whole) == Pieces{"שלום 123 עולם"});
  CHECK(pieces("שלום 123", RunLength::whole) == Pieces{"שלום", " ", "1", "2", "3"});
  CHECK(pieces("שלום abc עולם", RunLength::whole) == Pieces{"שלום", " ", "a", "b", "c", " ", "עולם"});
}

TEST_CASE("What would turn the reading direction is shown as U+FFFD instead of obeyed") {
  CHECK(pieces("a\u202Eb") == Pieces{"a", "\uFFFD", "b"});
  CHECK(pieces("\u2066हि\u2069") == Pieces{"\uFFFD", "हि", "\uFFFD"});
  CHECK(pieces("של\u202Eום", RunLength::whole) == Pieces{"של", "\uFFFD", "ום"});
  CHECK(pieces("مر\u061Cحبا", RunLength::whole) == Pieces{"مر", "\uFFFD", "حبا"});
}

TEST_CASE("Control characters are drawn as a space and broken bytes as U+FFFD") {
  CHECK(pieces(std::string_view("a\tb\0c\x7f", 6)) == Pieces{"a", " ", "b", " ", "c", " "});
  CHECK(pieces("a\xFF\xC3z") == Pieces{"a", "\uFFFD", "\uFFFD", "z"});
}

TEST_CASE("A character of the private use area is not taken for a cluster of the table") {
  CHECK(pieces("e\u0301\uE000") == Pieces{"e\u0301", "\uE000"});
}

TEST_CASE("A long run is cut, so that a glyph stays a small picture, and nothing of it is lost") {
  const auto letter = GENERATE("ह", "ท", "ש", "ع");
  const std::string text = repeated(letter, 1000);
  for (const RunLength length : {RunLength::word, RunLength::whole}) {
    std::string joined;
    for (const std::string& piece : pieces(text, length)) {
      CHECK(piece.size() <= 512);
      joined += piece;
    }
    CHECK(joined == text);
  }
}

TEST_CASE("A cut in a long run leaves every mark with its letter") {
  const auto syllable = GENERATE("กี่", "हि", "க்ஷ");
  for (const char* before : {"", "ก", "ह", "กก"}) {
    const std::string start = before;
    for (std::string piece : pieces(start + repeated(syllable, 100))) {
      if (!start.empty() && piece.find(start) == 0 && piece.find(syllable) != 0) piece.erase(0, start.size());
      CHECK(piece == repeated(syllable, static_cast<int>(piece.size() / std::string(syllable).size())));
    }
  }
}

TEST_CASE("The same cluster is one glyph however often it comes") {
  GlyphTable table;
  const Piece first = table.piece_at("👍🏽", 0, RunLength::word);
  const Piece again = table.piece_at("good 👍🏽", 5, RunLength::word);
  CHECK(first.glyph == again.glyph);
  CHECK(first.glyph != table.piece_at("👍🏿", 0, RunLength::word).glyph);
}

TEST_CASE("A full table keeps what it has and shows what is new as U+FFFD, until it is cleared") {
  const auto cluster = [](char32_t number) {
    std::string text;
    milepost::append_utf8(text, 0x4E00 + number);
    return text + "\u0301";
  };
  GlyphTable table;
  const GlyphCode first = table.piece_at(cluster(0), 0, RunLength::word).glyph;
  CHECK_FALSE(table.is_nearly_full());
  for (char32_t number = 1; number < 6400; ++number) table.piece_at(cluster(number), 0, RunLength::word);
  CHECK(table.is_nearly_full());
  CHECK(table.piece_at(cluster(6400), 0, RunLength::word).glyph == 0xFFFD);
  CHECK(table.piece_at(cluster(0), 0, RunLength::word).glyph == first);
  CHECK(table.text_of(first) == cluster(0));

  table.clear();
  CHECK_FALSE(table.is_nearly_full());
  CHECK(table.text_of(table.piece_at(cluster(6400), 0, RunLength::word).glyph) == cluster(6400));
}

TEST_CASE("What turns the direction is drawn alone, whatever would join it to its neighbours") {
  CHECK(pieces("a\u200d\u202eb\u200d\u202ec") == Pieces{"a\u200d", "\ufffd", "b\u200d", "\ufffd", "c"});
  CHECK(pieces("م\u200f\u202eن") == Pieces{"م", "\ufffd", "\ufffd", "ن"});
}

TEST_CASE("However many marks or joiners follow a letter, no glyph is made of more than a hundred characters") {
  for (const char* more : {"\u0301", "\u200da", "क्"}) {
    for (const std::string& piece : pieces("a" + repeated(more, 5000))) CHECK(piece.size() <= 100 * 4);
  }
}
