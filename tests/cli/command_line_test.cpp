#include "cli/command_line.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "cli/zone.hpp"

using namespace milepost;

namespace {

using Arguments = std::vector<std::string>;

std::string wrong_use_of(const Arguments& arguments) {
  const Result<CommandLine> line = parse_command_line(arguments);
  return line ? "understood" : line.error().message;
}

}  // namespace

TEST_CASE("lint takes the file of one framework") {
  const CommandLine line = parse_command_line({"lint", "crew.json"}).value();
  CHECK(line.command == Command::lint);
  CHECK(line.framework == "crew.json");
}

TEST_CASE("evaluate takes a framework and assessments, and a day anywhere among them") {
  const Arguments arguments = GENERATE(Arguments{"evaluate", "f", "a", "-", "--as-of", "2026-11-21"},
                                       Arguments{"evaluate", "--as-of", "2026-11-21", "f", "a", "-"},
                                       Arguments{"evaluate", "f", "--as-of", "2026-11-21", "--", "a", "-"});
  const CommandLine line = parse_command_line(arguments).value();
  CHECK(line.command == Command::evaluate);
  CHECK(line.framework == "f");
  CHECK(line.assessments == Arguments{"a", "-"});
  CHECK(line.as_of == Date::parse("2026-11-21"));
}

TEST_CASE("brief takes a framework and one assessment, an earlier one and a day") {
  const CommandLine line = parse_command_line({"brief", "f", "--since", "b", "a", "--as-of", "2026-11-21"}).value();
  CHECK(line.command == Command::brief);
  CHECK(line.framework == "f");
  CHECK(line.assessments == Arguments{"a"});
  CHECK(line.since == "b");
  CHECK(line.as_of == Date::parse("2026-11-21"));
  CHECK(parse_command_line({"brief", "f", "a"}).value().since.empty());
}

TEST_CASE("prerender takes the file of one framework, and one of its abilities") {
  const CommandLine line = parse_command_line({"prerender", "f", "--ability", "knots"}).value();
  CHECK(line.command == Command::prerender);
  CHECK(line.framework == "f");
  CHECK(line.ability == "knots");
  CHECK(parse_command_line({"prerender", "f"}).value().ability.empty());
  CHECK(wrong_use_of({"prerender", "f", "g"}) == "expected the file of one framework, got \"g\" as well");
  CHECK(wrong_use_of({"prerender", "f", "--ability"}) == "expected the id of an ability after --ability");
  CHECK(wrong_use_of({"prerender", "f", "--zone", "Z"}) == "there is no option \"--zone\" here");
  CHECK(wrong_use_of({"lint", "f", "--ability", "knots"}) == "there is no option \"--ability\" here");
}

TEST_CASE("Every command that tells of days takes the zone in which times become days") {
  CHECK(parse_command_line({"brief", "f", "a", "--zone", "Australia/Sydney"}).value().zone == "Australia/Sydney");
  CHECK(parse_command_line({"evaluate", "f", "a", "--zone", "-08:00"}).value().zone == "-08:00");
  CHECK(parse_command_line({"lint", "f", "--zone", "UTC"}).value().zone == "UTC");
  CHECK(parse_command_line({"lint", "f"}).value().zone.empty());
  CHECK(wrong_use_of({"lint", "f", "--zone"}) == "expected a zone such as +10:00 or Australia/Sydney after --zone");
}

TEST_CASE("A zone is an offset or a name that the machine knows; any other is refused in a sentence") {
  constexpr std::int64_t late_evening = 1'795'301'999'000;  // 2026-11-21T22:59:59Z
  const auto day = [&](const char* zone) {
    const auto found = zone_from_text(zone);
    return found ? found.value()->day_of(late_evening).text() : found.error().message;
  };
  CHECK(day("UTC") == "2026-11-21");
  CHECK(day("+01:00") == "2026-11-21");
  CHECK(day("+01:01") == "2026-11-22");
  CHECK(day("-14:00") == "2026-11-21");
  for (const char* wrong : {"+1", "+15:00", "+10:60", "+1000", "../etc/passwd", "/etc/localtime", "Nowhere/Atlantis"}) {
    CHECK(day(wrong) ==
          "expected a zone such as +10:00, or one that this machine knows such as Australia/Sydney, got \"" +
              std::string(wrong) + "\"");
  }
}

TEST_CASE("Without a day given, evaluate leaves it open") {
  CHECK_FALSE(parse_command_line({"evaluate", "f", "a"}).value().as_of);
}

TEST_CASE("Help and version are given wherever they are asked for") {
  CHECK(parse_command_line({"--help"}).value().command == Command::help);
  CHECK(parse_command_line({"lint", "-h"}).value().command == Command::help);
  CHECK(parse_command_line({"--version"}).value().command == Command::version);
}

TEST_CASE("After -- everything is a file") {
  CHECK(parse_command_line({"lint", "--", "--help"}).value().framework == "--help");
  CHECK(parse_command_line({"lint", "--", "-"}).value().framework == "-");
}

TEST_CASE("Wrong use is told with what is expected") {
  CHECK(wrong_use_of({}) == "expected a command: lint, evaluate, brief or prerender");
  CHECK(wrong_use_of({"paint"}) == "expected the command lint, evaluate, brief or prerender, got \"paint\"");
  CHECK(wrong_use_of({"lint"}) == "expected the file of a framework");
  CHECK(wrong_use_of({"lint", "a", "b"}) == "expected the file of one framework, got \"b\" as well");
  CHECK(wrong_use_of({"lint", "a", "--as-of", "2026-11-21"}) == "there is no option \"--as-of\" here");
  CHECK(wrong_use_of({"evaluate", "a", "b", "--fast"}) == "there is no option \"--fast\" here");
  CHECK(wrong_use_of({"evaluate", "a"}) == "expected the file of an assessment after that of the framework");
  CHECK(wrong_use_of({"evaluate", "-", "-"}) == "expected - only once, since standard input can be read only once");
  CHECK(wrong_use_of({"evaluate", "a", "b", "--since", "c"}) == "there is no option \"--since\" here");
  CHECK(wrong_use_of({"brief", "a"}) == "expected the file of an assessment after that of the framework");
  CHECK(wrong_use_of({"brief", "a", "b", "c"}) == "expected the file of one assessment, got \"c\" as well");
  CHECK(wrong_use_of({"brief", "a", "b", "--since"}) == "expected the file of an assessment after --since");
  CHECK(wrong_use_of({"brief", "a", "-", "--since", "-"}) ==
        "expected - only once, since standard input can be read only once");
  CHECK(wrong_use_of({"evaluate", "a", "b", "--as-of"}) ==
        "expected a day of the calendar such as 2026-11-21 after --as-of, got \"\"");
  CHECK(wrong_use_of({"evaluate", "a", "b", "--as-of", "yesterday"}) ==
        "expected a day of the calendar such as 2026-11-21 after --as-of, got \"yesterday\"");
}
