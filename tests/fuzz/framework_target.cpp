#include "codec/framework_codec.hpp"
#include "core/health.hpp"
#include "core/lint.hpp"
#include "fuzz/promises.hpp"
#include "fuzz/targets.hpp"

namespace milepost::fuzz {
namespace {

// What breaks verdicts is refused by the reader, so that the linter has only advice.
std::string lint_fault(const Framework& framework) {
  for (const Finding& finding : lint(framework)) {
    if (finding.severity == Severity::error) return "A framework that is accepted has no errors: " + finding.sentence;
    if (finding.sentence.find('\n') != std::string::npos) return "A finding is one line: " + finding.sentence;
  }
  return {};
}

}  // namespace

std::string try_framework(std::string_view input) {
  const Result<Framework> read = read_framework(input);
  if (!read) return refusal_fault(read.error());
  const std::string written = write_framework(read.value());
  const Result<Framework> again = read_framework(written);
  if (!again) return fault_unless(false, "A framework that is accepted is accepted when written.", written);
  const FrameworkIndex index(read.value());
  const std::size_t grades = health(read.value(), index, {}, *Date::parse("2026-11-21")).size();
  return first_of({fault_unless(again.value() == read.value(), "A framework is read as it was written.", written),
                   fault_unless(write_framework(again.value()) == written, "A framework is written the same.", written),
                   fault_unless(grades == read.value().abilities.size(), "The health of every ability is told."),
                   lint_fault(read.value())});
}

}  // namespace milepost::fuzz
