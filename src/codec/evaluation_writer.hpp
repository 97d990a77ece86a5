#pragma once

#include "codec/json_writer.hpp"
#include "core/assessment.hpp"
#include "core/date.hpp"
#include "core/framework.hpp"

namespace milepost {

/// Works out `milepost.rules/1` and writes its object under `name`, or as the document where that is null.
void write_evaluation(JsonWriter& out, const char* name, const Framework& framework, const FrameworkIndex& index,
                      const Assessment& assessment, Date as_of);

}  // namespace milepost
