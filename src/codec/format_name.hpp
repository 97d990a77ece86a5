#pragma once

#include "codec/fields.hpp"

namespace milepost {

constexpr const char* framework_format = "milepost.framework/1";
constexpr const char* assessment_format = "milepost.assessment/1";
constexpr const char* observation_format = "milepost.observation/1";

/// Refuses a document whose `format` is not `format`, and tells a newer number from another kind of file.
void check_format(Fields& document, const char* format);

}  // namespace milepost
