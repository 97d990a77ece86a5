#pragma once

#include <cstddef>
#include <string_view>

#include "core/records/lengths.hpp"

namespace milepost {

// How much a reader takes (lists of a framework: core/records/lengths.hpp), so that no file can hang or exhaust the
// page that reads it.

constexpr std::size_t most_text_bytes = 4 * 1024 * 1024;
constexpr int deepest_nesting = 32;
constexpr std::size_t most_string_bytes = 64 * 1024;
constexpr std::size_t most_requirements = 1'000'000;
constexpr std::size_t most_records = 100'000;

static_assert(most_text_bytes / std::string_view(R"({"ability":"a","milestone":1,"strength":"must"})").size() <
                  most_requirements,
              "no text that is accepted can hold more requirements, so that readers need not count them");

}  // namespace milepost
