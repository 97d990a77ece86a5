#include "measure.hpp"

#include <ctime>

#ifdef __linux__
#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace milepost::bench {
namespace {

double processor_milliseconds() {
  std::timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

#ifdef __linux__
// A counter of this thread's own instructions, or -1 where the system does not allow one.
int open_counter() {
  perf_event_attr attributes{};
  attributes.type = PERF_TYPE_HARDWARE;
  attributes.size = sizeof attributes;
  attributes.config = PERF_COUNT_HW_INSTRUCTIONS;
  attributes.exclude_kernel = 1;
  attributes.exclude_hv = 1;
  return static_cast<int>(syscall(SYS_perf_event_open, &attributes, 0, -1, -1, 0));
}

std::optional<std::uint64_t> read_counter(int counter) {
  std::uint64_t count = 0;
  if (counter < 0 || read(counter, &count, sizeof count) != sizeof count) return std::nullopt;
  return count;
}

void close_counter(int counter) {
  if (counter >= 0) close(counter);
}
#else
int open_counter() { return -1; }
std::optional<std::uint64_t> read_counter(int) { return std::nullopt; }
void close_counter(int) {}
#endif

}  // namespace

Meter::Meter() : counter_(open_counter()), start_(processor_milliseconds()) {}

Meter::~Meter() { close_counter(counter_); }

Cost Meter::stop() const { return {processor_milliseconds() - start_, read_counter(counter_)}; }

}  // namespace milepost::bench
