#include "cli/run.hpp"

#include <algorithm>
#include <istream>
#include <iterator>
#include <ostream>

#include "cli/command_line.hpp"
#include "cli/input.hpp"
#include "codec/assessment_codec.hpp"
#include "codec/error_text.hpp"
#include "codec/evaluation_codec.hpp"
#include "codec/framework_codec.hpp"
#include "codec/locate.hpp"
#include "core/lint.hpp"

namespace milepost {
namespace {

constexpr int fine = 0;
constexpr int refused = 1;
constexpr int used_wrongly = 2;

int refuse(const Error& error, const std::string& file, const Console& console) {
  console.err << to_text(error, shown_name(file)) << '\n';
  return refused;
}

// A finding in the form of an error, for the one line that both are told in.
Error placed(const Finding& finding, Position position) {
  const std::string path = finding.path.empty() ? "" : finding.path + ": ";
  return {"", std::string(word(finding.severity)) + ": " + path + finding.sentence, position.line, position.column};
}

int run_lint(const CommandLine& line, const Console& console) {
  const Result<std::string> text = read_input(line.framework, console.in);
  if (!text) return refuse(text.error(), line.framework, console);
  const Result<Framework> framework = read_framework(text.value());
  if (!framework) return refuse(framework.error(), line.framework, console);
  const std::vector<Finding> findings = lint(framework.value());
  std::vector<std::string> paths;
  std::transform(findings.begin(), findings.end(), std::back_inserter(paths),
                 [](const Finding& finding) { return finding.path; });
  const std::vector<Position> positions = locate_all(text.value(), paths);
  bool has_errors = false;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    console.out << to_text(placed(finding, positions[i]), shown_name(line.framework)) << '\n';
    has_errors = has_errors || finding.severity == Severity::error;
  }
  return has_errors ? refused : fine;
}

// Nothing is written where any of the files is refused: a line less would shift the lines after it.
int run_evaluate(const CommandLine& line, Date today, const Console& console) {
  const Result<std::string> text = read_input(line.framework, console.in);
  if (!text) return refuse(text.error(), line.framework, console);
  const Result<Framework> framework = read_framework(text.value());
  if (!framework) return refuse(framework.error(), line.framework, console);
  const FrameworkIndex index(framework.value());
  const Layout layout = line.assessments.size() == 1 ? Layout::indented : Layout::one_line;
  std::string evaluations;
  int status = fine;
  for (const std::string& file : line.assessments) {
    const Result<std::string> input = read_input(file, console.in);
    const Result<Assessment> assessment =
        input ? read_assessment(input.value(), framework.value(), index) : Result<Assessment>(input.error());
    if (assessment) {
      evaluations += write_evaluation(framework.value(), index, assessment.value(), line.as_of.value_or(today), layout);
    } else {
      status = refuse(assessment.error(), file, console);
    }
  }
  if (status == fine) console.out << evaluations;
  return status;
}

}  // namespace

int run_command(const std::vector<std::string>& arguments, Date today, const Console& console) {
  const Result<CommandLine> line = parse_command_line(arguments);
  if (!line) {
    console.err << "milepost: " << line.error().message << "\nmilepost --help says how it is used\n";
    return used_wrongly;
  }
  switch (line.value().command) {
    case Command::help:
      console.out << usage;
      return fine;
    case Command::version:
      console.out << "milepost " MILEPOST_VERSION "\n";
      return fine;
    case Command::lint:
      return run_lint(line.value(), console);
    case Command::evaluate:
      return run_evaluate(line.value(), today, console);
  }
  return used_wrongly;
}

}  // namespace milepost
