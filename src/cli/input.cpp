#include "cli/input.hpp"

#include <cstdio>
#include <istream>
#include <memory>

#include "codec/limits.hpp"

namespace milepost {
namespace {

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// One byte more than is allowed is read, so that a reader sees, and says, that the text is too long.
constexpr std::size_t most_bytes = most_text_bytes + 1;

// By the C library, since not every stream tells a folder from an empty file.
Result<std::string> read_file(const std::string& name) {
  const std::unique_ptr<std::FILE, Closer> file(std::fopen(name.c_str(), "rb"));
  if (!file) return Error{"", "expected a file that can be read; is the name right?"};
  std::string text(most_bytes, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  if (std::ferror(file.get()) != 0) return Error{"", "expected a file that can be read"};
  return text;
}

Result<std::string> read_stream(std::istream& stream) {
  std::string text(most_bytes, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (stream.bad()) return Error{"", "expected a file that can be read"};
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

}  // namespace

Result<std::string> read_input(const std::string& name, std::istream& standard_input) {
  if (name == "-") return read_stream(standard_input);
  return read_file(name);
}

std::string shown_name(const std::string& name) { return name == "-" ? "standard input" : name; }

}  // namespace milepost
