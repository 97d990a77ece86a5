#pragma once

#include <string>

#include "codec/layout.hpp"
#include "core/assessment.hpp"
#include "core/date.hpp"
#include "core/framework.hpp"

namespace milepost {

/// Works out `milepost.rules/1` and writes it as the object that an assessment carries as `evaluation`:
/// summary, roles, steps and questions. `index` is that of `framework`.
std::string write_evaluation(const Framework& framework, const FrameworkIndex& index, const Assessment& assessment,
                             Date as_of, Layout layout = Layout::indented);

}  // namespace milepost
