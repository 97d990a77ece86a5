#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace milepost {

/// The streams a command works with.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// Runs the command that the arguments after the program's name ask for; `now`, in milliseconds since 1970, lies on the
/// day that evaluations, briefs and health hold for where no other is given. Gives the exit status: 0 fine, 1 input
/// refused, 2 wrong use.
int run_command(const std::vector<std::string>& arguments, std::int64_t now, const Console& console);

}  // namespace milepost
