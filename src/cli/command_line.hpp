#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/result.hpp"

namespace milepost {

enum class Command { help, version, lint, evaluate, brief, prerender };

/// What the user asked for. Files are named as given; `-` is standard input.
struct CommandLine {
  Command command = Command::help;
  std::string framework;
  std::vector<std::string> assessments;
  std::string since;    ///< an earlier assessment; empty where none is named
  std::string ability;  ///< the id of the only one asked for; empty where all are
  std::optional<Date> as_of;
  std::string zone;  ///< as given; empty where none is
};

/// How the command is used, with a final newline.
extern const char* const usage;

/// Reads the arguments after the program's name. Refuses unknown commands and options, too few or too
/// many files, and standard input named twice.
Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace milepost
