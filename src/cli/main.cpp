#include <chrono>
#include <iostream>

#include "cli/run.hpp"

int main(int count, char** values) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t now = std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
  const int status = milepost::run_command(arguments, now, {std::cin, std::cout, std::cerr});
  std::cout.flush();
  if (std::cout) return status;
  std::cerr << "milepost: the result could not be written\n";
  return 1;
}
