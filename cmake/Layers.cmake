# One target for each layer of the architecture.
#
# All includes start at src/, as in "core/framework.hpp". Each layer has an include root of its own that
# holds a link to its folder only, and hands it on to whoever links the layer: including a header of a
# layer that is not linked does not compile.

# milepost_layer(TARGET FOLDER folder [WITHOUT file...] [LINKS target...])
# Makes a static library of all sources in src/<folder>, except those named by WITHOUT. A folder without
# sources makes a library of headers.
function(milepost_layer target)
  cmake_parse_arguments(layer "" "FOLDER" "WITHOUT;LINKS" ${ARGN})
  set(folder "${CMAKE_SOURCE_DIR}/src/${layer_FOLDER}")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp")
  foreach(file IN LISTS layer_WITHOUT)
    list(REMOVE_ITEM sources "${folder}/${file}")
  endforeach()
  if(sources)
    set(visibility PUBLIC)
    add_library(${target} STATIC ${sources})
    milepost_own_code(${target})
  else()
    set(visibility INTERFACE)
    add_library(${target} INTERFACE)
  endif()
  milepost_include_root(${target} ${visibility} "${layer_FOLDER}")
  target_link_libraries(${target} ${visibility} ${layer_LINKS})
endfunction()

# milepost_program(TARGET NAME name FILE file LINKS target...)
# Makes the program <name> of one source.
function(milepost_program target)
  cmake_parse_arguments(program "" "NAME;FILE" "LINKS" ${ARGN})
  if(NOT EXISTS "${CMAKE_SOURCE_DIR}/src/${program_FILE}")
    return()
  endif()
  add_executable(${target} "${CMAKE_SOURCE_DIR}/src/${program_FILE}")
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${program_NAME})
  milepost_own_code(${target})
  target_link_libraries(${target} PRIVATE ${program_LINKS})
endfunction()

# The rules that all code of ours is compiled by.
function(milepost_own_code target)
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
  target_link_libraries(${target} PRIVATE milepost_warnings)
endfunction()

# Gives a target, and those who link it, the include root that shows src/<folder> under its own name.
function(milepost_include_root target visibility folder)
  set(root "${CMAKE_BINARY_DIR}/layers/${target}")
  cmake_path(GET folder PARENT_PATH parent)
  file(MAKE_DIRECTORY "${root}/${parent}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${folder}" "${root}/${folder}" SYMBOLIC)
  target_include_directories(${target} ${visibility} "${root}")
endfunction()
