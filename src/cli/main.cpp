#include <array>
#include <ctime>
#include <iostream>

#include "cli/run.hpp"

namespace {

// The calendar day where the command is run.
milepost::Date today() {
  const std::time_t now = std::time(nullptr);
  const std::tm* local = std::localtime(&now);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", local);
  return milepost::Date::parse(text.data()).value_or(milepost::Date::from_days(0));
}

}  // namespace

int main(int count, char** values) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
  const int status = milepost::run_command(arguments, today(), {std::cin, std::cout, std::cerr});
  std::cout.flush();
  if (std::cout) return status;
  std::cerr << "milepost: the result could not be written\n";
  return 1;
}
