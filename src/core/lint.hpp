#pragma once

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework.hpp"
#include "core/repetition.hpp"

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

/// The same, put into words only as far as somebody reads it: of a million examples each may repeat another.
class Findings {
 public:
  /// REQUIRES: the framework outlives it.
  explicit Findings(const Framework& framework);

  std::size_t size() const;

  /// The first `most` of them, or more; the worst first, those that are equally bad in the order of the document. Gives
  /// true where it had to put some into words, and `worst` has them.
  bool read(std::size_t most);
  const std::vector<Finding>& worst() const { return worst_; }

  /// How many there are of each severity, or are read.
  using Counts = std::array<std::size_t, 3>;

  /// What is looked up for each of them.
  struct Known {
    explicit Known(const Framework& framework);
    FrameworkIndex index;
    std::set<AbilityId> needed;
    std::vector<Repetition> repetitions;
  };

 private:
  const Framework* framework_;
  Known known_;
  Counts counts_{};
  std::vector<Finding> worst_;
};

std::string_view word(Severity severity);

}  // namespace milepost
