// One of the targets as a fuzzer; which one is a compile definition.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string fault = milepost::fuzz::MILEPOST_FUZZ_TARGET({reinterpret_cast<const char*>(bytes), size});
  if (fault.empty()) return 0;
  std::fprintf(stderr, "A promise was broken: %s\n", fault.c_str());
  std::abort();
}
