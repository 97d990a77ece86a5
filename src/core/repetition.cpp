#include "core/repetition.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/sorting.hpp"

namespace milepost {
namespace {

constexpr std::size_t fewest_words = 5;

// Of the examples that share a rare word the last ones are compared, so that no framework takes long.
constexpr std::size_t most_compared = 32;

struct Word {
  std::size_t rank = 0;  // in the order in which words were met
  int uses = 0;          // how many examples have it
  std::vector<std::size_t> examples;
};

struct Example {
  ExamplePlace place;
  std::string folded;
  std::vector<Word*> words;  // each once
};

bool is_rarer(const Word* left, const Word* right) {
  return left->uses != right->uses ? left->uses < right->uses : left->rank < right->rank;
}

// How many bytes at this place are space or punctuation; + and # are not, for the sake of C++ and C#.
std::size_t gap_at(std::string_view text, std::size_t place) {
  const auto c = static_cast<unsigned char>(text[place]);
  if (c == 0xE2 && text.substr(place + 1, 1) == "\x80") return 3;  // dashes, quotation marks, an ellipsis
  const bool is_letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
  return is_letter || c == '+' || c == '#' ? 0 : 1;
}

// The text in lower case (ASCII only) with one space instead of what stands between words.
std::string folded(std::string_view text) {
  std::string result;
  bool is_between_words = false;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t gap = gap_at(text, i)) {
      is_between_words = !result.empty();
      i += gap;
      continue;
    }
    if (std::exchange(is_between_words, false)) result += ' ';
    const char c = text[i++];
    result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return result.empty() ? std::string(text) : result;
}

bool is_nearly_same(const std::vector<Word*>& left, const std::vector<Word*>& right) {
  const std::size_t needed = 4 * (left.size() + right.size());
  if (9 * std::min(left.size(), right.size()) < needed) return false;
  std::size_t shared = 0;
  for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
    if (*l == *r) {
      ++shared;
      ++l;
      ++r;
    } else {
      ++(is_rarer(*l, *r) ? l : r);
    }
  }
  return 9 * shared >= needed;  // shared / (left + right - shared) >= 4 / 5
}

bool comes_before(const Repetition& left, const Repetition& right) {
  const auto place = [](const ExamplePlace& at) { return std::tie(at.ability, at.milestone, at.example); };
  return place(left.place) < place(right.place);
}

std::size_t count_of_examples(const Framework& framework) {
  std::size_t count = 0;
  for (const Ability& ability : framework.abilities) {
    for (const AbilityMilestone& milestone : ability.milestones) count += milestone.examples.size();
  }
  return count;
}

class Search {
 public:
  explicit Search(std::size_t examples) { firsts_.reserve(examples); }

  void add(const ExamplePlace& place, const std::string& text) {
    Example example{place, folded(text), {}};
    ++added_;
    // A short one may well stand in two abilities. There may be a million of them, of which nothing more is kept.
    if (is_short(example.folded) || !take_words(example)) {
      const auto [first, is_new] =
          firsts_.emplace(std::to_string(place.ability) + ' ' + std::move(example.folded), place);
      if (!is_new) found_.push_back({place, first->second, true});
      return;
    }
    examples_.push_back(std::move(example));
  }

  std::vector<Repetition> run() {
    for (auto& [text, word] : words_) word.examples.clear();
    const auto short_ones = static_cast<std::ptrdiff_t>(found_.size());
    for (std::size_t i = 0; i < examples_.size(); ++i) look_at(i);
    std::inplace_merge(found_.begin(), found_.begin() + short_ones, found_.end(), comes_before);
    return std::move(found_);
  }

 private:
  static bool is_short(std::string_view folded) {
    return static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1 < fewest_words;
  }

  // Gives whether it has enough different ones.
  bool take_words(Example& example) {
    const std::string_view all = example.folded;
    for (std::size_t start = 0; start < all.size();) {
      const std::size_t end = std::min(all.find(' ', start), all.size());
      Word& word = words_[std::string(all.substr(start, end - start))];
      if (word.uses == 0) word.rank = words_.size();
      // Examples are added one after the other, so that whoever has the word last has it again.
      if (word.examples.empty() || word.examples.back() != added_) {
        word.examples.assign(1, added_);
        ++word.uses;
        example.words.push_back(&word);
      }
      start = end + 1;
    }
    return example.words.size() >= fewest_words;
  }

  void look_at(std::size_t place) {
    Example& example = examples_[place];
    const auto [first, is_new] = firsts_.emplace(' ' + example.folded, example.place);
    if (!is_new) return found_.push_back({example.place, first->second, true});
    sort_items(example.words, is_rarer);
    // Two that are nearly the same share a word among the rarest of each.
    const std::size_t size = example.words.size();
    const std::size_t rarest = size - (4 * size + 4) / 5 + 1;
    if (const Example* other = nearly_same(example, rarest)) found_.push_back({example.place, other->place, false});
    for (std::size_t i = 0; i < rarest; ++i) example.words[i]->examples.push_back(place);
  }

  const Example* nearly_same(const Example& example, std::size_t rarest) const {
    for (std::size_t i = 0; i < rarest; ++i) {
      const auto& others = example.words[i]->examples;
      const std::size_t skipped = others.size() - std::min(others.size(), most_compared);
      for (std::size_t j = skipped; j < others.size(); ++j) {
        if (is_nearly_same(example.words, examples_[others[j]].words)) return &examples_[others[j]];
      }
    }
    return nullptr;
  }

  std::unordered_map<std::string, Word> words_;
  std::unordered_map<std::string, ExamplePlace> firsts_;
  std::vector<Example> examples_;  // those of enough words
  std::size_t added_ = 0;
  std::vector<Repetition> found_;
};

}  // namespace

std::vector<Repetition> repeated_examples(const Framework& framework) {
  Search search(count_of_examples(framework));
  for (std::size_t i = 0; i < framework.abilities.size(); ++i) {
    const auto& milestones = framework.abilities[i].milestones;
    for (std::size_t j = 0; j < milestones.size(); ++j) {
      for (std::size_t k = 0; k < milestones[j].examples.size(); ++k) {
        search.add({i, j, k}, milestones[j].examples[k]);
      }
    }
  }
  return search.run();
}

}  // namespace milepost
