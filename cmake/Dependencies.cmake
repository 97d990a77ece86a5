# The libraries we build on, from sources that tools/dependencies.sh brought. Nothing is downloaded here.
set(MILEPOST_DEPS_DIR
    "${CMAKE_CURRENT_SOURCE_DIR}/build/deps"
    CACHE PATH "Folder that holds the sources imgui/, json/ and catch2/")

foreach(file imgui/imgui.cpp json/single_include/nlohmann/json.hpp catch2/extras/catch_amalgamated.cpp)
  if(NOT EXISTS "${MILEPOST_DEPS_DIR}/${file}")
    message(FATAL_ERROR "${MILEPOST_DEPS_DIR}/${file} is missing: run tools/dependencies.sh first.")
  endif()
endforeach()

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${MILEPOST_DEPS_DIR}/json/single_include")
# An error of the library would end the program: our readers use the calls that return errors instead.
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

# Only the four core files: the backend is ours, and nothing else of the library is wanted in the download.
set(imgui_dir "${MILEPOST_DEPS_DIR}/imgui")
add_library(imgui STATIC EXCLUDE_FROM_ALL "${imgui_dir}/imgui.cpp" "${imgui_dir}/imgui_draw.cpp"
                                          "${imgui_dir}/imgui_tables.cpp" "${imgui_dir}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${imgui_dir}")
target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti -w)

# Our settings for the library reach it, and whoever includes it, under the name they have in our tree.
file(GLOB imgui_config CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/src/ui/imgui_config.hpp")
if(imgui_config)
  set(imgui_config_root "${CMAKE_CURRENT_BINARY_DIR}/layers/imgui_config")
  file(MAKE_DIRECTORY "${imgui_config_root}/ui")
  file(CREATE_LINK "${imgui_config}" "${imgui_config_root}/ui/imgui_config.hpp" SYMBOLIC)
  target_include_directories(imgui PUBLIC "${imgui_config_root}")
  target_compile_definitions(imgui PUBLIC "IMGUI_USER_CONFIG=\"ui/imgui_config.hpp\"")
endif()
