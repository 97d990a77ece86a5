# Compiled objects are taken from ccache where it is there, so that a fresh checkout need not compile them again.
# Emscripten has its own way to it, EM_COMPILER_WRAPPER, which tools/common.sh sets.
find_program(CCACHE ccache)
if(CCACHE AND NOT EMSCRIPTEN AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()
