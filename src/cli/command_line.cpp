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
  return std::nullopt;
}

// Takes the options out of `arguments` and leaves the files.
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
    if (arguments[i] != "--as-of" || line.command != Command::evaluate) {
      return wrong_use("there is no option " + in_quotes(arguments[i]) + " here");
    }
    const std::string date = i + 1 < arguments.size() ? arguments[++i] : "";
    line.as_of = Date::parse(date);
    if (!line.as_of) {
      return wrong_use("expected a day of the calendar such as 2026-11-21 after --as-of, got " + in_quotes(date));
    }
  }
  arguments = std::move(files);
  return std::nullopt;
}

std::optional<Error> check_files(const std::vector<std::string>& files, Command command) {
  if (files.empty()) return wrong_use("expected the file of a framework");
  if (command == Command::lint && files.size() > 1) {
    return wrong_use("expected the file of one framework, got " + in_quotes(files[1]) + " as well");
  }
  if (command == Command::evaluate && files.size() < 2) {
    return wrong_use("expected the file of an assessment after that of the framework");
  }
  if (std::count(files.begin(), files.end(), "-") > 1) {
    return wrong_use("expected - only once, since standard input can be read only once");
  }
  return std::nullopt;
}

}  // namespace

const char* const usage =
    "usage: milepost lint FRAMEWORK\n"
    "           says what is wrong with a framework, or could be better\n"
    "       milepost evaluate FRAMEWORK ASSESSMENT... [--as-of DATE]\n"
    "           writes what the rules say of each assessment as JSON, on one line each\n"
    "           where there are several; DATE is YYYY-MM-DD, today where left out\n"
    "       milepost --help\n"
    "       milepost --version\n"
    "A file named - is standard input.\n"
    "The exit status is 0 where all is well, 1 where a file is refused or has errors,\n"
    "and 2 where the command is used wrongly.\n";

Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments) {
  CommandLine line;
  if (asks_for(arguments, "--help", "-h")) return line;
  line.command = Command::version;
  if (asks_for(arguments, "--version", "-V")) return line;
  if (arguments.empty()) return wrong_use("expected a command, lint or evaluate");
  const auto command = command_from_word(arguments.front());
  if (!command) return wrong_use("expected the command lint or evaluate, got " + in_quotes(arguments.front()));
  line.command = *command;
  std::vector<std::string> files(arguments.begin() + 1, arguments.end());
  if (const auto error = take_options(files, line)) return *error;
  if (const auto error = check_files(files, line.command)) return *error;
  line.framework = files.front();
  line.assessments.assign(files.begin() + 1, files.end());
  return line;
}

}  // namespace milepost
