# Strict warnings for our own code. Link milepost_warnings to a target to have them.
add_library(milepost_warnings INTERFACE)
target_compile_options(
  milepost_warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wcast-align
            -Wconversion
            -Wdouble-promotion
            -Wformat=2
            -Wimplicit-fallthrough
            -Wnon-virtual-dtor
            -Wold-style-cast
            -Woverloaded-virtual
            -Wshadow
            -Wsign-conversion
            -Wundef
            -Wunused
            # A field that a designated initializer leaves out is meant to keep its default.
            -Wno-missing-field-initializers
            # GCC 12 takes the unused space of a std::variant for an uninitialized value.
            $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)

# A compiler newer than those we build with may know warnings that we never saw: there they stay warnings,
# so that a build from source does not stop.
if((CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
   OR (CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15))
  target_compile_options(milepost_warnings INTERFACE -Werror)
endif()
