#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz/targets.hpp"

using namespace milepost;

namespace {

const std::filesystem::path corpus(MILEPOST_CORPUS);

std::vector<std::filesystem::path> inputs_of(const fuzz::Target& target) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(corpus / target.name)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("What a fuzzer found once is refused in a sentence, or taken without loss") {
  for (const fuzz::Target& target : fuzz::targets) {
    const auto files = inputs_of(target);
    CHECK(files.size() > 1);
    for (const auto& file : files) {
      const std::string fault = target.try_it(text_of(file));
      if (!fault.empty()) FAIL_CHECK(target.name << '/' << file.filename().string() << ": " << fault);
    }
  }
}
