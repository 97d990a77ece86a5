# One target for each layer of the architecture.
#
# All includes start at src/, as in "core/framework.hpp". Each layer has an include root of its own that
# holds a link to its folder only, and hands it on to whoever links the layer: including a header of a
# layer that is not linked does not compile.

# milepost_layer(TARGET FOLDER folder [WITHOUT file...] [LINKS target...])
# Makes a static library of all sources in src/<folder>, except those named by WITHOUT. A folder without
# sources makes no target.
function(milepost_layer target)
  cmake_parse_arguments(layer "" "FOLDER" "WITHOUT;LINKS" ${ARGN})
  set(folder "${CMAKE_SOURCE_DIR}/src/${layer_FOLDER}")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp")
  foreach(file IN LISTS layer_WITHOUT)
    list(REMOVE_ITEM sources "${folder}/${file}")
  endforeach()
  if(NOT sources)
    return()
  endif()
  add_library(${target} STATIC ${sources})
  milepost_own_code(${target})
  milepost_include_root(${target} "${layer_FOLDER}")
  milepost_link(${target} PUBLIC ${layer_LINKS})
endfunction()

# milepost_program(TARGET NAME name FILE file LINKS target...)
# Makes the program <name> of one source. Where src/ has no such file there is no target.
function(milepost_program target)
  cmake_parse_arguments(program "" "NAME;FILE" "LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${program_FILE}")
  if(NOT sources)
    return()
  endif()
  add_executable(${target} ${sources})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${program_NAME})
  milepost_own_code(${target})
  milepost_link(${target} PRIVATE ${program_LINKS})
endfunction()

# The rules that all code of ours is compiled by.
function(milepost_own_code target)
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
  target_link_libraries(${target} PRIVATE milepost_warnings)
endfunction()

# Gives a target, and those who link it, the include root that shows src/<folder> under its own name.
function(milepost_include_root target folder)
  set(root "${CMAKE_BINARY_DIR}/layers/${target}")
  cmake_path(GET folder PARENT_PATH parent)
  file(MAKE_DIRECTORY "${root}/${parent}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${folder}" "${root}/${folder}" SYMBOLIC)
  target_include_directories(${target} PUBLIC "${root}")
endfunction()

# Links those of the named targets that exist.
function(milepost_link target visibility)
  foreach(library IN LISTS ARGN)
    if(TARGET ${library})
      target_link_libraries(${target} ${visibility} ${library})
    endif()
  endforeach()
endfunction()
