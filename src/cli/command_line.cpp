#include "cli/command_line.hpp"

#include <algorithm>
#include <cstddef>

#include "core/quote.hpp"

namespace milepost {
namespace {

Error wrong_use(std::string message) { return Error{"", std::move(message)}; }

bool is_option(const std::string& argument) { return argument.size() > 1 && argument.front() == '-'; }

bool asks_for(const std::vector<std::string>& arguments, const char* long_name, const char* short_name) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::any_of(arguments.begin(), end,
                     [&](const std::string& argument) { return argument == long_name || argument == short_name; });
}

std::optional<Command> command_from_word(const std::string& word) {
  if (word == "lint") return Command::lint;
  if (word == "evaluate") return Command::evaluate;
  if (word == "brief") return Command::brief;
  if (word == "prerender") return Command::prerender;
  return std::nullopt;
}

// That of a framework.
bool takes_one_file(Command command) { return command == Command::lint || command == Command::prerender; }

std::optional<Error> missing_after(const std::string& option, const std::string& value, const char* wanted) {
  if (!value.empty()) return std::nullopt;
  return wrong_use("expected " + std::string(wanted) + " after " + option);
}

std::optional<Error> take_option(const std::string& name, const std::string& value, CommandLine& line) {
  if (name == "--since" && line.command == Command::brief) {
    line.since = value;
    return missing_after(name, value, "the file of an assessment");
  }
  if (name == "--ability" && line.command == Command::prerender) {
    line.ability = value;
    return missing_after(name, value, "the id of an ability");
  }
  if (name == "--zone" && line.command != Command::prerender) {
    line.zone = value;
    return missing_after(name, value, "a zone such as +10:00 or Australia/Sydney");
  }
  if (name != "--as-of" || takes_one_file(line.command)) {
    return wrong_use("there is no option " + in_quotes(name) + " here");
  }
  line.as_of = Date::parse(value);
  if (line.as_of) return std::nullopt;
  return wrong_use("expected a day of the calendar such as 2026-11-21 after --as-of, got " + in_quotes(value));
}

// Takes the options, each with a value, out of `arguments` and leaves the files.
std::optional<Error> take_options(std::vector<std::string>& arguments, CommandLine& line) {
  std::vector<std::string> files;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") {
      files.insert(files.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1, arguments.end());
      break;
    }
    if (!is_option(arguments[i])) {
      files.push_back(arguments[i]);
      continue;
    }
    const std::string value = i + 1 < arguments.size() ? arguments[i + 1] : "";
    if (auto error = take_option(arguments[i], value, line)) return error;
    ++i;
  }
  arguments = std::move(files);
  return std::nullopt;
}

std::optional<Error> check_files(const std::vector<std::string>& files, const CommandLine& line) {
  if (files.empty()) return wrong_use("expected the file of a framework");
  if (takes_one_file(line.command) && files.size() > 1) {
    return wrong_use("expected the file of one framework, got " + in_quotes(files[1]) + " as well");
  }
  if (!takes_one_file(line.command) && files.size() < 2) {
    return wrong_use("expected the file of an assessment after that of the framework");
  }
  if (line.command == Command::brief && files.size() > 2) {
    return wrong_use("expected the file of one assessment, got " + in_quotes(files[2]) + " as well");
  }
  if (std::count(files.begin(), files.end(), "-") + (line.since == "-" ? 1 : 0) > 1) {
    return wrong_use("expected - only once, since standard input can be read only once");
  }
  return std::nullopt;
}

}  // namespace

const char* const usage =
    "usage: milepost lint FRAMEWORK [--zone ZONE]\n"
    "           says what is wrong with a framework, or could be better, and how well\n"
    "           each ability is kept: good, information, warning or stop\n"
    "       milepost evaluate FRAMEWORK ASSESSMENT... [--as-of DATE] [--zone ZONE]\n"
    "           writes what the rules say of each assessment as JSON, on one line each\n"
    "           where there are several; DATE is YYYY-MM-DD, today where left out\n"
    "       milepost brief FRAMEWORK ASSESSMENT [--since ASSESSMENT] [--as-of DATE]\n"
    "                      [--zone ZONE]\n"
    "           writes the page that a 1:1 starts from as Markdown, without what is private;\n"
    "           changes are told since the earlier assessment, or since the last quarter\n"
    "       milepost prerender FRAMEWORK [--ability ID]\n"
    "           writes the framework, or one ability, as a line of HTML to put inside the\n"
    "           element, so that it can be read and found where no script has run\n"
    "       milepost --help\n"
    "       milepost --version\n"
    "A file named - is standard input. ZONE, in which times become days and today is told,\n"
    "is an offset such as +10:00 or a name such as Australia/Sydney, this machine's where\n"
    "left out.\n"
    "The exit status is 0 where all is well, 1 where a file is refused or has errors,\n"
    "and 2 where the command is used wrongly.\n";

Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments) {
  CommandLine line;
  if (asks_for(arguments, "--help", "-h")) return line;
  line.command = Command::version;
  if (asks_for(arguments, "--version", "-V")) return line;
  if (arguments.empty()) return wrong_use("expected a command: lint, evaluate, brief or prerender");
  const auto command = command_from_word(arguments.front());
  if (!command)
    return wrong_use("expected the command lint, evaluate, brief or prerender, got " + in_quotes(arguments.front()));
  line.command = *command;
  std::vector<std::string> files(arguments.begin() + 1, arguments.end());
  if (const auto error = take_options(files, line)) return *error;
  if (const auto error = check_files(files, line)) return *error;
  line.framework = files.front();
  line.assessments.assign(files.begin() + 1, files.end());
  return line;
}

}  // namespace milepost
