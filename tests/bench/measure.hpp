#pragma once

#include <cstdint>
#include <optional>

namespace milepost::bench {

/// What a run of some code cost this thread.
struct Cost {
  double milliseconds = 0;                    ///< of the processor's time, not of the clock on the wall
  std::optional<std::uint64_t> instructions;  ///< nothing where the system does not count them for us
};

/// The cost of the code between the constructor and `stop`.
class Meter {
 public:
  Meter();
  ~Meter();
  Meter(const Meter&) = delete;
  Meter& operator=(const Meter&) = delete;

  Cost stop() const;

 private:
  int counter_;
  double start_;
};

/// The cheapest of several runs: what is above it is other programs' doing.
template <class Code>
Cost cheapest(int runs, Code code) {
  Cost best;
  for (int run = 0; run < runs; ++run) {
    Meter meter;
    code();
    const Cost cost = meter.stop();
    if (run == 0 || cost.milliseconds < best.milliseconds) best = cost;
  }
  return best;
}

}  // namespace milepost::bench
