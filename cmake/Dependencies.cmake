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
# Our settings reach the library, and whoever includes it, under the name they have in our tree.
set(imgui_dir "${MILEPOST_DEPS_DIR}/imgui")
set(imgui_config_root "${CMAKE_CURRENT_BINARY_DIR}/layers/imgui_config")
file(MAKE_DIRECTORY "${imgui_config_root}/ui")
file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}/src/ui/imgui_config.hpp" "${imgui_config_root}/ui/imgui_config.hpp" SYMBOLIC)
add_library(imgui_headers INTERFACE)
target_include_directories(imgui_headers SYSTEM INTERFACE "${imgui_dir}")
target_include_directories(imgui_headers INTERFACE "${imgui_config_root}")
target_compile_definitions(imgui_headers INTERFACE "IMGUI_USER_CONFIG=\"ui/imgui_config.hpp\"")

# The library's functions are weak, so that those of src/ui/imgui_left_out.cpp take the place of some.
# Objects rather than archives, in which a linker would not look for a weak function.
add_library(imgui_core OBJECT EXCLUDE_FROM_ALL "${imgui_dir}/imgui.cpp" "${imgui_dir}/imgui_draw.cpp"
                                               "${imgui_dir}/imgui_tables.cpp" "${imgui_dir}/imgui_widgets.cpp")
target_compile_definitions(imgui_core PRIVATE "IMGUI_API=__attribute__((weak))")
target_compile_options(imgui_core PRIVATE -fno-exceptions -fno-rtti -w)
target_link_libraries(imgui_core PRIVATE imgui_headers)
add_library(imgui_left_out OBJECT EXCLUDE_FROM_ALL src/ui/imgui_left_out.cpp)
target_compile_options(imgui_left_out PRIVATE -fno-exceptions -fno-rtti)
target_link_libraries(imgui_left_out PRIVATE imgui_headers milepost_warnings)
add_library(imgui INTERFACE)
target_link_libraries(imgui INTERFACE imgui_headers $<TARGET_OBJECTS:imgui_core> $<TARGET_OBJECTS:imgui_left_out>)
