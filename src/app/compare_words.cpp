#include "app/compare_words.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/ago.hpp"
#include "core/date.hpp"
#include "core/line.hpp"
#include "core/quote.hpp"

namespace milepost {
namespace {

constexpr std::size_t longest_name = 60;

std::string counted(int count, const std::string& one, const std::string& several) {
  return std::to_string(count) + ' ' + (count == 1 ? one : several);
}

std::string capitalised(std::string text) {
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string voice(const ComparedAssessment& compared, bool own) {
  if (own) return "You";
  const std::string name = one_line(compared.assessor, longest_name);
  const std::string relation(word(compared.relation));
  return name.empty() ? capitalised(relation) : name + ", " + relation;
}

// Two peers without a name are told apart by a number.
void number_equal(std::vector<std::string>& names) {
  const std::vector<std::string> plain = names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (std::count(plain.begin(), plain.end(), plain[i]) < 2) continue;
    const auto end = plain.begin() + static_cast<std::ptrdiff_t>(i);
    names[i] += ' ' + std::to_string(std::count(plain.begin(), end, plain[i]) + 1);
  }
}

std::string wording(const Framework& framework, const Assessment& other, Mismatch mismatch) {
  switch (mismatch) {
    case Mismatch::subject:
    case Mismatch::framework:
      return {};
    case Mismatch::version:
      return "It was made with version " + in_quotes(other.framework.version) + " of the framework, this page has " +
             in_quotes(framework.version) + ": what a milestone means may have changed.";
    case Mismatch::wording:
      return "The framework’s wording has changed since it was made: read a milestone again where you differ.";
  }
  return {};
}

}  // namespace

std::vector<std::string> voices(const Comparison& comparison) {
  std::vector<std::string> names;
  for (const ComparedAssessment& compared : comparison.assessments) {
    const bool own = names.empty() || compared.newer == 0U;
    names.push_back(voice(compared, own));
    if (!compared.newer) continue;
    names.back() += compared.day.empty() ? ", then" : " on " + compared.day;
  }
  number_equal(names);
  return names;
}

bool is_then_and_now(const Comparison& comparison) {
  const auto others = comparison.assessments.begin() + 1;
  return others != comparison.assessments.end() &&
         std::all_of(others, comparison.assessments.end(),
                     [](const ComparedAssessment& compared) { return compared.newer == 0U; });
}

std::string progress_words(const ComparedAssessment& compared, Date today) {
  std::string text =
      std::to_string(compared.assessed) + " of " + counted(compared.abilities, "ability", "abilities") + " assessed";
  const auto day = Date::parse(compared.day);
  if (day) text += ", last changed " + day->text() + " (" + ago(today - *day) + ")";
  return text;
}

std::string blind_words(const Comparison& comparison, const ComparedAssessment& kept_back) {
  const ComparedAssessment& own = comparison.assessments.front();
  switch (kept_back.blind) {
    case Blind::no:
      return {};
    case Blind::until_own_complete:
      return "Hidden until you have assessed every ability yourself (" + std::to_string(own.assessed) + " of " +
             std::to_string(own.abilities) + " so far), so that you make up your own mind first.";
    case Blind::until_other_complete:
      return "Hidden until every ability is assessed in it (" + std::to_string(kept_back.assessed) + " of " +
             std::to_string(kept_back.abilities) + " so far): ask for the finished file, and open that.";
  }
  return {};
}

std::vector<std::string> mismatch_words(const Framework& framework, const Assessment& own, const Assessment& other,
                                        const ComparedAssessment& compared) {
  std::vector<std::string> sentences;
  for (const Mismatch mismatch : compared.mismatches) {
    if (mismatch == Mismatch::subject) {
      sentences.push_back("It is about " + in_quotes(other.subject.name) + ", yours about " +
                          in_quotes(own.subject.name) + ": compare them only if that is the same person.");
    } else if (mismatch == Mismatch::framework) {
      sentences.push_back("It was made with another framework, " + in_quotes(other.framework.id) + ": " +
                          counted(compared.assessed, "ability has", "abilities have") +
                          " the same id here and can be compared.");
    } else {
      sentences.push_back(wording(framework, other, mismatch));
    }
  }
  if (compared.unknown > 0 && compared.blind == Blind::no) {
    sentences.push_back(counted(compared.unknown, "claim is", "claims are") +
                        " on what this framework lacks, and can be compared only with each other.");
  }
  return sentences;
}

std::string row_words(const Comparison& comparison, const ComparisonRow& row) {
  if (row.compared < 2) {
    const auto shown = std::count_if(comparison.assessments.begin(), comparison.assessments.end(),
                                     [](const ComparedAssessment& compared) { return compared.blind == Blind::no; });
    return std::to_string(row.compared) + " of " + std::to_string(shown) + " assessed";
  }
  if (comparison.assessments.size() == 2 && is_then_and_now(comparison)) {
    const int change = row.claims[0]->milestone - row.claims[1]->milestone;
    if (change == 0) return "as then";
    return (change > 0 ? "up " : "down ") + std::to_string(std::abs(change));
  }
  return row.spread > 0 ? std::to_string(row.spread) + " apart" : "agreed";
}

std::string claim_words(const Claim* claim) {
  if (claim == nullptr) return "not assessed";
  return claim->milestone == 0 ? "not yet" : std::to_string(claim->milestone);
}

}  // namespace milepost
