#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/framework.hpp"

namespace milepost {

/// How much a finding matters: an error breaks verdicts, a warning is probably not what its keeper
/// meant, information is worth knowing.
enum class Severity { error, warning, information };

/// Something about a framework that its keeper should know.
struct Finding {
  Severity severity = Severity::information;
  std::string path;      ///< such as `roles[3].requirements[0]`
  std::string sentence;  ///< what it is and what to do about it
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// Everything there is to say about a framework, in the order of the document. A framework that came
/// from a reader has no errors: what breaks verdicts was refused there.
std::vector<Finding> lint(const Framework& framework);

std::string_view word(Severity severity);

}  // namespace milepost
