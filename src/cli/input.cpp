#include "cli/input.hpp"

#include <fstream>
#include <istream>

#include "codec/limits.hpp"

namespace milepost {
namespace {

// Reads one byte more than is allowed, so that a reader sees, and says, that the text is too long.
Result<std::string> read_stream(std::istream& stream) {
  std::string text(most_text_bytes + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (stream.bad()) return Error{"", "expected a file that can be read"};
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

}  // namespace

Result<std::string> read_input(const std::string& name, std::istream& standard_input) {
  if (name == "-") return read_stream(standard_input);
  std::ifstream file(name, std::ios::binary);
  if (!file) return Error{"", "expected a file that can be read; is the name right?"};
  return read_stream(file);
}

std::string shown_name(const std::string& name) { return name == "-" ? "standard input" : name; }

}  // namespace milepost
