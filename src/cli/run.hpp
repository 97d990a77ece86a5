#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "core/date.hpp"

namespace milepost {

/// The streams a command works with.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// Runs the command that the arguments after the program's name ask for; `today` is what evaluations,
/// briefs and health hold for where no other day is given. Gives the exit status: 0 fine, 1 input refused, 2 wrong use.
int run_command(const std::vector<std::string>& arguments, Date today, const Console& console);

}  // namespace milepost
