#pragma once

#include <array>
#include <string>
#include <string_view>

// Every way in that takes a text, tried with any bytes. The fuzzers and the tests that replay what they found run
// the same functions. Each gives which promise was broken, in a sentence with what shows it, or nothing where all
// were kept: what is refused is refused with one sentence and changes nothing, and what is accepted is written and
// read again as the same bytes.
namespace milepost::fuzz {

/// Between the texts of an input that holds several; at the end of a line of its own.
constexpr std::string_view next_text = "\n%%\n";

/// A framework: read, looked over, written and read again.
std::string try_framework(std::string_view input);

/// An assessment, read against a small framework: evaluated, made a brief of, written and read again.
std::string try_assessment(std::string_view input);

/// What somebody else observed, as it is pasted: taken into an assessment, handed over again and taken back.
std::string try_observation(std::string_view input);

/// Up to three stored states of one assessment: the first is open, the second comes from another tab, the third
/// from yet another.
std::string try_merge(std::string_view input);

/// Up to three texts: a framework, an assessment that is opened against it, and one that is merged with that; then
/// exported and opened again elsewhere.
std::string try_journey(std::string_view input);

/// A framework and an assessment, drawn in every tab on a phone's width.
std::string try_page(std::string_view input);

struct Target {
  const char* name;  ///< of its folder below tests/fuzz/corpus
  std::string (*try_it)(std::string_view input);
};

constexpr std::array<Target, 6> targets{{{"framework", try_framework},
                                         {"assessment", try_assessment},
                                         {"observation", try_observation},
                                         {"merge", try_merge},
                                         {"journey", try_journey},
                                         {"page", try_page}}};

}  // namespace milepost::fuzz
