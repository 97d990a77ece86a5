#include "codec/error_text.hpp"

#include "core/quote.hpp"

namespace milepost {
namespace {

// A name can be as long as any string, and a path has many.
constexpr std::size_t longest_path = 200;

}  // namespace

std::string to_text(const Error& error, std::string_view file_name) {
  std::string text;
  if (!file_name.empty()) text += visible(file_name) + ':';
  if (error.line > 0) text += std::to_string(error.line) + ':' + std::to_string(error.column) + ':';
  if (!text.empty()) text += ' ';
  if (!error.path.empty()) text += visible(error.path, longest_path) + ": ";
  return text + visible(error.message);
}

}  // namespace milepost
