#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/comparison.hpp"
#include "core/sample.hpp"

namespace milepost::sample {

/// What an assessor claims.
inline Assessment by(Relation relation, std::vector<Claim> claims, std::string name = "") {
  Assessment assessment = sample::assessment(std::move(claims));
  assessment.assessor.relation = relation;
  assessment.assessor.name = std::move(name);
  return assessment;
}

/// The assessments compared on the sample framework; valid until the next call.
inline Comparison compared(const std::vector<Assessment>& assessments) {
  static const Framework framework = sample::framework();
  static const FrameworkIndex index(framework);
  static std::vector<Assessment> kept;
  kept = assessments;
  std::vector<const Assessment*> pointers;
  for (const Assessment& assessment : kept) pointers.push_back(&assessment);
  return compare(framework, index, pointers, FixedZone());
}

}  // namespace milepost::sample
