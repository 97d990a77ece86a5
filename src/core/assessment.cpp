#include "core/assessment.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <tuple>

#include "core/sorting.hpp"

namespace milepost {
namespace {

constexpr std::array<std::string_view, 4> relations{"self", "manager", "peer", "mentor"};
constexpr std::array<std::string_view, 4> evidence_kinds{"observation", "artifact", "feedback", "note"};

// Of a claim on an ability that the framework does not know: such claims come last, by their abilities' ids.
constexpr std::size_t unknown_place = std::numeric_limits<std::size_t>::max();

// Calls `visit` with every list and with the order that its records have in files.
template <class Visited, class Visit>
void for_each_order(Visited& assessment, const FrameworkIndex& index, Visit visit) {
  const std::vector<Claim>& claims = assessment.claims;
  // Looked up once for each claim, since claims are compared many times.
  std::vector<std::size_t> places;
  places.reserve(claims.size());
  for (const Claim& claim : claims) places.push_back(index.ability(claim.ability).value_or(unknown_place));
  const auto key = [&](const Claim& claim) {
    return std::tuple(places[static_cast<std::size_t>(&claim - claims.data())], std::string_view(claim.ability.text));
  };
  const auto by_id = [](const auto& left, const auto& right) { return left.id < right.id; };
  visit(assessment.claims, [&](const Claim& left, const Claim& right) { return key(left) < key(right); });
  visit(assessment.evidence, by_id);
  visit(assessment.conversations, by_id);
  visit(assessment.focus, by_id);
  visit(assessment.checkpoints, by_id);
  visit(assessment.removed, by_id);
  visit(assessment.programs, [](const ProgramProgress& left, const ProgramProgress& right) {
    return std::tie(left.program, left.step) < std::tie(right.program, right.step);
  });
}

}  // namespace

const Claim* find_claim(const Assessment& assessment, const AbilityId& ability) {
  const auto found = std::find_if(assessment.claims.begin(), assessment.claims.end(),
                                  [&](const Claim& claim) { return claim.ability == ability; });
  return found == assessment.claims.end() ? nullptr : &*found;
}

const Evidence* find_evidence(const Assessment& assessment, const RecordId& id) {
  const auto found = std::find_if(assessment.evidence.begin(), assessment.evidence.end(),
                                  [&](const Evidence& item) { return item.id == id; });
  return found == assessment.evidence.end() ? nullptr : &*found;
}

bool is_within(const Assessment& assessment, const Framework& framework) {
  const int highest = framework.milestone_count();
  const auto all_fit = [&](const auto& standings) {
    return std::all_of(standings.begin(), standings.end(),
                       [&](const auto& standing) { return standing.milestone <= highest; });
  };
  return all_fit(assessment.claims) &&
         std::all_of(assessment.evidence.begin(), assessment.evidence.end(),
                     [&](const Evidence& item) { return all_fit(item.supports); }) &&
         std::all_of(assessment.focus.begin(), assessment.focus.end(),
                     [&](const FocusArea& area) { return area.target_milestone.value_or(0) <= highest; }) &&
         std::all_of(assessment.checkpoints.begin(), assessment.checkpoints.end(), [&](const Checkpoint& checkpoint) {
           return all_fit(checkpoint.claims) && all_fit(checkpoint.closing_claims);
         });
}

RecordId removal_id(const Claim& claim) { return RecordId("claims/" + claim.ability.text); }
RecordId removal_id(const Evidence& evidence) { return RecordId("evidence/" + evidence.id.text); }
RecordId removal_id(const Conversation& conversation) { return RecordId("conversations/" + conversation.id.text); }
RecordId removal_id(const FocusArea& area) { return RecordId("focus/" + area.id.text); }
RecordId removal_id(const Checkpoint& checkpoint) { return RecordId("checkpoints/" + checkpoint.id.text); }

RecordId removal_id(const ProgramProgress& progress) {
  return RecordId("programs/" + progress.program.text + "/" + progress.step.text);
}

void sort_records(Assessment& assessment, const FrameworkIndex& index) {
  for_each_order(assessment, index, [](auto& records, auto less) { sort_items(records, less); });
}

bool is_in_order(const Assessment& assessment, const FrameworkIndex& index) {
  bool is_sorted = true;
  for_each_order(assessment, index, [&](const auto& records, auto less) {
    is_sorted = is_sorted && std::is_sorted(records.begin(), records.end(), less);
  });
  return is_sorted;
}

const WordTable relation_table{relations.data(), relations.size()};
const WordTable evidence_kind_table{evidence_kinds.data(), evidence_kinds.size()};

std::string_view word(Relation relation) { return word_of(relation_table, relation); }
std::string_view word(EvidenceKind kind) { return word_of(evidence_kind_table, kind); }
std::optional<Relation> relation_from_word(std::string_view text) { return value_of<Relation>(relation_table, text); }
std::optional<EvidenceKind> evidence_kind_from_word(std::string_view text) {
  return value_of<EvidenceKind>(evidence_kind_table, text);
}

}  // namespace milepost
