# milepost_assets: the built-in framework as text inside the program.
set(framework_file "${CMAKE_CURRENT_SOURCE_DIR}/assets/infrastructure.json")
set(assets_root "${CMAKE_CURRENT_BINARY_DIR}/generated")
file(CONFIGURE OUTPUT "${assets_root}/assets/builtin_framework.hpp" CONTENT
[[#pragma once

#include <string_view>

namespace milepost {

// The framework that is shown where none is given: the text of assets/infrastructure.json.
extern const std::string_view builtin_framework_text;

}  // namespace milepost
]])

add_custom_command(
  OUTPUT "${assets_root}/builtin_framework.cpp"
  COMMAND "${CMAKE_COMMAND}" "-DINPUT=${framework_file}" "-DOUTPUT=${assets_root}/builtin_framework.cpp" -P
          "${CMAKE_CURRENT_LIST_DIR}/embed.cmake"
  DEPENDS "${framework_file}" "${CMAKE_CURRENT_LIST_DIR}/embed.cmake"
  COMMENT "Embedding assets/infrastructure.json"
  VERBATIM)
add_library(milepost_assets STATIC "${assets_root}/builtin_framework.cpp")
target_include_directories(milepost_assets PUBLIC "${assets_root}")
