#include "cli/run.hpp"

#include <algorithm>
#include <istream>
#include <iterator>
#include <memory>
#include <ostream>

#include "app/brief.hpp"
#include "app/brief_text.hpp"
#include "app/prerender.hpp"
#include "cli/command_line.hpp"
#include "cli/input.hpp"
#include "cli/zone.hpp"
#include "codec/assessment_codec.hpp"
#include "codec/error_text.hpp"
#include "codec/evaluation_codec.hpp"
#include "codec/framework_codec.hpp"
#include "codec/locate.hpp"
#include "core/health.hpp"
#include "core/lint.hpp"
#include "core/merge.hpp"
#include "core/path.hpp"
#include "core/quote.hpp"

namespace milepost {
namespace {

constexpr int fine = 0;
constexpr int refused = 1;
constexpr int used_wrongly = 2;

int refuse(const Error& error, const std::string& file, const Console& console) {
  console.err << to_text(error, shown_name(file)) << '\n';
  return refused;
}

int tell_wrong_use(const Error& error, const Console& console) {
  console.err << "milepost: " << error.message << "\nmilepost --help says how it is used\n";
  return used_wrongly;
}

// Something that lint says of a place in the framework, under a word for how much it matters.
struct Remark {
  std::string_view weight;
  std::string path;
  std::string sentence;
};

std::vector<Remark> remarks_on(const Framework& framework, Date today) {
  std::vector<Remark> remarks;
  for (Finding& finding : lint(framework)) {
    remarks.push_back({word(finding.severity), std::move(finding.path), std::move(finding.sentence)});
  }
  const Path root;
  const Path abilities(root, "abilities");
  for (const AbilityHealth& ability : health(framework, FrameworkIndex(framework), {}, today)) {
    const std::string name = framework.abilities[ability.ability].name + ": ";
    const std::string path = Path(abilities, ability.ability).text();
    for (const HealthLine& line : ability.lines) remarks.push_back({word(line.grade), path, name + line.sentence});
  }
  return remarks;
}

// A remark in the form of an error, for the one line that both are told in.
Error placed(const Remark& remark, Position position) {
  const std::string path = remark.path.empty() ? "" : remark.path + ": ";
  return {"", std::string(remark.weight) + ": " + path + remark.sentence, position.line, position.column};
}

// Where the command is run, and the day that it is there.
struct Here {
  const Zone& zone;
  Date today;
};

int run_lint(const CommandLine& line, Date today, const Console& console) {
  const Result<std::string> text = read_input(line.framework, console.in);
  if (!text) return refuse(text.error(), line.framework, console);
  const Result<Framework> framework = read_framework(text.value());
  if (!framework) return refuse(framework.error(), line.framework, console);
  const std::vector<Remark> remarks = remarks_on(framework.value(), today);
  std::vector<std::string> paths;
  std::transform(remarks.begin(), remarks.end(), std::back_inserter(paths),
                 [](const Remark& remark) { return remark.path; });
  const std::vector<Position> positions = locate_all(text.value(), paths);
  bool has_errors = false;
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    console.out << to_text(placed(remarks[i], positions[i]), shown_name(line.framework)) << '\n';
    has_errors = has_errors || remarks[i].weight == word(Severity::error);
  }
  return has_errors ? refused : fine;
}

Result<Framework> read_framework_file(const std::string& file, const Console& console) {
  const Result<std::string> text = read_input(file, console.in);
  return text ? read_framework(text.value()) : Result<Framework>(text.error());
}

Result<Assessment> read_assessment_file(const std::string& file, const Framework& framework,
                                        const FrameworkIndex& index, const Console& console) {
  const Result<std::string> text = read_input(file, console.in);
  return text ? read_assessment(text.value(), framework, index) : Result<Assessment>(text.error());
}

// What is read all the same and takes no part: an evaluation without it looks as if nothing had been said.
void warn(const Assessment& assessment, const Framework& framework, const FrameworkIndex& index,
          const std::string& file, const Console& console) {
  const auto tell = [&](const std::string& path, std::string sentence) {
    console.err << to_text(placed({word(Severity::warning), path, std::move(sentence)}, {}), shown_name(file)) << '\n';
  };
  const std::string& id = assessment.framework.id;
  if (!id.empty() && id != framework.id) {
    tell("framework.id", "made with another framework, " + in_quotes(id) + "; this one is " + in_quotes(framework.id));
  }
  std::vector<const Claim*> unknown;
  for (const Claim& claim : assessment.claims) {
    if (!index.ability(claim.ability)) unknown.push_back(&claim);
  }
  if (unknown.empty()) return;
  const std::string more = unknown.size() > 1 ? " and " + std::to_string(unknown.size() - 1) + " more" : "";
  tell("claims", "on " + in_quotes(unknown.front()->ability.text) + more + ": this framework lacks " +
                     (more.empty() ? "that ability, and the claim counts" : "those abilities, and the claims count") +
                     " for no role");
}

// Nothing is written where any of the files is refused: a line less would shift the lines after it.
int run_evaluate(const CommandLine& line, Date today, const Console& console) {
  const Result<Framework> framework = read_framework_file(line.framework, console);
  if (!framework) return refuse(framework.error(), line.framework, console);
  const FrameworkIndex index(framework.value());
  const Layout layout = line.assessments.size() == 1 ? Layout::indented : Layout::one_line;
  std::string evaluations;
  int status = fine;
  for (const std::string& file : line.assessments) {
    const Result<Assessment> assessment = read_assessment_file(file, framework.value(), index, console);
    if (assessment) {
      warn(assessment.value(), framework.value(), index, file, console);
      evaluations += write_evaluation(framework.value(), index, assessment.value(), line.as_of.value_or(today), layout);
    } else {
      status = refuse(assessment.error(), file, console);
    }
  }
  if (status == fine) console.out << evaluations;
  return status;
}

int run_brief(const CommandLine& line, const Here& here, const Console& console) {
  const Result<Framework> framework = read_framework_file(line.framework, console);
  if (!framework) return refuse(framework.error(), line.framework, console);
  const FrameworkIndex index(framework.value());
  const std::string& file = line.assessments.front();
  const Result<Assessment> assessment = read_assessment_file(file, framework.value(), index, console);
  if (!assessment) return refuse(assessment.error(), file, console);
  warn(assessment.value(), framework.value(), index, file, console);
  BriefRequest request{framework.value(), index, assessment.value(), nullptr, line.as_of.value_or(here.today),
                       here.zone};
  Result<Assessment> since = Assessment();
  if (!line.since.empty()) {
    since = read_assessment_file(line.since, framework.value(), index, console);
    if (!since) return refuse(since.error(), line.since, console);
    if (auto difference = difference_of_people(assessment.value(), since.value())) {
      difference->message += ": name an earlier file of the same assessment";
      return refuse(*difference, line.since, console);
    }
    request.since = &since.value();
  }
  console.out << brief_markdown(make_brief(request));
  return fine;
}

int run_prerender(const CommandLine& line, const Console& console) {
  const Result<Framework> framework = read_framework_file(line.framework, console);
  if (!framework) return refuse(framework.error(), line.framework, console);
  const std::string html = prerendered(framework.value(), line.ability);
  if (html.empty()) {
    return refuse({"abilities", "expected one with the id " + in_quotes(line.ability)}, line.framework, console);
  }
  console.out << html << '\n';
  return fine;
}

}  // namespace

int run_command(const std::vector<std::string>& arguments, std::int64_t now, const Console& console) {
  const Result<CommandLine> read = parse_command_line(arguments);
  if (!read) return tell_wrong_use(read.error(), console);
  const CommandLine& line = read.value();
  const Result<std::unique_ptr<Zone>> zone = line.zone.empty() ? local_zone() : zone_from_text(line.zone);
  if (!zone) return tell_wrong_use(zone.error(), console);
  const Here here{*zone.value(), zone.value()->day_of(now)};
  switch (line.command) {
    case Command::help:
      console.out << usage;
      return fine;
    case Command::version:
      console.out << "milepost " MILEPOST_VERSION "\n";
      return fine;
    case Command::lint:
      return run_lint(line, here.today, console);
    case Command::evaluate:
      return run_evaluate(line, here.today, console);
    case Command::brief:
      return run_brief(line, here, console);
    case Command::prerender:
      return run_prerender(line, console);
  }
  return used_wrongly;
}

}  // namespace milepost
